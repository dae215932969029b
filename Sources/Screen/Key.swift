/// A key as the reader pressed it.
public enum Key: Sendable, Hashable {
  /// A printable character, also one that an input method sent.
  case character(Character)
  /// Ctrl with a lower-case letter: `Ctrl-D` is `.control("d")`.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

/// What can happen to a running reader.
public enum Event: Sendable, Equatable {
  case key(Key)
  /// Text that arrived at once (bracketed paste).
  case paste(String)
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resize(Size)
  /// SIGTERM, SIGHUP or SIGINT arrived, or the terminal went away: leave, with this exit status.
  case quit(status: Int32)
}

public struct MouseEvent: Sendable, Equatable {
  public enum Button: Sendable { case left, wheelUp, wheelDown }
  public var button: Button
  public var row: Int
  public var column: Int

  public init(button: Button, row: Int, column: Int) {
    self.button = button
    self.row = row
    self.column = column
  }
}
