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
  /// Article by article.
  let charactersOfArticle: [Int]
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
    var characters: [Int] = []
    for blocks in blocks {
      characters.append(0)
      var sums = [0]
      for block in blocks {
        sums.append(sums[sums.count - 1] + block.text.count)
        // Addresses that were added behind the text are no part of it.
        if block.text.lowerBound < source.text.count {
          characters[characters.count - 1] += Issue.characterCount(of: issue.text[block.text])
        }
      }
      beforeArticle.append(beforeArticle[beforeArticle.count - 1] + sums[sums.count - 1])
      before.append(sums)
    }
    bytesBefore = before
    bytesBeforeArticle = beforeArticle
    charactersOfArticle = characters
    characterCount = characters.reduce(0, +)
  }

  var articleCount: Int { blocks.count }

  /// Every line that the contents can show, in the order of the tree.
  var tree: [ContentsPane.Node] {
    sections.indices.flatMap { section -> [ContentsPane.Node] in
      let head: [ContentsPane.Node] = sections[section].name == nil ? [] : [.section(section)]
      return head
        + sections[section].articles.flatMap { article in
          [.article(article)] + headings[article].map { .heading(article: article, block: $0) }
        }
    }
  }

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

  /// How much of the issue was read, from 0 to 1.
  ///
  /// - Parameter shares: article by article, hundredths of its text.
  func progress(_ shares: [Int]) -> Double {
    var read = 0
    var all = 0
    for article in blocks.indices where issue.articles[article].isPiece {
      read += charactersOfArticle[article] * shares[article]
      all += charactersOfArticle[article]
    }
    return all > 0 ? Double(read) / Double(all * 100) : 0
  }

  /// The place after so many hundredths of the issue.
  func position(atPercent percent: Int) -> Position {
    let wanted = bytesBeforeArticle[articleCount] * percent / 100
    let article = max(0, (bytesBeforeArticle.firstIndex { $0 > wanted } ?? articleCount) - 1)
    return position(atByte: wanted - bytesBeforeArticle[article], ofArticle: article)
  }

  /// The place after a share (0 to 1) of an article.
  func position(after share: Double, ofArticle article: Int) -> Position {
    let sums = bytesBefore[article]
    return position(atByte: Int(Double(sums[sums.count - 1]) * share), ofArticle: article)
  }

  private func position(atByte byte: Int, ofArticle article: Int) -> Position {
    let sums = bytesBefore[article]
    let block = max(0, (sums.firstIndex { $0 > byte } ?? sums.count - 1) - 1)
    var place = start(ofBlock: block, inArticle: article)
    if blocks[article].indices.contains(block) {
      let text = blocks[article][block].text
      place.offset = min(text.upperBound, place.offset + byte - sums[block])
      // Not in the middle of a character.
      while place.offset > text.lowerBound, place.offset < text.upperBound, issue.text[place.offset] & 0xC0 == 0x80 {
        place.offset -= 1
      }
    }
    return place
  }

  private static func hundredths(_ part: Int, of whole: Int) -> Int {
    whole > 0 ? min(100, max(0, part * 100 / whole)) : 100
  }

  static func inOneLine(_ text: String) -> String {
    text.contains { $0.isNewline } ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }
}
