import Testing

@testable import JournalCore

/// A quotation in a box of its own, wherever it stands on a page.
@Suite struct BoxedQuotationTests {
  private static let quotation = "桥头的老枫杨又绿了一年，根从石缝里伸出来，一半在岸上，一半在水里，谁也说不清它有多大年纪。"

  /// An article, and inside a page of it whatever is set there.
  private func issue(_ middle: (inout PageBuilder) -> Void) throws -> Issue {
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...4)
    middle(&page)
    page.paragraphs(5...7)
    page.beginPage()
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(11...15)
    return try read(page.text)
  }

  private func box(_ page: inout PageBuilder, head: String = "灯 下 一 页", source: String = "——陆停云《河边杂记》") {
    page.line(head)
    page.paragraph(Self.quotation)
    page.line(source)
  }

  @Test(arguments: ["灯 下 一 页", "灯下一页"])
  func betweenTwoParagraphsItBelongsToNoArticle(head: String) throws {
    let issue = try self.issue { box(&$0, head: head) }
    let fillers = issue.articles.filter { $0.kind == .filler }
    try #require(fillers.count == 1)
    #expect(fillers[0].title == "灯下一页")
    #expect(issue.paragraphs(of: fillers[0]) == [Self.quotation])
    #expect(issue.texts(.endnote, of: fillers[0]) == ["——陆停云《河边杂记》"])
    let articles = issue.articles.filter { $0.kind == .article }
    #expect(articles.map(\.title) == ["种树的人", "修伞的师傅"])
    #expect(issue.paragraphs(of: articles[0]) == (1...7).map { Prose.paragraph($0) })
  }

  @Test func insideAParagraphItLeavesItWhole() throws {
    let cut = Prose.paragraph(8)
    let issue = try self.issue { page in
      page.paragraph(cut, cutAfter: 2) { self.box(&$0) }
    }
    #expect(issue.articles.filter { $0.kind == .filler }.map(\.title) == ["灯下一页"])
    #expect(issue.paragraphs(of: issue.articles[0]).contains(cut))
  }

  @Test(arguments: [
    (3, "——陆停云《河边杂记》", 4), (6, "——陆停云《河边杂记》", 7), (7, "——陆停云《河边杂记》", nil), (0, "——陆停云《河边杂记》", nil),
    (3, "——老魏在渡口说的话", nil), (3, "陆停云《河边杂记》", nil),
  ])
  func aHeadAFewLinesAndABookMakeOne(count: Int, source: String, end: Int?) throws {
    let quoted = Array(repeating: "桥头的老枫杨又绿了一年，根从石缝里伸出来", count: count)
    let (text, lines) = try lines(of: (["灯下一页"] + quoted + [source]).joined(separator: "\n"))
    #expect(BoxedQuotation.end(of: 0, lines, text) == end)
  }

  @Test func aLongTextUnderItsTitleIsAnArticle() throws {
    let issue = try self.issue { page in
      page.beginPage()
      page.line("老桥边的枫杨")
      page.line("■林 舟")
      page.paragraphs(21...24)
      page.line("——陆停云《河边杂记》")
      page.beginPage()
      page.line("守渠的人")
      page.line("■江一苇")
    }
    #expect(issue.articles.allSatisfy { $0.kind == .article })
    #expect(issue.titles == ["种树的人", "老桥边的枫杨", "守渠的人", "修伞的师傅"])
  }
}
