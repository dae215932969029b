import JournalCore
import JournalSearch
import TestSupport

/// Draws phrases of 2 to 12 characters from issues, the same on every run.
public struct PhraseDrawing {
  /// How many are wanted.
  public static let count = 200
  /// Of these, how many lie over a line break of the source at least, and how many over a page break.
  public static let overLines = 60
  public static let overPages = 10

  private static let lengths = 2...12

  private let issues: [Issue]
  private var random: SeededGenerator

  /// The phrases: `count` of them if the issues have any text, `overPages` over a page break if they have so many.
  public static func phrases(of issues: [Issue], seed: UInt64 = 20_240_306) -> [DrawnPhrase] {
    var drawing = PhraseDrawing(issues: issues, random: SeededGenerator(seed: seed))
    return drawing.draw()
  }

  private mutating func draw() -> [DrawnPhrase] {
    var breaks = issues.indices.flatMap { issue in LineBreakFinder.breaks(in: issues[issue]).map { (issue, $0) } }
    breaks.shuffle(using: &random)
    let pages = breaks.filter(\.1.endsPage).prefix(Self.overPages)
    let lines = breaks.filter { !$0.1.endsPage }.prefix(Self.overLines)
    var phrases = (Array(pages) + lines).compactMap { phrase(over: $0.1, inIssue: $0.0) }
    let blocks = issues.indices.flatMap { issue in
      issues[issue].articles.indices.flatMap { article in
        issues[issue].articles[article].readingBlocks.indices.map { (issue, article, $0) }
      }
    }
    var tries = 0
    while phrases.count < Self.count, tries < 100 * Self.count,
      let (issue, article, block) = blocks.randomElement(using: &random)
    {
      tries += 1
      if let phrase = phrase(inIssue: issue, article: article, block: block) { phrases.append(phrase) }
    }
    return phrases
  }

  private mutating func phrase(over lineBreak: LineBreak, inIssue issue: Int) -> DrawnPhrase? {
    let text = BlockText(issues[issue], article: lineBreak.article, block: lineBreak.block)
    let length = Int.random(in: Self.lengths, using: &random)
    let before = Int.random(in: 1..<length, using: &random)
    let start = max(0, lineBreak.index - before)
    let end = min(text.characters.count, start + length)
    guard end > lineBreak.index else { return nil }
    return text.phrase(start..<end, crossing: lineBreak.endsPage ? .pageBreak : .lineBreak, inIssue: issue)
  }

  private mutating func phrase(inIssue issue: Int, article: Int, block: Int) -> DrawnPhrase? {
    let text = BlockText(issues[issue], article: article, block: block)
    let length = Int.random(in: Self.lengths, using: &random)
    guard text.characters.count >= length else { return nil }
    let start = Int.random(in: 0...(text.characters.count - length), using: &random)
    return text.phrase(start..<(start + length), crossing: .none, inIssue: issue)
  }
}

/// The characters of a block that are not white space, and where they stand.
struct BlockText {
  let article: Int
  let index: Int
  let block: Block
  let issue: Issue
  let characters: [(character: Character, range: Range<Int>)]

  init(_ issue: Issue, article: Int, block index: Int) {
    self.issue = issue
    self.article = article
    self.index = index
    block = issue.articles[article].readingBlocks[index]
    var characters: [(Character, Range<Int>)] = []
    var start = block.text.lowerBound
    for character in issue.string(block.text) {
      let end = start + character.utf8.count
      if !character.isWhitespace { characters.append((character, start..<end)) }
      start = end
    }
    self.characters = characters
  }

  /// - Parameter range: indices into `characters`.
  /// - Returns: `nil` where nothing in it can be looked for.
  func phrase(_ range: Range<Int>, crossing: DrawnPhrase.Crossing, inIssue number: Int) -> DrawnPhrase? {
    guard let first = characters[range].first, let last = characters[range].last else { return nil }
    let bytes = first.range.lowerBound..<last.range.upperBound
    // Of marks alone there are dozens on a page, which no reader looks for.
    guard characters[range].contains(where: { $0.character.isLetter || $0.character.isNumber }) else { return nil }
    return DrawnPhrase(
      text: issue.string(bytes), crossing: crossing, issue: number,
      place: Match(article: article, block: index, text: bytes), lines: block.lines)
  }
}
