import Testing

@testable import JournalCore

/// A page that only advertises an article, with words taken from it.
@Suite struct PullQuoteTests {
  private func issue(quoting advertised: String) throws -> Issue {
    var page = PageBuilder(column: 20)
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...5)
    page.beginPage()
    page.column = 12
    page.paragraph(advertised)
    page.beginPage()
    page.column = 20
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(11...15)
    return try read(page.text)
  }

  @Test func aPageOfWordsFromAnArticleIsAFiller() throws {
    let quote = Prose.paragraph(3)
    let issue = try self.issue(quoting: quote)
    let fillers = issue.articles.filter { $0.kind == .filler }
    #expect(fillers.map { issue.paragraphs(of: $0) } == [[quote]])
    #expect(issue.titles.compactMap { $0 } == ["种树的人", "修伞的师傅"])
  }

  @Test func aShortPageWithWordsOfItsOwnIsText() throws {
    let own = "桥头的老枫杨又绿了一年，根从石缝里伸出来，一半在岸上，一半在水里，谁也说不清它有多大年纪，只知道比桥还老些。"
    let issue = try self.issue(quoting: own)
    #expect(!issue.articles.contains { $0.kind == .filler })
  }
}
