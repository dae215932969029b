import Testing

@testable import JournalCore

/// Articles that begin with something else than their title.
@Suite struct ArticleOpeningTests {
  private static let short = "他没有再说话。"

  private func end(_ page: inout PageBuilder) {
    page.beginPage()
    page.column = 20
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(31...35)
  }

  // MARK: A page in another column

  /// A finished text, and a page in a column of its own.
  private func issue(column: Int, head: String? = nil) throws -> Issue {
    var page = PageBuilder()
    if let head { page.line(head) }
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...5)
    page.paragraph(Self.short)
    page.beginPage()
    if let head { page.line(head) }
    page.column = column
    page.paragraphs(11...17)
    end(&page)
    return try read(page.text)
  }

  private func expectUntitled(_ issue: Issue) {
    #expect(issue.titles == ["守渠的人", nil, "修伞的师傅"])
    #expect(issue.paragraphs(of: issue.articles[0]) == (1...5).map { Prose.paragraph($0) } + [Self.short])
    #expect(issue.paragraphs(of: issue.articles[1]) == (11...17).map { Prose.paragraph($0) })
    #expect(issue.warningLines(.untitled).count == 1)
  }

  @Test(arguments: [17, 28])
  func aPageInAnotherColumnBeginsAnUntitledArticle(column: Int) throws {
    try expectUntitled(issue(column: column, head: "【乡村纪事】"))
  }

  @Test func soItDoesWithNoHeadAboveIt() throws {
    let issue = try self.issue(column: 28)
    expectUntitled(issue)
  }

  @Test(arguments: [nil, "【乡村纪事】"])
  func aPageInTheSameColumnGoesOn(head: String?) throws {
    try #expect(issue(column: 20, head: head).titles == ["守渠的人", "修伞的师傅"])
  }

  @Test func aSentenceGoesOnInAnotherColumn() throws {
    let cut = Prose.paragraph(6)
    let wrapped = PageBuilder.wrap(cut, column: 20)
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...5)
    for line in wrapped.prefix(2) { page.line(line) }
    page.beginPage()
    page.column = 28
    for line in PageBuilder.wrap(wrapped[2...].joined(), column: 28, indent: 0) { page.line(line) }
    page.paragraphs(11...17)
    end(&page)
    let issue = try read(page.text)
    #expect(issue.titles == ["守渠的人", "修伞的师傅"])
    #expect(issue.paragraphs(of: issue.articles[0]) == ([1, 2, 3, 4, 5, 6] + (11...17)).map { Prose.paragraph($0) })
  }

  // MARK: A heading

  @Test func anArticleMayBeginWithAHeading() throws {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...5)
    page.beginPage()
    page.line("一、头一年")
    page.paragraphs(11...13)
    page.paragraph(Prose.paragraph(14), cutAfter: 2) { page in
      page.tightLines("种树的人", "——石坪坡上的二十六年", "■苏 禾")
      page.beginPage()
    }
    page.line("二、后来的事")
    page.paragraphs(15...17)
    end(&page)
    let issue = try read(page.text)
    #expect(issue.titles == ["守渠的人", "种树的人", "修伞的师傅"])
    try #require(issue.articles.count == 3)
    #expect(issue.texts(.heading, of: issue.articles[1]) == ["一、头一年", "二、后来的事"])
    #expect(issue.articles[1].blocks.first?.kind == .heading)
    #expect(issue.paragraphs(of: issue.articles[1]) == (11...17).map { Prose.paragraph($0) })
  }

  @Test func aHeadingOnTopOfAPageOfTheSameArticleBeginsNone() throws {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...5)
    page.beginPage()
    page.line("一、头一年")
    page.paragraphs(11...17)
    end(&page)
    let issue = try read(page.text)
    #expect(issue.titles == ["守渠的人", "修伞的师傅"])
    #expect(issue.texts(.heading, of: issue.articles[0]) == ["一、头一年"])
  }
}
