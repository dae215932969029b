import UserFiles

/// The settings file, read when something first asks for it.
enum UserSettings {
  static let file = Settings()
}
