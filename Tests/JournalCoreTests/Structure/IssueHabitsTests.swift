import Testing

@testable import JournalCore

/// What nearly all articles of an issue do is evidence for each of them.
@Suite struct IssueHabitsTests {
  private static let titles = ["种树的人", "修伞的师傅", "篾匠的尺子", "渡口的老艄公", "石坪坡上的柏树", "老茶馆里的新账本", "守渠的人"]
  private static let block = ["守住鹰嘴岩下一条老渠", "养活石坪坡边三个山村"]

  /// Articles that each open a page, some with a second one below, and inside the last page two lines of their own.
  private func issue(articlesPerPage count: Int) throws -> Issue {
    var page = PageBuilder()
    for (index, title) in Self.titles.enumerated() {
      if index % count == 0 { page.beginPage() }
      page.line(title)
      page.line("■林 舟")
      page.paragraphs((10 * index + 1)...(10 * index + 4))
    }
    for line in Self.block { page.line(line) }
    page.paragraphs(91...94)
    return try read(page.text)
  }

  @Test func whereTitlesOpenPagesTwoLinesInsideOneAreAHeading() throws {
    let issue = try self.issue(articlesPerPage: 1)
    #expect(issue.titles == Self.titles)
    #expect(issue.texts(.heading, of: issue.articles[6]) == [Self.block.joined()])
  }

  @Test func whereTitlesStandInsidePagesTheyAreATitle() throws {
    let issue = try self.issue(articlesPerPage: 2)
    #expect(issue.titles == Self.titles + [Self.block.joined(separator: " ")])
  }

  @Test func aTitleWithItsBylineInsideAPageIsOneAgainstTheHabit() throws {
    var page = PageBuilder()
    for (index, title) in Self.titles.enumerated() {
      page.beginPage()
      page.line(title)
      page.line("■林 舟")
      page.paragraphs((10 * index + 1)...(10 * index + 4))
    }
    page.line("（作者系柳湾村小学教师）")
    for line in Self.block { page.line(line) }
    page.line("■周 砚")
    page.paragraphs(91...94)
    let issue = try read(page.text)
    #expect(issue.titles == Self.titles + [Self.block.joined(separator: " ")])
  }
}
