/// The languages that qikan speaks to its user.
public enum Language: Sendable {
  case chinese
  case english

  /// From a locale's name as `LC_ALL`, `LC_MESSAGES` or `LANG` hold it: `zh_CN.UTF-8` is Chinese.
  public init(locale: String?) {
    self = locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
