/// A place in an issue's text, not on a screen: it means the same at every width.
struct Position: Sendable, Hashable {
  /// Index into `Issue.articles`.
  var article: Int
  /// Index into the article's `readingBlocks`.
  var block: Int
  /// A byte of `Issue.text`.
  var offset: Int
  /// Whether the blank row before the block is meant rather than its text.
  var isOnSpace = false
}

extension Position: Comparable {
  static func < (a: Position, b: Position) -> Bool {
    if a.article != b.article { return a.article < b.article }
    if a.block != b.block { return a.block < b.block }
    if a.offset != b.offset { return a.offset < b.offset }
    return a.isOnSpace && !b.isOnSpace
  }
}
