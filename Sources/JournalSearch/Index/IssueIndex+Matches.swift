import JournalCore

/// Finding one pattern.
extension IssueIndex {
  /// Matches between two questions whether the search was given up.
  private static let matchesBetweenLooks = 4096
  /// Bytes of text between two such questions, where each is looked at.
  private static let bytesBetweenLooks = 1 << 18

  /// Every match of a pattern in reading order, none overlapping another. None crosses two blocks.
  ///
  /// - Parameter kinds: the kinds of block to look in; `nil` for all.
  /// - Returns: `nil` if the search was given up.
  func matches(
    _ pattern: QueryTerm.Pattern, in kinds: Set<Block.Kind>?, _ isCancelled: () -> Bool
  ) throws(QueryError) -> [Match]? {
    if kinds?.isEmpty == true { return [] }
    switch pattern {
    case .text(let needle): return matches(needle, in: kinds, isCancelled)
    case .pinyin(let pattern): return matches(pattern, in: kinds, isCancelled)
    case .expression(let expression): return try matches(expression, in: kinds, isCancelled)
    }
  }

  func matches(_ needle: [UInt8], in kinds: Set<Block.Kind>?, _ isCancelled: () -> Bool) -> [Match]? {
    guard !needle.isEmpty else { return [] }
    let lastScalar = UTF8Text.scalarStart(in: needle.span, before: needle.count, start: 0)
    let offsets = ByteScan.offsets(of: needle, in: folded.bytes, counts: folded.counts)
    var collector = MatchCollector(self, capacity: offsets.count)
    for (index, offset) in offsets.enumerated() {
      if index % Self.matchesBetweenLooks == 0, isCancelled() { return nil }
      collector.add(first: offset, last: offset + lastScalar, kinds: kinds)
    }
    return collector.matches
  }

  private func matches(
    _ pattern: PinyinPattern, in kinds: Set<Block.Kind>?, _ isCancelled: () -> Bool
  ) -> [Match]? {
    for spelling in PinyinPattern.Spelling.allCases {
      let matcher = PinyinMatcher(pattern, spelling)
      var collector = MatchCollector(self, capacity: 0)
      var start = 0
      while start < folded.bytes.count {
        if isCancelled() { return nil }
        // A piece ends with a block.
        var end = min(folded.bytes.count, start + Self.bytesBetweenLooks)
        while end < folded.bytes.count, folded.bytes[end - 1] != FoldedText.separator { end += 1 }
        matcher.forEachMatch(in: folded.bytes.span.extracting(start..<end)) { first, last in
          collector.add(first: start + first, last: start + last, kinds: kinds)
        }
        start = end
      }
      if !collector.matches.isEmpty { return collector.matches }
    }
    return []
  }

  private func matches(
    _ expression: RegularExpression, in kinds: Set<Block.Kind>?, _ isCancelled: () -> Bool
  ) throws(QueryError) -> [Match]? {
    let search = RegularExpression.Search(expression)
    var collector = MatchCollector(self, capacity: 0)
    var unlooked = 0
    for entry in entries where kinds?.contains(entry.kind) != false {
      unlooked += entry.text.count
      if unlooked > Self.bytesBetweenLooks {
        unlooked = 0
        if isCancelled() { return nil }
      }
      for range in try search.matches(in: entry.text, of: text.span) { collector.add(range, of: entry) }
    }
    return collector.matches
  }
}

/// Gathers matches in reading order and widens each to whole clusters.
private struct MatchCollector {
  private(set) var matches: [Match] = []
  private let text: [UInt8]
  private let folded: [UInt8]
  private let entries: [IssueIndex.Entry]
  private let boundary: ClusterBoundary
  private var wayBack: FoldedText.WayBack
  /// The block of the last match, and where the next one's folded text starts.
  private var block: IssueIndex.Entry?
  private var next = 0
  private var nextStart = 0

  init(_ index: IssueIndex, capacity: Int) {
    text = index.text
    folded = index.folded.bytes
    entries = index.entries
    boundary = ClusterBoundary(text: index.text)
    wayBack = FoldedText.WayBack(index.folded)
    matches.reserveCapacity(capacity)
  }

  /// Takes a match in the folded text: where its first and its last scalar start.
  mutating func add(first: Int, last: Int, kinds: Set<Block.Kind>?) {
    while nextStart <= first {
      block = entries[next]
      next += 1
      nextStart = next < entries.count ? entries[next].folded : Int.max
    }
    guard let block, kinds?.contains(block.kind) != false else { return }
    let start = wayBack.original(of: first)
    let original = last == first ? start : wayBack.original(of: last)
    // Ideographs, which most matches end with, are no marks.
    let end =
      (0xE4...0xE9).contains(text[original])
      ? min(original + 3, block.text.upperBound) : endOfMark(original, last: last, in: block.text)
    add(start..<end, of: block)
  }

  mutating func add(_ range: Range<Int>, of block: IssueIndex.Entry) {
    let whole = boundary.before(range.lowerBound, in: block.text)..<boundary.after(range.upperBound, in: block.text)
    // Parts of one cluster are one match.
    if let last = matches.last, last.article == block.article, last.block == block.block,
      last.text.upperBound > whole.lowerBound
    {
      return
    }
    matches.append(Match(article: block.article, block: block.block, text: whole))
  }

  /// Where the scalar ends that a folded one came from, or the —— or …… that was folded to one mark.
  ///
  /// - Parameters:
  ///   - original: where the scalar starts in the text.
  ///   - last: where the folded one starts.
  private func endOfMark(_ original: Int, last: Int, in block: Range<Int>) -> Int {
    let bytes = text.span
    var scalar = UTF8Text.scalar(in: bytes, at: original, end: block.upperBound)
    var end = original + scalar.length
    let mark = FoldTable.fold(scalar.value)
    guard mark == FoldTable.dash || mark == FoldTable.ellipsis || mark == FoldTable.fullStop else { return end }
    let folded = UTF8Text.scalar(in: folded.span, at: last, end: folded.count).value
    var position = end
    while position < block.upperBound {
      scalar = UTF8Text.scalar(in: bytes, at: position, end: block.upperBound)
      let next = FoldTable.fold(scalar.value)
      position += scalar.length
      let isEllipsisPart = next == FoldTable.ellipsis || next == FoldTable.fullStop
      if mark == FoldTable.dash ? next == mark : folded == FoldTable.ellipsis && isEllipsisPart {
        end = position
      } else if next != FoldTable.space, next != FoldTable.nothing {
        break
      }
    }
    return end
  }
}
