/// Why the index can't be used.
public enum DatabaseError: Error, Equatable, Sendable {
  /// What it holds makes no sense.
  case damaged
  /// The folder or the file can't be written to.
  case notWritable(reason: String)
  /// Another process kept it locked.
  case busy
  /// Anything else, in SQLite's words.
  case failed(reason: String)
}
