import Testing

@testable import JournalCore

@Suite struct BylineTests {
  @Test(arguments: [
    ("张 三", ["张三"]),
    ("■林 舟 陈 渡", ["林舟", "陈渡"]),
    ("■林舟", ["林舟"]),
    ("林舟 陈渡", ["林舟", "陈渡"]),
    ("□ 江一苇 苏 禾", ["江一苇", "苏禾"]),
    ("■林舟、陈渡、何小满", ["林舟", "陈渡", "何小满"]),
    ("文/林舟", ["林舟"]),
    ("作者：方晴", ["方晴"]),
    ("● 本刊评论员", ["本刊评论员"]),
    ("■白鹭镇文化站", ["白鹭镇文化站"]),
    ("□ 镇党委、镇政府", ["镇党委、镇政府"]),
  ])
  func aBylineNamesItsAuthors(printed: String, authors: [String]) {
    #expect(Byline(printed).authors == authors)
    #expect(Byline(printed).affiliation == nil)
  }

  @Test func aPostBesideANameIsTheAffiliation() {
    let byline = Byline("■白鹭镇文化站站长 林 舟")
    #expect(byline.authors == ["林舟"])
    #expect(byline.affiliation == "白鹭镇文化站站长")
  }

  @Test func noBylineNamesNobody() {
    #expect(Byline(nil).authors.isEmpty)
    #expect(Byline("■").authors.isEmpty)
  }

  @Test(arguments: [
    ("■林 舟", BylineShape.marked), ("● 本刊评论员", .marked), ("张 三", .names), ("林舟 陈渡", .names), ("江一苇", .names),
    ("白鹭镇文化站", .organization), ("本刊编辑部", .organization), ("镇委宣传部、文化站", .organization),
    ("种树的人", .none), ("一条渠", .none), ("■2024年第3期", .none), ("天刚亮，人都到了。", .none), ("■", .none),
  ])
  func aLineLooksLikeOneOrNot(line: String, shape: BylineShape) {
    let width = line.unicodeScalars.reduce(0) { $0 + $1.printedWidth }
    #expect(BylineShape(scalars(line), width: width) == shape)
  }

  @Test func aLineOfRunningTextIsTooWideForAByline() {
    let names = Array(repeating: "林舟", count: 20).joined(separator: " ")
    #expect(BylineShape(scalars("■" + names), width: 130) == .none)
  }

  @Test(arguments: [
    ("（作者单位：白鹭镇文化站）", "白鹭镇文化站"), ("（作者系柳湾村小学教师）", "柳湾村小学教师"), ("（作者为白鹭镇镇长）", "白鹭镇镇长"),
  ])
  func anEndnoteMayGiveTheAffiliation(endnote: String, unit: String) {
    #expect(Byline.affiliation(inEndnote: endnote) == unit)
  }

  @Test(arguments: ["（来源：《白鹭镇志》）", "（执笔：林 舟）", "（作者单位：）"])
  func anotherEndnoteGivesNone(endnote: String) {
    #expect(Byline.affiliation(inEndnote: endnote) == nil)
  }

  @Test(arguments: [
    ("（林 舟）", ["林舟"]), ("（林舟 陈渡）", ["林舟", "陈渡"]), ("（林舟、陈渡）", ["林舟", "陈渡"]),
    ("原文刊登于《河边日报》（2021年2月19日）河边日报记者 林 舟", ["林舟"]), ("（河边日报记者 林 舟 陈 渡）", ["林舟", "陈渡"]),
  ])
  func anEndnoteMayNameTheAuthors(endnote: String, authors: [String]) {
    #expect(Byline.authors(inEndnote: endnote) == authors)
  }

  @Test(arguments: [
    "（来源：《白鹭镇志》）", "（作者单位：白鹭镇文化站）", "（摘自《河边杂记》）", "原文刊登于《河边日报》", "——陆停云《河边杂记》", "（据河边日报记者）", "林 舟",
  ])
  func anotherEndnoteNamesNobody(endnote: String) {
    #expect(Byline.authors(inEndnote: endnote).isEmpty)
  }

  @Test func theWordsThatEndATextAreNobody() {
    #expect(Byline.authors(inEndnote: "（全文完）").isEmpty)
  }
}
