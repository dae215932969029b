import Glibc
import JournalCore

extension Language {
  /// The language of the user's messages: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty
  /// (POSIX, "Environment Variables", 8.2).
  static var ofUser: Language {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    return Language(locale: variables.lazy.compactMap(environmentVariable).first)
  }
}

/// The value of an environment variable; `nil` where it is unset or empty.
func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
