import JournalCore
import Typesetting

/// A block as rows, with the blank row before it where there is one.
struct SetBlock: Sendable {
  /// 0 or 1 blank rows before the text.
  let space: Int
  let rows: [Row]

  /// Lines of the screen that the block takes.
  var lineCount: Int { space + rows.count }
}

/// Blocks as rows, each set when it is first looked at, and kept until the measure changes.
struct PageCache: Sendable {
  private(set) var typesetter: Typesetter
  /// By index into `Issue.articles`: its blocks, as far as they are set.
  private var articles: [Int: [SetBlock?]] = [:]

  init(typesetter: Typesetter) { self.typesetter = typesetter }

  /// Forgets the rows if they were set for another measure.
  mutating func use(_ typesetter: Typesetter) {
    guard typesetter != self.typesetter else { return }
    self.typesetter = typesetter
    articles = [:]
  }

  mutating func block(_ block: Int, ofArticle article: Int, in book: OpenIssue) -> SetBlock {
    if let set = articles[article]?[block] { return set }
    let blocks = book.blocks[article]
    let rows = typesetter.rows(of: blocks[block], index: block, in: book.issue.text)
    let space = !rows.isEmpty && block > 0 && Self.isParted(blocks[block - 1], from: blocks[block]) ? 1 : 0
    let set = SetBlock(space: space, rows: rows)
    articles[article, default: Array(repeating: nil, count: blocks.count)][block] = set
    return set
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
