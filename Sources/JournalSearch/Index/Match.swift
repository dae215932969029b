/// One place where a query was found.
public struct Match: Sendable, Equatable {
  /// Index into `Issue.articles`.
  public var article: Int
  /// Index into that article's `readingBlocks`.
  public var block: Int
  /// Bytes of `Issue.text`, on grapheme cluster boundaries.
  public var text: Range<Int>

  public init(article: Int, block: Int, text: Range<Int>) {
    self.article = article
    self.block = block
    self.text = text
  }
}

/// A match with what stands around it: three ranges of `Issue.text` that touch, on grapheme cluster boundaries.
public struct MatchContext: Sendable, Equatable {
  public var before: Range<Int>
  public var match: Range<Int>
  public var after: Range<Int>
  /// The block has more text before `before`.
  public var isCutBefore: Bool
  /// The block has more text after `after`.
  public var isCutAfter: Bool
}
