import IssueRules
import TestSupport
import Testing

@testable import JournalCore

/// Nothing of a file is lost, nothing is invented, and what is said of lines and ranges is true.
@Suite struct ConservationTests {
  @Test(arguments: Fixtures.all)
  func aWholeIssueKeepsItsCharacters(source: Fixtures.Source) throws {
    try check(source.text, path: source.path)
  }

  /// Pages as they come out of a broken extractor: lines dropped, doubled, moved, cut, pages out of order.
  @Test(arguments: 1...60)
  func aDamagedIssueKeepsItsCharacters(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var lines: [Substring] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let source = Fixtures.all.filter { !$0.path.hasSuffix(".md") }.randomElement(using: &random)
      lines += source?.text.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    }
    for _ in 0..<Int.random(in: 1...40, using: &random) { Damage.apply(to: &lines, using: &random) }
    let text = "天。" + lines.joined(separator: "\n")
    try check(text, path: "issue.txt")
  }

  @Test(arguments: 1...150)
  func randomMarkdownKeepsItsCharacters(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 31)
    var text = ""
    for _ in 0..<Int.random(in: 1...25, using: &random) {
      text += Damage.markdown.randomElement(using: &random) ?? ""
      text += ["\n\n", "\n\n", "\n", "\n\n\n\n"].randomElement(using: &random) ?? ""
    }
    try check(text + "。", path: "issue.md")
  }

  @Test func theCheckerItselfFindsLossesAndInventions() throws {
    var issue = try read("种树的人\n\n■苏 禾\n\n石坪坡上原来没有树。\n")
    #expect(Conservation(source: "种树的人■苏 禾石坪坡上原来没有一棵树。", issue: issue).lost == ["一": 1, "棵": 1])
    #expect(Conservation(source: "种树的人■苏 禾石坪坡上没有树。", issue: issue).invented == ["原": 1, "来": 1])
    issue.articles[0].blocks.removeAll()
    #expect(!Conservation(source: "种树的人■苏 禾石坪坡上原来没有树。", issue: issue).isKept)
    issue.articles[0].front[0].text = 1..<4
    issue.articles[0].front[0].lines = [0...9]
    #expect(faults(in: issue, lineCount: 6).count == 3)
  }

  private func check(_ text: String, path: String) throws {
    let issue = try read(text, path: path)
    let conservation = Conservation(source: text, issue: issue)
    #expect(conservation.lost.isEmpty, "\(text)")
    #expect(conservation.invented.isEmpty, "\(text)")
    let lineCount = text.unicodeScalars.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    #expect(issue.source.lineCount == lineCount)
    #expect(faults(in: issue, lineCount: lineCount) == [])
  }
}
