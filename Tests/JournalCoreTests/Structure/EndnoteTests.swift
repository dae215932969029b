import Testing

@testable import JournalCore

@Suite struct EndnoteTests {
  @Test(arguments: [
    "（作者单位：白鹭镇文化站）", "（作者系柳湾村小学教师）", "（执笔：林 舟）", "（来源：《白鹭镇志》）", "（本文转自《渡口旧事》）", "（摘自《河边杂记》）",
    "（责任编辑 方 晴）", "(作者单位：白鹭镇水利站)", "（林 舟）", "（林舟）", "（陆大年）",
  ])
  func aBracketThatNamesTheSourceIsAnEndnote(line: String) { #expect(Endnote.opens(scalars(line))) }

  @Test(arguments: ["（一）渠从哪里来", "（笑声）", "（全体起立）", "作者单位：白鹭镇文化站", "天刚亮（作者也在场）", "（林舟和陈渡都在场）"])
  func anotherBracketIsNot(line: String) { #expect(!Endnote.opens(scalars(line))) }

  // MARK: In an issue

  private func issue(closing lines: [String]) throws -> Issue {
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...4)
    for line in lines { page.line(line) }
    page.beginPage()
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(11...14)
    return try read(page.text)
  }

  @Test func anEndnoteClosesItsArticle() throws {
    let issue = try self.issue(closing: ["（作者单位：白鹭镇文化站）"])
    let article = issue.articles[0]
    #expect(issue.texts(.endnote, of: article) == ["（作者单位：白鹭镇文化站）"])
    #expect(article.affiliation == "白鹭镇文化站")
    #expect(issue.paragraphs(of: article) == (1...4).map { Prose.paragraph($0) })
    #expect(issue.titles == ["种树的人", "修伞的师傅"])
  }

  @Test func anEndnoteMayRunOverTwoLines() throws {
    let issue = try self.issue(closing: ["（作者单位：白鹭镇文化站、柳湾村小学、", "南岭村图书室）"])
    let article = issue.articles[0]
    #expect(issue.texts(.endnote, of: article) == ["（作者单位：白鹭镇文化站、柳湾村小学、南岭村图书室）"])
    #expect(article.affiliation == "白鹭镇文化站、柳湾村小学、南岭村图书室")
  }

  @Test func theWriterOfAShortItemStandsBehindIt() throws {
    let issue = try self.issue(closing: ["（林 舟）"])
    #expect(issue.texts(.endnote, of: issue.articles[0]) == ["（林舟）"])
    #expect(issue.paragraphs(of: issue.articles[0]).count == 4)
  }

  // MARK: Without brackets

  @Test(arguments: [
    "原文刊登于《河边日报》（2021年2月19日）河边日报记者 林 舟", "原载《河边杂记》2020年第4期", "本文转自白鹭镇广播站", "摘自《渡口旧事》", "转载自《河边日报》",
  ])
  func aLineThatNamesThePaperIsACredit(line: String) { #expect(Endnote.isCredit(scalars(line))) }

  @Test(arguments: ["原文刊登在报上，后来又印成了书。", "他的原文刊登于《河边日报》", "摘自柳湾码头的枇杷", "来源", ""])
  func anotherLineIsNone(line: String) { #expect(!Endnote.isCredit(scalars(line))) }

  @Test func aLineAsLongAsAParagraphIsNoCredit() {
    #expect(!Endnote.isCredit(scalars("原载《河边日报》" + Prose.paragraph(1).dropLast())))
  }
}
