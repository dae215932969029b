import JournalCore

/// An issue's text, folded for searching: the blocks of each article as a reader meets them, no furniture.
///
/// Folding makes one of full and half width, upper and lower case, variants of punctuation, traditional and simplified
/// forms, and drops white space. The index takes about 1.05 bytes a byte of text, and holds the issue's text itself
/// without copying it.
public struct IssueIndex: Sendable {
  /// A block that can be found.
  struct Entry: Sendable {
    /// Index into `Issue.articles`.
    var article: Int
    /// Index into the article's `readingBlocks`.
    var block: Int
    var kind: Block.Kind
    /// Bytes of `Issue.text`.
    var text: Range<Int>
    /// First byte of the folded text.
    var folded: Int
  }

  let text: [UInt8]
  /// In reading order.
  let entries: [Entry]
  /// Index into `entries` of each article's first block; one more at the end.
  let firstEntries: [Int]
  let folded: FoldedText
  let fields: ArticleFields

  public init(_ issue: Issue) {
    text = issue.text
    var firstEntries: [Int] = []
    var entries: [Entry] = []
    for (articleIndex, article) in issue.articles.enumerated() {
      firstEntries.append(entries.count)
      for (blockIndex, block) in article.readingBlocks.enumerated() {
        entries.append(
          Entry(
            article: articleIndex, block: blockIndex, kind: block.kind,
            text: block.text.clamped(to: 0..<issue.text.count), folded: 0))
      }
    }
    self.firstEntries = firstEntries + [entries.count]
    let (folded, starts) = FoldedText.folding(entries.map(\.text), of: issue.text)
    self.folded = folded
    for index in entries.indices { entries[index].folded = starts[index] }
    self.entries = entries
    fields = ArticleFields(issue.articles)
  }

  public var articleCount: Int { firstEntries.count - 1 }

  /// Stands behind every block of a folded text and every piece of a folded field; it is no UTF-8.
  public static let separator = FoldedText.separator

  /// What a word without a field is looked for in: an article's blocks, folded.
  ///
  /// A `QueryTerm.folded` stands in it, byte for byte, where a search finds the term in the article and nowhere else.
  public func foldedText(ofArticle article: Int) -> ArraySlice<UInt8> {
    folded.bytes[foldedStart(ofEntry: firstEntries[article])..<foldedStart(ofEntry: firstEntries[article + 1])]
  }

  /// What a word for a field is looked for in: what the article says in it, folded.
  public func foldedField(_ field: SearchField, ofArticle article: Int) -> ArraySlice<UInt8> {
    fields.folded(field, ofArticle: article)
  }

  private func foldedStart(ofEntry entry: Int) -> Int {
    entry < entries.count ? entries[entry].folded : folded.bytes.count
  }

  /// What stands around a match in its block: for a list of results.
  ///
  /// - Parameters:
  ///   - before: grapheme clusters before the match, at most.
  ///   - after: grapheme clusters after it, at most.
  public func context(of match: Match, before: Int, after: Int) -> MatchContext {
    let block = blockText(of: match) ?? match.text
    let matched = match.text.clamped(to: block)
    let boundary = ClusterBoundary(text: text)
    var start = matched.lowerBound
    for _ in 0..<max(0, before) where start > block.lowerBound {
      let scalar = UTF8Text.scalarStart(in: text.span, before: start, start: block.lowerBound)
      start = boundary.before(scalar, in: block)
    }
    var end = matched.upperBound
    for _ in 0..<max(0, after) where end < block.upperBound {
      end = boundary.after(end + UTF8Text.scalar(in: text.span, at: end, end: block.upperBound).length, in: block)
    }
    return MatchContext(
      before: start..<matched.lowerBound, match: matched, after: matched.upperBound..<end,
      isCutBefore: start > block.lowerBound, isCutAfter: end < block.upperBound)
  }

  /// The block that a match lies in; `nil` if the match belongs to another issue.
  private func blockText(of match: Match) -> Range<Int>? {
    guard (0..<articleCount).contains(match.article), match.block >= 0 else { return nil }
    let index = firstEntries[match.article] + match.block
    return entries.indices.contains(index) && entries[index].article == match.article ? entries[index].text : nil
  }
}
