import JournalCore
import JournalSearch
import PhraseDrawing
import TestSupport
import Testing

@Suite struct MatchTests {
  @Test func matchesComeInReadingOrderWithTheirPlaces() {
    let issue = IssueFixture.journal()
    let matches = IssueIndex(issue).matches(ofText: "渡口")
    // The title is an article's first block; a column's name and running heads are no text of it.
    #expect(matches.map(\.article) == [2, 2, 2, 2])
    #expect(matches.map(\.block) == [0, 1, 3, 3])
    #expect(issue.strings(matches.map(\.text)) == ["渡口", "渡口", "渡口", "渡口"])
    let third = issue.articles[2].readingBlocks[3].text
    #expect(matches[2].text.lowerBound < matches[3].text.lowerBound && third.contains(matches[3].text.lowerBound))
  }

  @Test(arguments: ["栏目名", "2024·3", "没有这句话", "茶馆人", "账本锁在茶馆", "老茶馆里的新账本天刚亮", "补贴……“账要", "", " ", "\u{200B}"])
  func nothingIsFound(pattern: String) {
    #expect(IssueIndex(IssueFixture.journal()).matches(ofText: pattern).isEmpty)
  }

  @Test func aQueryOfSpacesIsEmpty() {
    #expect(Query(literal: "").isEmpty)
    #expect(Query(literal: " \u{3000}").isEmpty)
    #expect(!Query(literal: " 账").isEmpty)
    #expect(!Query(literal: "，").isEmpty)
  }

  @Test func matchesDoNotOverlap() {
    let issue = IssueFixture.issue("哈哈哈哈哈")
    #expect(IssueIndex(issue).matches(ofText: "哈哈").count == 2)
  }

  /// Any phrase, from any place, in any spelling that a reader may type.
  @Test func everyPhraseIsFoundWhereItStands() {
    let issue = IssueFixture.journal()
    let index = IssueIndex(issue)
    var random = SeededGenerator(seed: 20_240_306)
    for (articleIndex, article) in issue.articles.enumerated() {
      for (blockIndex, block) in article.readingBlocks.enumerated() {
        let characters = Array(issue.string(block.text))
        for _ in 0..<60 {
          let start = Int.random(in: 0..<characters.count, using: &random)
          let end = Int.random(in: start..<characters.count, using: &random) + 1
          let phrase = characters[start..<end]
          // A phrase that starts or ends within —— has more than one right place.
          guard let first = phrase.first, let last = phrase.last, !"—….。 ".contains(first), !"—….。 ".contains(last)
          else { continue }
          let lower = block.text.lowerBound + String(characters[..<start]).utf8.count
          let place = Match(
            article: articleIndex, block: blockIndex, text: lower..<(lower + String(phrase).utf8.count))
          for spelling in spellings(of: String(phrase)) {
            let matches = index.matches(ofText: spelling)
            // A shorter phrase may stand in several places, and overlap itself.
            let isThere = matches.contains(place) || matches.contains { $0.text.overlaps(place.text) }
            #expect(isThere, "\(spelling) in \(issue.string(block.text))")
            if phrase.count > 3 { #expect(matches.contains(place), "\(spelling) in \(issue.string(block.text))") }
          }
        }
      }
    }
  }

  private func spellings(of phrase: String) -> [String] {
    let spaced = phrase.map { ("一"..."龥").contains($0) ? " \($0) " : String($0) }.joined()
    let fullWidth = phrase.unicodeScalars.map { scalar in
      (0x21...0x7E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value + 0xFEE0).map { String($0) } ?? "" : String(scalar)
    }.joined()
    return [phrase, phrase.uppercased(), fullWidth, spaced]
  }

  @Test func matchesAreCountedByArticle() throws {
    let issue = IssueFixture.journal()
    let index = IssueIndex(issue)
    try #expect(index.search(Query(literal: "渡口")).counts == [0, 0, 4])
    try #expect(index.search(Query(literal: "渠")).counts == [0, 5, 0])
    #expect(try index.search(Query(literal: "")).counts == [0, 0, 0])
  }

  @Test func contextStandsAroundAMatchWithinItsBlock() throws {
    let issue = IssueFixture.issue("好👨‍👩‍👧‍👦！老茶馆里cafe\u{301}也开了")
    let index = IssueIndex(issue)
    let match = try #require(index.matches(ofText: "茶馆").first)
    let near = index.context(of: match, before: 2, after: 5)
    #expect(issue.strings([near.before, near.match, near.after]) == ["！老", "茶馆", "里cafe\u{301}"])
    #expect(near.isCutBefore && near.isCutAfter)
    let far = index.context(of: match, before: 30, after: 30)
    #expect(issue.strings([far.before, far.after]) == ["好👨‍👩‍👧‍👦！老", "里cafe\u{301}也开了"])
    #expect(!far.isCutBefore && !far.isCutAfter)
    #expect(issue.string(index.context(of: match, before: 3, after: 0).before) == "👨‍👩‍👧‍👦！老")
  }

  @Test func anIssueWithoutTextHasNoMatches() {
    let empty = Issue(source: SourceDescription(path: "-", format: .text, byteCount: 0, lineCount: 0))
    #expect(IssueIndex(empty).matches(ofText: "账").isEmpty)
    #expect(IssueIndex(IssueFixture.issue("")).matches(ofText: "账").isEmpty)
  }
}
