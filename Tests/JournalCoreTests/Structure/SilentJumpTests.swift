import Testing

@testable import JournalCore

/// A text that goes on pages later with no mark to say so, under the title block of another one.
@Suite struct SilentJumpTests {
  private static let cut =
    "许秋生话不多，活做得很细，经手的三只铜壶没有一件要返工。那一年水大，梅溪磨坊前面的路断了七天，最后是他划着木盆把大水车"
    + "送了回来。东街的人站在桥头看，谁也没有说话，只听见桨声一下一下响到天黑，响到上游的灯都亮起来。"
  private static let wrapped = PageBuilder.wrap(cut, column: 20)

  /// A whole piece with its title block at the foot.
  private func piece(_ page: inout PageBuilder) {
    page.beginPage()
    page.paragraphs(11...12)
    page.tightLines("石坪坡上种树的人", "■苏 禾")
  }

  private func end(_ page: inout PageBuilder) {
    page.beginPage()
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(31...35)
  }

  private static let titles = ["守渠的人", "石坪坡上种树的人", "修伞的师傅"]
  private static let first = (1...4).map { Prose.paragraph($0) }
  private static let second = (11...12).map { Prose.paragraph($0) }

  /// A text that breaks off behind so many lines of its last paragraph and goes on under the next page's title block.
  private func issue(cutAfter count: Int) throws -> Issue {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...4)
    for line in Self.wrapped.prefix(count) { page.line(line) }
    piece(&page)
    for line in Self.wrapped.dropFirst(count) { page.line(line) }
    end(&page)
    return try read(page.text)
  }

  private func expectJoined(_ issue: Issue) throws {
    try #require(issue.titles == Self.titles)
    #expect(issue.paragraphs(of: issue.articles[0]) == Self.first + [Self.cut])
    #expect(issue.paragraphs(of: issue.articles[1]) == Self.second)
    #expect(issue.warningLines(.brokenOff).isEmpty)
  }

  @Test func theTailIsJoinedToTheTextThatBrokeOff() throws {
    try expectJoined(issue(cutAfter: 3))
  }

  @Test func soIsOneThatBeginsWithALongClause() throws {
    let issue = try self.issue(cutAfter: 1)
    withKnownIssue("the page's first line is taken to go on, and the block at the foot to stand before the tail") {
      try expectJoined(issue)
    }
  }

  @Test func whereNoneBrokeOffTheTextBelongsToTheTitleAboveIt() throws {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...4)
    piece(&page)
    for line in Self.wrapped.dropFirst(3) { page.line(line) }
    end(&page)
    let issue = try read(page.text)
    try #require(issue.titles == Self.titles)
    #expect(issue.paragraphs(of: issue.articles[0]) == Self.first)
    #expect(issue.paragraphs(of: issue.articles[1]) == Self.second + [Self.wrapped.dropFirst(3).joined()])
  }

  @Test func aTextThatItsOwnTitleBlockInterruptsGoesOnBelowIt() throws {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...4)
    page.beginPage()
    page.paragraphs(11...12)
    page.paragraph(Self.cut, cutAfter: 3) { $0.tightLines("石坪坡上种树的人", "■苏 禾") }
    end(&page)
    let issue = try read(page.text)
    try #require(issue.titles == Self.titles)
    #expect(issue.paragraphs(of: issue.articles[0]) == Self.first)
    #expect(issue.paragraphs(of: issue.articles[1]) == Self.second + [Self.cut])
  }

  @Test func aTextBrokenOffForGoodStaysSo() throws {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...4)
    for line in Self.wrapped.prefix(3) { page.line(line) }
    let line = page.lastLine
    piece(&page)
    end(&page)
    let issue = try read(page.text)
    try #require(issue.titles == Self.titles)
    #expect(issue.warningLines(.brokenOff) == [line])
    #expect(issue.paragraphs(of: issue.articles[1]) == Self.second)
  }
}
