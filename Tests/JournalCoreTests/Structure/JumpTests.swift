import IssueRules
import Testing

@testable import JournalCore

/// Articles that go on on another page.
@Suite struct JumpTests {
  private static let cut = Prose.paragraph(5, sentences: 5)
  private static let wrapped = PageBuilder.wrap(cut, column: 20)

  /// The article that jumps: its last line ends in the mark.
  private func leap(_ page: inout PageBuilder, to target: Int) {
    page.line("篾匠的尺子")
    page.line("■周 砚")
    page.paragraphs(1...4)
    for line in Self.wrapped.prefix(2) { page.line(line) }
    page.line(String(Self.wrapped[2].dropLast(8)) + "（下转 \(target) 页）")
  }

  /// The rest of it, opened by the mark.
  private func tail(_ page: inout PageBuilder, from origin: Int) {
    let rest = String(Self.wrapped[2].suffix(8)) + Self.wrapped[3...].joined()
    for line in PageBuilder.wrap("（上接 \(origin) 页）" + rest, column: 20) { page.line(line) }
    page.paragraphs(6...7)
  }

  private static let joined = (1...4).map { Prose.paragraph($0) } + [cut] + [6, 7].map { Prose.paragraph($0) }

  @Test func aJumpForwardsIsJoined() throws {
    var page = PageBuilder()
    leap(&page, to: 3)
    page.pageFoot(1, heads: "2024·3")
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(11...16)
    page.pageFoot(2, heads: "2024·3")
    page.paragraphs(17...19)
    page.line("（作者系南岭村村民）")
    tail(&page, from: 1)
    page.line("3")
    let issue = try read(page.text)
    #expect(issue.titles == ["篾匠的尺子", "守渠的人"])
    #expect(issue.paragraphs(of: issue.articles[0]) == Self.joined)
    #expect(issue.paragraphs(of: issue.articles[1]) == (11...19).map { Prose.paragraph($0) })
    #expect(issue.furniture(.jump) == ["（下转 3 页）", "（上接 1 页）"])
    #expect(issue.warningLines(.openJump).isEmpty)
    let block = try #require(issue.articles[0].blocks.first { issue.string($0.text) == Self.cut })
    #expect(block.lines.count == 2)
  }

  @Test func aJumpBackwardsIsJoined() throws {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(11...14)
    page.line("（作者系南岭村村民）")
    tail(&page, from: 2)
    page.pageFoot(1, heads: "2024·3")
    leap(&page, to: 1)
    page.line("2")
    let issue = try read(page.text)
    #expect(issue.titles == ["守渠的人", "篾匠的尺子"])
    #expect(issue.paragraphs(of: issue.articles[1]) == Self.joined)
    #expect(issue.warningLines(.openJump).isEmpty)
  }

  @Test func aMarkWithoutItsTailWarnsAndLosesNothing() throws {
    var page = PageBuilder()
    leap(&page, to: 3)
    let line = page.lastLine
    page.beginPage()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(11...16)
    let issue = try read(page.text)
    #expect(issue.warningLines(.openJump) == [line])
    #expect(Conservation(source: page.text, issue: issue).isKept)
    #expect(issue.titles == ["篾匠的尺子", "守渠的人"])
  }

  @Test func aTailWithoutItsMarkWarnsAndLosesNothing() throws {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(11...16)
    page.beginPage()
    let line = page.lastLine + 1
    tail(&page, from: 1)
    let issue = try read(page.text)
    #expect(issue.warningLines(.openJump) == [line])
    #expect(Conservation(source: page.text, issue: issue).isKept)
    #expect(issue.furniture(.jump) == ["（上接 1 页）"])
    #expect(issue.paragraphs(of: issue.articles[0]) == (11...16).map { Prose.paragraph($0) })
  }

  // MARK: Which end belongs to which

  private typealias End = JumpTails.End

  @Test func eachTailTakesTheMarkThatNamesItsPage() {
    let leaps = [End(names: 14, stands: 10, number: 11), End(names: 20, stands: 12, number: 13)]
    let tails = [End(names: 13, stands: 19, number: 20), End(names: 11, stands: 13, number: 14)]
    #expect(JumpTails.match(leaps: leaps, tails: tails) == [1, 0])
  }

  @Test func pagesMayBeCountedALittleWrong() {
    let leaps = [End(names: 14, stands: 10, number: 12)]
    #expect(JumpTails.match(leaps: leaps, tails: [End(names: 11, stands: 13, number: 15)]) == [0])
    #expect(JumpTails.match(leaps: leaps, tails: [End(names: 11, stands: 13, number: nil)]) == [0])
  }

  @Test func aTailOfAnotherPageTakesNone() {
    let leaps = [End(names: 14, stands: 10, number: 11)]
    #expect(JumpTails.match(leaps: leaps, tails: [End(names: 30, stands: 13, number: 14)]) == [nil])
    #expect(JumpTails.match(leaps: leaps, tails: [End(names: 11, stands: 30, number: 31)]) == [nil])
  }

  @Test func oneMarkLeadsToOneTail() {
    let leaps = [End(names: 14, stands: 10, number: 11)]
    let tails = [End(names: 11, stands: 13, number: 14), End(names: 11, stands: 13, number: 14)]
    #expect(JumpTails.match(leaps: leaps, tails: tails) == [0, nil])
  }
}
