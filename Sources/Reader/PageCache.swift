import JournalCore
import Typesetting

/// A block as rows, as far as they have been looked at, with the blank row before it where there is one.
struct SetBlock: Sendable {
  /// 0 or 1 blank rows before the text.
  private(set) var space = 0
  private(set) var rows: [Row] = []
  /// Sets the other rows; `nil` when there are none.
  private var rest: RowSequence.Iterator?

  /// - Parameter isParted: a blank row stands before the text, if there is any.
  fileprivate init(_ rows: RowSequence, isParted: Bool) {
    rest = rows.makeIterator()
    setRow()
    if isParted, !self.rows.isEmpty { space = 1 }
  }

  /// Lines of the screen that are set: all that the block takes if it `isComplete`.
  var lineCount: Int { space + rows.count }
  var isComplete: Bool { rest == nil }

  /// Sets rows until there are so many lines, or no more.
  fileprivate mutating func setLines(_ count: Int) {
    while lineCount < count, !isComplete { setRow() }
  }

  /// Sets rows until one holds a byte of the issue's text, or no more.
  fileprivate mutating func setRows(through offset: Int) {
    // The cells of a table stand side by side: its rows are not in the text's order.
    if rows.first?.rules.isEmpty == false { return setLines(.max) }
    while !isComplete, (rows.last?.text.upperBound ?? 0) <= offset { setRow() }
  }

  private mutating func setRow() {
    if let row = rest?.next() { rows.append(row) } else { rest = nil }
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
  private(set) var typesetter: Typesetter
  /// By index into `Issue.articles`: its blocks that were looked at, by index. (A table of all blocks would cost a long
  /// article's first page more than the page itself.)
  private var articles: [Int: [Int: SetBlock]] = [:]

  init(typesetter: Typesetter) { self.typesetter = typesetter }

  /// Forgets the rows if they were set for another measure.
  mutating func use(_ typesetter: Typesetter) {
    guard typesetter != self.typesetter else { return }
    self.typesetter = typesetter
    articles = [:]
  }

  /// A block with its first lines set, so many at least if it has them.
  mutating func block(_ block: Int, ofArticle article: Int, in book: OpenIssue, lines: Int) -> SetBlock {
    prepare(block, ofArticle: article, in: book)
    articles[article]?[block]?.setLines(lines)
    return articles[article]?[block] ?? SetBlock(sequence(block, ofArticle: article, in: book), isParted: false)
  }

  /// A block set up to the row that holds a byte of the issue's text.
  mutating func block(_ block: Int, ofArticle article: Int, in book: OpenIssue, through offset: Int) -> SetBlock {
    prepare(block, ofArticle: article, in: book)
    articles[article]?[block]?.setRows(through: offset)
    return self.block(block, ofArticle: article, in: book, lines: 0)
  }

  private mutating func prepare(_ block: Int, ofArticle article: Int, in book: OpenIssue) {
    let blocks = book.blocks[article]
    guard articles[article]?[block] == nil else { return }
    let isParted = block > 0 && Self.isParted(blocks[block - 1], from: blocks[block])
    let set = SetBlock(sequence(block, ofArticle: article, in: book), isParted: isParted)
    articles[article, default: [:]][block] = set
  }

  private func sequence(_ block: Int, ofArticle article: Int, in book: OpenIssue) -> RowSequence {
    RowSequence(of: book.blocks[article][block], index: block, in: book.issue.text, by: typesetter)
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
