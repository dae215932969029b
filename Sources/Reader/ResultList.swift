/// Every match of a search with the words around it, below its article's title.
struct ResultList: Sendable {
  enum Line: Sendable, Equatable {
    /// An index into the articles.
    case article(Int)
    /// An index into the search's matches.
    case match(Int)
  }

  let lines: [Line]
  var cursor = ListCursor()

  init(_ search: Search) {
    var lines: [Line] = []
    var selected = 0
    for (index, match) in search.matches.enumerated() {
      if index == 0 || search.matches[index - 1].article != match.article { lines.append(.article(match.article)) }
      if index == search.current ?? 0 { selected = lines.count }
      lines.append(.match(index))
    }
    self.lines = lines
    cursor.select(selected, of: lines.count)
  }

  /// The chosen match, an index into the search's matches.
  var selected: Int? {
    guard lines.indices.contains(cursor.selected), case .match(let match) = lines[cursor.selected] else { return nil }
    return match
  }

  /// Moves by an action of moving, over the titles.
  ///
  /// - Returns: whether it was one.
  mutating func move(_ action: Action.Name, height: Int) -> Bool {
    let before = cursor.selected
    guard cursor.move(action, of: lines.count, height: height) else { return false }
    skipTitle(upwards: cursor.selected < before)
    return true
  }

  mutating func select(line: Int) {
    cursor.select(line, of: lines.count)
    skipTitle(upwards: false)
  }

  /// A title can't be chosen: its first match is meant, or, on the way up, the match above it.
  private mutating func skipTitle(upwards: Bool) {
    guard selected == nil else { return }
    cursor.select(cursor.selected + (upwards && cursor.selected > 0 ? -1 : 1), of: lines.count)
  }
}
