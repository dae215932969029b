import Testing

@testable import JournalCore

/// What an issue holds besides articles: cover, imprint, printed contents, notes, boxed quotations.
@Suite struct FrontMatterTests {
  /// Two articles in two columns, as the contents of `contents` list them.
  private func articles(_ page: inout PageBuilder, secondTitle: String = "篾匠的尺子") {
    page.beginPage()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...5)
    page.beginPage()
    page.line(secondTitle)
    page.line("■周 砚")
    page.paragraphs(11...15)
    page.beginPage()
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(21...25)
  }

  private static let contents = [
    "乡村纪事", "种树的人 / 苏 禾 …… 8", "手艺", "篾匠的尺子 / 周 砚 …… 10", "读者来信", "修伞的师傅 / 何 田 …… 18",
  ]

  @Test func printedContentsTellColumnsAndPages() throws {
    var page = PageBuilder()
    page.line("目 录")
    for entry in Self.contents { page.line(entry) }
    articles(&page)
    let issue = try read(page.text)
    #expect(issue.articles.map(\.kind) == [.contents, .article, .article, .article])
    #expect(issue.titles == ["目录", "种树的人", "篾匠的尺子", "修伞的师傅"])
    #expect(issue.articles.map(\.section) == [nil, "乡村纪事", "手艺", "读者来信"])
    #expect(issue.articles.map(\.page) == [nil, 8, 10, 18])
    #expect(issue.articles[0].blocks.map { issue.string($0.text) } == Self.contents)
  }

  /// A title in the middle of a page, without a byline: by itself it looks like a heading of the article above.
  private func titleInsideAPage(_ title: String, listed: Bool) throws -> [String?] {
    var page = PageBuilder()
    if listed {
      page.line("目 录")
      for entry in Self.contents { page.line(entry.hasPrefix("篾匠") ? title + " / 周 砚 …… 10" : entry) }
      page.beginPage()
    }
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...5)
    page.line(title)
    page.paragraphs(11...15)
    page.beginPage()
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(21...25)
    return try read(page.text).articles.filter { $0.kind == .article }.map(\.title)
  }

  @Test func theContentsTellATitleFromAHeading() throws {
    let title = "篾匠沈阿青和他那把谁都看不见的老尺子"
    try #expect(titleInsideAPage(title, listed: true) == ["种树的人", title, "修伞的师傅"])
    try #expect(titleInsideAPage(title, listed: false) == ["种树的人", "修伞的师傅"])
  }

  @Test func aListedTitleMayHoldAComma() throws {
    let title = "篾匠沈阿青，和他那把看不见的老尺子"
    let titles = try titleInsideAPage(title, listed: true)
    #expect(titles == ["种树的人", title, "修伞的师傅"])
  }

  @Test func twoEntriesAreNoContents() throws {
    var page = PageBuilder()
    page.line("种树的人 / 苏 禾 …… 8")
    page.line("篾匠的尺子 / 周 砚 …… 10")
    articles(&page)
    let issue = try read(page.text)
    #expect(!issue.articles.contains { $0.kind == .contents })
  }

  @Test(arguments: [
    ("05/ 老茶馆里的新账本", "老茶馆里的新账本", 5), ("老茶馆里的新账本……5", "老茶馆里的新账本", 5),
    ("老茶馆里的新账本 / 林 舟 …… 12", "老茶馆里的新账本", 12), ("- 08 / 种树的人", "种树的人", 8), ("种树的人 ······ 108", "种树的人", 108),
  ])
  func anEntryIsATitleAndAPage(line: String, title: String, page: Int) throws {
    let entry = try #require(PrintedContents.entry(scalars(line)))
    #expect(String(entry.title[...]) == title)
    #expect(entry.page == page)
  }

  @Test(arguments: ["种树的人", "种树的人 8", "2024年5月", "一共记下读者 2846", "……8", "12/", "种树的人……1234"])
  func otherLinesAreNoEntry(line: String) { #expect(PrintedContents.entry(scalars(line)) == nil) }

  // MARK: Cover and imprint

  private static let imprint = [
    "《青石桥》 2024年第3期 总第128期", "主办 白鹭镇文化站", "主编 沈 渡", "编辑 林 舟 方 晴", "地址：白鹭镇西街18号", "印刷：青石桥印刷社",
  ]

  @Test func anImprintIsNoArticle() throws {
    var page = PageBuilder()
    for line in Self.imprint { page.line(line) }
    articles(&page)
    let issue = try read(page.text)
    #expect(issue.articles.map(\.kind) == [.masthead, .article, .article, .article])
    #expect(issue.articles[0].blocks.map { issue.string($0.text) } == Self.imprint)
    #expect(issue.articles[0].authors.isEmpty)
    #expect(issue.identity == JournalIdentity(journal: "青石桥", year: 2024, number: 3, totalNumber: 128))
  }

  @Test func aTextThatOpensWithSuchAWordIsNone() throws {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraph("主编要我写写这条渠。" + Prose.paragraph(31))
    page.paragraphs(32...35)
    let issue = try read(page.text)
    #expect(issue.articles.map(\.kind) == [.article])
  }

  // MARK: Notes and boxes

  private func issue(withNote note: String, under title: String = "石坪坡上种树的人") throws -> Issue {
    var page = PageBuilder()
    articles(&page)
    page.beginPage()
    page.line(title)
    page.line("■苏 禾")
    page.paragraph(note)
    page.paragraphs(42...45)
    return try read(page.text)
  }

  @Test func anEditorsNoteBelongsToItsArticle() throws {
    let note = "编者按：坡上的树二十六年长成了林，种树的人还是每天上坡。"
    let issue = try self.issue(withNote: note)
    let article = try #require(issue.articles.last)
    #expect(article.title == "石坪坡上种树的人")
    #expect(issue.texts(.note, of: article) == [note])
    #expect(issue.paragraphs(of: article) == (42...45).map { Prose.paragraph($0) })
  }

  @Test func aLongEditorsNoteBelongsToItsArticleToo() throws {
    let note = "编者按：" + Prose.paragraph(41, sentences: 3)
    let issue = try self.issue(withNote: note)
    let article = try #require(issue.articles.last)
    #expect(issue.texts(.note, of: article) == [note])
  }

  @Test func anEditorsNoteUnderAShortTitle() throws {
    let note = "编者按：" + Prose.paragraph(41, sentences: 2)
    let issue = try self.issue(withNote: note, under: "守渠的人")
    let article = try #require(issue.articles.last)
    #expect(issue.texts(.note, of: article) == [note])
  }

  @Test func anEditorsNoteKeepsItsShortLastLine() throws {
    let note = "编者按：" + Prose.paragraph(41, sentences: 1)
    let issue = try self.issue(withNote: note)
    let article = try #require(issue.articles.last)
    #expect(issue.texts(.note, of: article) == [note])
  }

  private static let quotation =
    "河水从来不解释自己为什么要拐弯，遇见石头就绕过去，遇见洼地就停一停，等自己满了再走，一路上都在唱歌，谁也拦不住它。"

  private func issueWithABox(behind first: (inout PageBuilder) -> Void) throws -> Issue {
    var page = PageBuilder()
    first(&page)
    page.beginPage()
    page.line("灯 下 一 页")
    page.paragraph(Self.quotation)
    page.line("——陆停云《河边杂记》")
    page.beginPage()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(42...45)
    return try read(page.text)
  }

  @Test func aBoxedQuotationIsAFiller() throws {
    let issue = try issueWithABox { page in
      page.line("种树的人")
      page.line("■苏 禾")
      page.paragraphs(1...5)
    }
    #expect(issue.titles == ["种树的人", "灯下一页", "守渠的人"])
    try #require(issue.articles.count == 3)
    let filler = issue.articles[1]
    #expect(filler.kind == .filler)
    #expect(issue.paragraphs(of: filler) == [Self.quotation])
    #expect(issue.texts(.endnote, of: filler) == ["——陆停云《河边杂记》"])
  }

  @Test func aBoxedQuotationBehindSeveralArticlesIsAFiller() throws {
    let issue = try issueWithABox { articles(&$0) }
    #expect(issue.titles == ["种树的人", "篾匠的尺子", "修伞的师傅", "灯下一页", "守渠的人"])
  }

  @Test func aSentenceThatBreaksOffIsSaid() throws {
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...4)
    let cut = PageBuilder.wrap(Prose.paragraph(5), column: 20)
    for line in cut.prefix(2) { page.line(line) }
    let end = page.lastLine
    page.beginPage()
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(21...25)
    let issue = try read(page.text)
    #expect(issue.titles == ["守渠的人", "修伞的师傅"])
    #expect(issue.warningLines(.brokenOff) == [end])
  }
}
