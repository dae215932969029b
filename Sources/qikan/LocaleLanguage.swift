import Glibc
import JournalCore

extension Language {
  /// The language of the user's messages: what the settings say, or else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty
  /// (POSIX, "Environment Variables", 8.2).
  static let ofUser: Language =
    UserSettings.file.values.language ?? Language(locale: localeVariable.flatMap(environmentVariable))

  /// The variable that tells the language, if any does.
  static var localeVariable: String? { ["LC_ALL", "LC_MESSAGES", "LANG"].first { environmentVariable($0) != nil } }
}

/// The value of an environment variable; `nil` where it is unset or empty.
func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
