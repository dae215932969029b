import JournalCore

/// An issue's text, folded for searching: the blocks of each article as a reader meets them, no furniture.
///
/// Folding makes one of full and half width, upper and lower case, variants of punctuation, and letter-spaced words.
/// It takes about 1.05 bytes a byte of text, and holds the issue's text itself without copying it.
public struct IssueIndex: Sendable {
  /// A block that can be found.
  private struct Entry: Sendable {
    /// Index into `Issue.articles`.
    var article: Int
    /// Index into the article's `readingBlocks`.
    var block: Int
    /// Bytes of `Issue.text`.
    var text: Range<Int>
    /// First byte of the folded text.
    var folded: Int
  }

  private let text: [UInt8]
  /// In reading order.
  private let entries: [Entry]
  /// Index into `entries` of each article's first block.
  private let firstEntries: [Int]
  private let folded: FoldedText

  public init(_ issue: Issue) {
    text = issue.text
    var firstEntries: [Int] = []
    var places: [(article: Int, block: Int, text: Range<Int>)] = []
    for (articleIndex, article) in issue.articles.enumerated() {
      firstEntries.append(places.count)
      for (blockIndex, block) in article.readingBlocks.enumerated() {
        places.append((articleIndex, blockIndex, block.text.clamped(to: 0..<issue.text.count)))
      }
    }
    let (folded, starts) = FoldedText.folding(places.map(\.text), of: issue.text)
    self.folded = folded
    self.firstEntries = firstEntries
    entries = zip(places, starts).map { place, start in
      Entry(article: place.article, block: place.block, text: place.text, folded: start)
    }
  }

  /// Every match in reading order, none overlapping another. None crosses two blocks.
  public func matches(_ query: Query) -> [Match] {
    let needle = query.folded
    guard !needle.isEmpty else { return [] }
    let lastScalar = UTF8Text.scalarStart(in: needle.span, before: needle.count, start: 0)
    var matches: [Match] = []
    var entry = 0
    for offset in ByteScan.offsets(of: needle, in: folded.bytes, counts: folded.counts) {
      while entry + 1 < entries.count, entries[entry + 1].folded <= offset { entry += 1 }
      let block = entries[entry]
      let range = originalRange(from: offset, lastScalar: offset + lastScalar, in: block.text)
      // Parts of one cluster are one match.
      if let last = matches.last, last.article == block.article, last.block == block.block,
        last.text.upperBound > range.lowerBound
      {
        continue
      }
      matches.append(Match(article: block.article, block: block.block, text: range))
    }
    return matches
  }

  /// How many matches each article has.
  ///
  /// - Returns: one number for each of `Issue.articles`, in their order.
  public func counts(of matches: [Match]) -> [Int] {
    var counts = [Int](repeating: 0, count: firstEntries.count)
    for match in matches where counts.indices.contains(match.article) { counts[match.article] += 1 }
    return counts
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
}

extension IssueIndex {
  /// The block that a match lies in; `nil` if the match belongs to another issue.
  private func blockText(of match: Match) -> Range<Int>? {
    guard firstEntries.indices.contains(match.article), match.block >= 0 else { return nil }
    let index = firstEntries[match.article] + match.block
    return entries.indices.contains(index) && entries[index].article == match.article ? entries[index].text : nil
  }

  /// Bytes of `Issue.text` that folded scalars came from, widened to whole clusters.
  private func originalRange(from first: Int, lastScalar: Int, in block: Range<Int>) -> Range<Int> {
    let bytes = text.span
    let boundary = ClusterBoundary(text: text)
    let start = boundary.before(folded.original(of: first), in: block)
    let last = folded.original(of: lastScalar)
    var scalar = UTF8Text.scalar(in: bytes, at: last, end: block.upperBound)
    var end = last + scalar.length
    // The rest of a —— or …… that was folded to one mark.
    let mark = FoldTable.fold(scalar.value)
    if mark == FoldTable.dash || mark == FoldTable.ellipsis || mark == FoldTable.fullStop {
      let isEllipsis =
        UTF8Text.scalar(in: folded.bytes.span, at: lastScalar, end: folded.bytes.count).value == FoldTable.ellipsis
      var position = end
      while position < block.upperBound {
        scalar = UTF8Text.scalar(in: bytes, at: position, end: block.upperBound)
        let next = FoldTable.fold(scalar.value)
        position += scalar.length
        let isEllipsisPart = next == FoldTable.ellipsis || next == FoldTable.fullStop
        if mark == FoldTable.dash ? next == mark : isEllipsis && isEllipsisPart {
          end = position
        } else if next != FoldTable.space, next != FoldTable.nothing {
          break
        }
      }
    }
    return start..<boundary.after(end, in: block)
  }
}
