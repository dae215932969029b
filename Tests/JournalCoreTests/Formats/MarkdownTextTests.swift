import IssueRules
import Testing

@testable import JournalCore

/// The text inside a Markdown article.
@Suite struct MarkdownTextTests {
  /// The blocks of an article that stands between two others.
  private func blocks(_ text: String) throws -> (issue: Issue, blocks: [(kind: Block.Kind, text: String)]) {
    let source = "# 守渠的人\n\n渠水进了南岭村。\n\n# 种树的人\n\n\(text)\n\n# 修伞的师傅\n\n下雨天修伞不收钱。\n"
    let issue = try read(source, path: "issue.md")
    try #require(issue.titles == ["守渠的人", "种树的人", "修伞的师傅"])
    #expect(Conservation(source: source, issue: issue).isKept, "\(text)")
    #expect(faults(in: issue, lineCount: issue.source.lineCount) == [])
    return (issue, issue.articles[1].blocks.map { ($0.kind, issue.string($0.text)) })
  }

  private func expect(_ text: String, _ kind: Block.Kind, _ expected: String...) throws {
    let found = try self.blocks(text).blocks
    #expect(found.map(\.text) == expected)
    #expect(found.allSatisfy { $0.kind == kind })
  }

  @Test func aHardWrappedParagraphIsJoined() throws {
    try expect("石坪坡上原来\n没有树，只有石头\n和茅草。", .paragraph, "石坪坡上原来没有树，只有石头和茅草。")
  }

  @Test func aParagraphThatAPageBreakCutIsJoined() throws {
    try expect("石坪坡上原来没有树，\n\n只有石头和茅草。", .paragraph, "石坪坡上原来没有树，只有石头和茅草。")
    try expect("石坪坡上原来没有树。\n\n只有石头和茅草。", .paragraph, "石坪坡上原来没有树。", "只有石头和茅草。")
    try expect("他提了三点建议：\n\n添两条长凳。", .paragraph, "他提了三点建议：", "添两条长凳。")
  }

  @Test func aParagraphGoesOnBehindACaption() throws {
    let found = try self.blocks("石坪坡上原来没有树，\n\n▲石坪坡上的柏树\n\n只有石头和茅草。").blocks
    #expect(found.map(\.text) == ["石坪坡上原来没有树，只有石头和茅草。", "▲石坪坡上的柏树"])
    #expect(found.map(\.kind) == [.paragraph, .caption])
  }

  @Test func anUnmarkedCaptionStandsApart() throws {
    let found = try self.blocks("石坪坡上原来没有树。\n\n\n\n石坪坡上的柏树 周砚摄\n\n他不埋怨了。").blocks
    #expect(found.map(\.kind) == [.paragraph, .caption, .paragraph])
  }

  @Test func listsKeepTheirMarks() throws {
    try expect("- 添两条长凳\n- 雾天敲钟", .list, "- 添两条长凳", "- 雾天敲钟")
    try expect("3. 添两条长凳\n4. 雾天敲钟", .list, "3. 添两条长凳", "4. 雾天敲钟")
    try expect("1) 添两条长凳\n2) 雾天敲钟", .list, "1) 添两条长凳", "2) 雾天敲钟")
    try expect("- 添凳子\n  - 两条长凳", .list, "- 添凳子", "  - 两条长凳")
  }

  @Test func tablesKeepTheirRowsAndCells() throws {
    try expect("| 树 | 棵数 |\n|---|---:|\n| 柏树 | 19 |\n| 刺槐 | 340 |", .table, "树 | 棵数\n柏树 | 19\n刺槐 | 340")
  }

  @Test func codeKeepsItsLinesAsTheyStand() throws {
    try expect("```\n水 = 3 # 一股\n打印(水) **不粗**\n```", .code, "水 = 3 # 一股\n打印(水) **不粗**")
  }

  @Test func indentedCodeIsCodeToo() throws {
    let source = "# 种树的人\n\n    水 = 3\n    打印(水)\n\n# 守渠的人\n\n渠水进了村。\n"
    let issue = try read(source, path: "issue.md")
    #expect(issue.texts(.code, of: issue.articles[0]) == ["水 = 3\n打印(水)"])
    #expect(issue.articles[0].blocks[0].lines == [3...4])
    #expect(Conservation(source: source, issue: issue).isKept)
  }

  @Test func quotesAreQuotes() throws {
    try expect("> 树又不是鸡，\n> 不用天天数。", .quote, "树又不是鸡，不用天天数。")
  }

  @Test func emphasisGoesAndItsTextStays() throws {
    try expect("他**从不**埋怨，也*很少*说话，~~旧账~~一笔勾销。", .paragraph, "他从不埋怨，也很少说话，旧账一笔勾销。")
  }

  @Test(arguments: [
    ("**账要摆在明处。**后来的事就像壶里的水。", "账要摆在明处。后来的事就像壶里的水。"),
    ("他说**“账要摆在明处”**后就走了。", "他说“账要摆在明处”后就走了。"),
    ("**一、账。**记在**明处。**后来\n**二、水。**流走", "一、账。记在明处。后来\n二、水。流走"),
  ])
  func boldThatCommonMarkLeavesAsStarsIsBold(source: String, text: String) throws {
    try expect(source, .paragraph, text.replacing("\n", with: ""))
  }

  @Test(arguments: ["三 ** 四 ** 五", "乘方写作 2**3，不写 2^3", "**没有关上。后来", "代码 `a**b。**c` 不动", "写作\\*\\*注。\\*\\*见下"])
  func starsThatAreNoBoldStay(source: String) throws {
    try expect(source, .paragraph, source.filter { !"`\\ ".contains($0) })
  }

  @Test func imagesAreCaptionsAndLinksAreText() throws {
    try expect("![石坪坡上的柏树](a.png)", .caption, "石坪坡上的柏树")
    try expect("去看[柏树](https://example.org/a)。", .paragraph, "去看柏树。")
  }

  @Test func anAddressInChineseIsText() throws {
    try expect("去看[柏树](https://example.org/石坪坡)。", .paragraph, "去看柏树(https://example.org/石坪坡)。")
  }

  @Test func tagsGoUnlessTheyHoldChinese() throws {
    try expect("他说<br>好的<b>老树</b>。", .paragraph, "他说好的老树。")
    let (_, found) = try self.blocks("<img alt=\"石坪坡\">\n")
    #expect(found.map(\.text).joined().contains("石坪坡"))
  }

  @Test func commentsAndDefinitionsAreKeptAsStrayText() throws {
    let (issue, found) = try self.blocks("去看[柏树]。\n\n[柏树]: https://example.org/a")
    #expect(found.map(\.text) == ["去看柏树。"])
    #expect(issue.furniture(.stray) == ["[柏树]: https://example.org/a"])
    #expect(issue.warningLines(.stray) == [9])
  }

  @Test func aFencesWordIsKeptAsStrayText() throws {
    let (issue, _) = try self.blocks("```伪代码\nx = 3\n```")
    #expect(issue.furniture(.stray) == ["```伪代码"])
  }

  @Test func numberedParagraphsStayApart() throws {
    try expect("一、添两条长凳，\n\n二、雾天敲钟。", .paragraph, "一、添两条长凳，二、雾天敲钟。")
    try expect("添两条长凳\n\n二、雾天敲钟。", .paragraph, "添两条长凳", "二、雾天敲钟。")
  }

  @Test func endnotesAreEndnotes() throws {
    let found = try self.blocks("石坪坡上原来没有树。\n\n（作者单位：白鹭镇文化站）").blocks
    #expect(found.map(\.kind) == [.paragraph, .endnote])
    try #expect(blocks("文。\n\n（作者单位：白鹭镇文化站）").issue.articles[1].affiliation == "白鹭镇文化站")
  }
}
