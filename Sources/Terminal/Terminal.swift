import CTerminal
import Screen

/// Why no screen can be opened.
public enum TerminalError: Error, Equatable, Sendable {
  case inputIsNotATerminal
  case outputIsNotATerminal
  /// `TERM` is unset, unknown or can't move a cursor.
  case unusable(term: String?)
  case tooSmall(Size)
}

/// The terminal while it belongs to qikan: from `init` to `close()`.
public final class Terminal {
  public init() throws(TerminalError) { throw .unusable(term: nil) }
  public var size: Size { Size(rows: 24, columns: 80) }
  /// Shows a canvas: only the cells that changed are sent.
  public func show(_ canvas: Canvas) {}
  /// Waits for the next event; `nil` when `timeout` (milliseconds) ran out first.
  public func next(timeout: Int32? = nil) -> Event? { nil }
  /// Gives the terminal back as it was.
  public func close() {}
}
