/// A key as the reader pressed it.
public enum Key: Sendable, Hashable {
  /// A printable character, also one that an input method sent.
  case character(Character)
  /// Ctrl with a lower-case letter: `Ctrl-D` is `.control("d")`.
  case control(Character)
  /// Alt (or Escape, faster than a hand) with a character.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is 1.
  case function(Int)
}
