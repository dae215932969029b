import JournalCore
import Typesetting

/// A block as rows, as far as they have been looked at, with the blank row before it where there is one.
struct SetBlock: Sendable {
  /// 0 or 1 blank rows before the text.
  fileprivate(set) var space = 0
  fileprivate(set) var rows: [Row] = []
  /// There are no other rows.
  fileprivate(set) var isComplete = false

  /// Lines of the screen that are set: all that the block takes if it `isComplete`.
  var lineCount: Int { space + rows.count }

  /// Whether a row holds a byte of the issue's text, or would if there were one.
  fileprivate func reaches(_ offset: Int) -> Bool {
    // The cells of a table stand side by side: its rows are not in the text's order.
    if isComplete || rows.first?.rules.isEmpty == false { return isComplete }
    return (rows.last?.text.upperBound ?? 0) > offset
  }

  /// The row that a byte of the issue's text stands in: the one whose run of text starts last before it.
  func row(at offset: Int) -> Int {
    guard rows.first?.rules.isEmpty == false else {
      return rows.lastIndex { $0.text.lowerBound <= offset } ?? 0
    }
    var nearest = (row: 0, start: -1)
    for (index, row) in rows.enumerated() {
      for run in row.runs where run.text.lowerBound <= offset && run.text.lowerBound > nearest.start {
        nearest = (index, run.text.lowerBound)
      }
    }
    return nearest.row
  }
}

/// Blocks as rows, each set when it is first looked at and as far as it is, and kept until the measure changes.
struct PageCache: Sendable {
  /// Indices into `Issue.articles` and its blocks.
  private struct Place: Hashable { var article, block: Int }

  private(set) var typesetter: Typesetter
  /// The blocks that were looked at. (A table of all blocks would cost a long article's first page more than the page
  /// itself.)
  private var sets: [Place: SetBlock] = [:]
  /// What sets the other rows of those that are not complete. (Apart, because sets are copied often and these are large.)
  private var rests: [Place: RowSequence.Iterator] = [:]

  init(typesetter: Typesetter) { self.typesetter = typesetter }

  /// Forgets the rows if they were set for another measure.
  mutating func use(_ typesetter: Typesetter) {
    guard typesetter != self.typesetter else { return }
    self.typesetter = typesetter
    sets = [:]
    rests = [:]
  }

  /// A block with its first lines set, so many at least if it has them.
  mutating func block(_ block: Int, ofArticle article: Int, in book: OpenIssue, lines: Int) -> SetBlock {
    set(Place(article: article, block: block), in: book) { $0.lineCount >= lines }
  }

  /// A block set up to the row that holds a byte of the issue's text.
  mutating func block(_ block: Int, ofArticle article: Int, in book: OpenIssue, through offset: Int) -> SetBlock {
    set(Place(article: article, block: block), in: book) { $0.reaches(offset) }
  }

  /// A block with its first row, and as many more as there are until it is enough.
  private mutating func set(_ place: Place, in book: OpenIssue, until isEnough: (SetBlock) -> Bool) -> SetBlock {
    if let known = sets[place], known.isComplete || isEnough(known) { return known }
    // Taken out meanwhile, so that they have one owner and are not copied.
    var set = sets.removeValue(forKey: place) ?? SetBlock()
    var rest =
      rests.removeValue(forKey: place) ?? sequence(place.block, ofArticle: place.article, in: book).makeIterator()
    repeat {
      if let row = rest.next() {
        if set.rows.isEmpty, isParted(place, in: book) { set.space = 1 }
        set.rows.append(row)
      } else {
        set.isComplete = true
      }
    } while !set.isComplete && !isEnough(set)
    sets[place] = set
    if !set.isComplete { rests[place] = rest }
    return set
  }

  private func sequence(_ block: Int, ofArticle article: Int, in book: OpenIssue) -> RowSequence {
    RowSequence(of: book.blocks[article][block], index: block, in: book.issue.text, by: typesetter)
  }

  private func isParted(_ place: Place, in book: OpenIssue) -> Bool {
    let blocks = book.blocks[place.article]
    return place.block > 0 && Self.isParted(blocks[place.block - 1], from: blocks[place.block])
  }

  /// Whether a blank row stands between two blocks. Paragraphs need none: their indent shows them (clreq §5.3).
  private static func isParted(_ previous: Block, from block: Block) -> Bool {
    if previous.isFront { return !block.isFront }
    if previous.kind == block.kind { return block.kind == .table || block.kind == .code }
    switch (previous.kind, block.kind) {
    case (.heading, _): return false
    case (_, .heading), (_, .table), (.table, _), (_, .code), (.code, _), (_, .endnote), (_, .note): return true
    default: return false
    }
  }
}
