/// Which line of a list is chosen, and which lines are on the screen.
struct ListCursor: Sendable {
  private(set) var selected = 0
  /// The first line on the screen.
  private(set) var top = 0
  /// Whether the chosen line is kept on the screen: until the wheel scrolls it away.
  private var follows = true

  mutating func select(_ line: Int, of count: Int) {
    selected = max(0, min(count - 1, line))
    follows = true
  }

  /// Scrolls without choosing another line.
  mutating func scroll(by lines: Int, of count: Int, height: Int) {
    top = max(0, min(count - height, top + lines))
    follows = false
  }

  /// The lines to draw.
  mutating func visible(of count: Int, height: Int) -> Range<Int> {
    guard count > 0, height > 0 else { return 0..<0 }
    selected = max(0, min(count - 1, selected))
    if follows { top = max(selected - height + 1, min(selected, top)) }
    top = max(0, min(count - height, top))
    return top..<min(count, top + height)
  }

  /// Moves by an action of moving.
  ///
  /// - Returns: whether it was one.
  mutating func move(_ action: Action.Name, of count: Int, height: Int) -> Bool {
    switch action {
    case .down: select(selected + 1, of: count)
    case .up: select(selected - 1, of: count)
    case .pageDown: select(selected + max(1, height), of: count)
    case .pageUp: select(selected - max(1, height), of: count)
    case .halfPageDown: select(selected + max(1, height / 2), of: count)
    case .halfPageUp: select(selected - max(1, height / 2), of: count)
    case .first: select(0, of: count)
    case .last: select(count - 1, of: count)
    default: return false
    }
    return true
  }
}
