import JournalCore
import Typesetting

/// The issue that is being read, with what the panes ask of it again and again, counted once when it is opened.
struct OpenIssue: Sendable {
  let issue: Issue
  let sections: [Section]
  /// Article by article: an index into `sections`.
  let sectionOfArticle: [Int]
  /// Article by article: its `readingBlocks`.
  let blocks: [[Block]]
  /// Article by article: which of its blocks are headings.
  let headings: [[Int]]
  /// Article by article: what the lists call it; empty where there is neither a title nor text.
  let titles: [String]
  /// Articles without the printed contents, the cover and the imprint.
  let pieceCount: Int
  /// The article that reading begins with, an index into the issue's articles: the first piece; 0 if there is none.
  let firstPiece: Int
  /// Characters (Unicode scalars) of the articles that are not white space.
  let characterCount: Int
  /// Article by article: bytes of text before each block, and in all of them (one more element than blocks).
  private let bytesBefore: [[Int]]
  /// Bytes before each article, and in all of them.
  private let bytesBeforeArticle: [Int]

  init(_ source: Issue, language: Language) {
    let issue = source.showingAddresses()
    self.issue = issue
    let sections = issue.sections
    self.sections = sections
    sectionOfArticle = sections.indices.flatMap { index in sections[index].articles.map { _ in index } }
    let blocks = issue.articles.map(\.readingBlocks)
    self.blocks = blocks
    headings = blocks.map { blocks in blocks.indices.filter { blocks[$0].kind == .heading } }
    titles = issue.articles.map { Self.inOneLine(issue.displayTitle(of: $0, in: language)) }
    pieceCount = issue.articles.count(where: \.isPiece)
    firstPiece = issue.articles.firstIndex(where: \.isPiece) ?? 0
    var before: [[Int]] = []
    var beforeArticle = [0]
    var characters = 0
    for blocks in blocks {
      var sums = [0]
      for block in blocks {
        sums.append(sums[sums.count - 1] + block.text.count)
        // Addresses that were added behind the text are no part of it.
        if block.text.lowerBound < source.text.count { characters += Self.characters(of: issue.text[block.text]) }
      }
      beforeArticle.append(beforeArticle[beforeArticle.count - 1] + sums[sums.count - 1])
      before.append(sums)
    }
    bytesBefore = before
    bytesBeforeArticle = beforeArticle
    characterCount = characters
  }

  var articleCount: Int { blocks.count }

  func section(ofArticle article: Int) -> Section { sections[sectionOfArticle[article]] }

  func start(ofArticle article: Int) -> Position { start(ofBlock: 0, inArticle: article) }

  func start(ofBlock block: Int, inArticle article: Int) -> Position {
    let blocks = blocks[article]
    return Position(
      article: article, block: block, offset: blocks.indices.contains(block) ? blocks[block].text.lowerBound : 0)
  }

  /// A block's text for a list: in one line.
  func line(ofBlock block: Int, inArticle article: Int) -> String {
    Self.inOneLine(issue.string(blocks[article][block].text))
  }

  /// How far a place is through its article and through the issue, in hundredths.
  func percent(at position: Position) -> (article: Int, issue: Int) {
    guard blocks.indices.contains(position.article) else { return (0, 0) }
    let sums = bytesBefore[position.article]
    var read = 0
    if blocks[position.article].indices.contains(position.block) {
      read = sums[position.block] + position.offset - blocks[position.article][position.block].text.lowerBound
    }
    return (
      Self.hundredths(read, of: sums[sums.count - 1]),
      Self.hundredths(
        bytesBeforeArticle[position.article] + read, of: bytesBeforeArticle[bytesBeforeArticle.count - 1])
    )
  }

  private static func hundredths(_ part: Int, of whole: Int) -> Int {
    whole > 0 ? min(100, max(0, part * 100 / whole)) : 100
  }

  private static func inOneLine(_ text: String) -> String {
    text.contains { $0.isNewline } ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }

  /// Counts the leading bytes of UTF-8 sequences, without ASCII white space and the ideographic space.
  private static func characters(of bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xE3, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
        index += 3
        continue
      }
      if byte > 0x20, byte & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }
}
