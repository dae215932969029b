/// What came of putting text on the clipboard.
public enum ClipboardOutcome: Sendable, Equatable {
  /// The terminal was told.
  case sent
  /// More than terminals take at once: so many bytes of text.
  case tooLong(limit: Int)
  /// The terminal can't be told.
  case unsupported
}
