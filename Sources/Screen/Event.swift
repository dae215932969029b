import Typesetting

/// What can happen to a running reader.
public enum Event: Sendable, Equatable {
  case key(Key)
  /// Text that arrived at once (bracketed paste). Its lines end in line feeds.
  case paste(String)
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resize(Size)
  /// The terminal has told how wide it draws what terminals don't agree on.
  case widths(CellWidth)
  /// Work beside the reader has something to tell: see `Terminal.init(wake:)`.
  case wake
  /// Ctrl-C (SIGINT): stop what is being typed or waited for, else leave.
  case interrupt
  /// SIGTERM, SIGHUP or SIGQUIT arrived, or the terminal went away: leave, with this exit status.
  case quit(status: Int32)
}

/// A button pressed, held while the mouse moves, or let go, or a wheel turned, over a cell (0-based).
public struct MouseEvent: Sendable, Equatable {
  public enum Button: Sendable { case left, drag, release, wheelUp, wheelDown }
  public var button: Button
  public var row: Int
  public var column: Int

  public init(button: Button, row: Int, column: Int) {
    self.button = button
    self.row = row
    self.column = column
  }
}
