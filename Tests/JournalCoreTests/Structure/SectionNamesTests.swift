import Testing

@testable import JournalCore

@Suite struct SectionNamesTests {
  @Test(arguments: [
    ("【乡村纪事】", "乡村纪事"), ("〖手艺〗", "手艺"), ("[读者来信]", "读者来信"), ("【 调 查 研 究 】", "调查研究"),
  ])
  func bracketsNameAColumn(line: String, name: String) {
    #expect(SectionNames.bracketedName(scalars(line)) == name)
  }

  @Test(arguments: ["【乡村纪事", "乡村纪事】", "【】", "【账】", "【这一个方括号里的话实在太长不是栏目】", "【乡村纪事]"])
  func otherBracketsNameNone(line: String) {
    #expect(SectionNames.bracketedName(scalars(line)) == nil)
  }

  @Test func letterSpacingGoes() {
    #expect(SectionNames.plainName(scalars("乡 村 纪 事")) == "乡村纪事")
    #expect(SectionNames.plainName(scalars("乡村，纪事")) == nil)
    #expect(SectionNames.plainName(scalars("2024")) == nil)
  }

  @Test func aNameAtTheEdgesOfTwoPagesIsAColumn() throws {
    let (text, lines) = try lines(of: "乡村纪事\n天刚亮。\n老茶馆\n 乡 村 纪 事\n水响了。\n西桥头")
    let names = SectionNames(lines: lines, of: text, edges: [0, 2, 3, 5], besideMarks: [], listed: [])
    #expect(lines.map { names.name(of: text.scalars[$0.text]) } == ["乡村纪事", nil, nil, "乡村纪事", nil, nil])
  }

  @Test func theContentsMayNameAColumn() throws {
    let (text, lines) = try lines(of: "手艺\n天刚亮。")
    let names = SectionNames(lines: lines, of: text, edges: [], besideMarks: [], listed: ["手艺"])
    #expect(names.name(of: text.scalars[lines[0].text]) == "手艺")
  }

  @Test func theOpeningColumnNeedsNoWitness() throws {
    let (text, lines) = try lines(of: "卷首语\n乡村纪事")
    let names = SectionNames(lines: lines, of: text, edges: [], besideMarks: [], listed: [])
    #expect(lines.map { names.name(of: text.scalars[$0.text]) } == ["卷首语", nil])
  }

  // MARK: In an issue

  @Test func aHeadHoldsForTheArticlesBehindIt() throws {
    var page = PageBuilder()
    page.line("【乡村纪事】")
    for (index, title) in ["种树的人", "守渠的人"].enumerated() {
      page.line(title)
      page.line("■林 舟")
      page.paragraphs((10 * index + 1)...(10 * index + 5))
      page.beginPage()
    }
    page.line("【手艺】")
    page.line("篾匠的尺子")
    page.line("■周 砚")
    page.paragraphs(31...35)
    let issue = try read(page.text)
    #expect(issue.titles == ["种树的人", "守渠的人", "篾匠的尺子"])
    #expect(issue.articles.map(\.section) == ["乡村纪事", "乡村纪事", "手艺"])
    #expect(issue.sections.map(\.name) == ["乡村纪事", "手艺"])
    #expect(issue.sections.map(\.articles) == [0..<2, 2..<3])
  }

  @Test func theSameHeadOnALaterPageIsARunningHead() throws {
    var page = PageBuilder()
    page.line("【乡村纪事】")
    page.line("种树的人")
    page.line("■林 舟")
    page.paragraphs(1...4)
    let cut = Prose.paragraph(5)
    page.paragraph(cut, cutAfter: 3) { page in
      page.beginPage()
      page.line("【乡村纪事】")
    }
    page.paragraphs(6...8)
    let issue = try read(page.text)
    #expect(issue.furniture(.runningHead) == ["【乡村纪事】"])
    #expect(issue.articles.count == 1)
    #expect(issue.paragraphs(of: issue.articles[0]).contains(cut))
  }

  @Test func thePieceUnderTheOpeningColumnIsTheEditorial() throws {
    var page = PageBuilder()
    page.line("卷 首 语")
    page.line("把根扎进泥土里")
    page.line("●本刊编辑部")
    page.paragraphs(1...5)
    page.beginPage()
    page.line("【手艺】")
    page.line("篾匠的尺子")
    page.line("■周 砚")
    page.paragraphs(11...15)
    let issue = try read(page.text)
    #expect(issue.articles.map(\.kind) == [.editorial, .article])
    #expect(issue.articles.map(\.section) == ["卷首语", "手艺"])
  }
}
