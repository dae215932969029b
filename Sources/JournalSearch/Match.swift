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
