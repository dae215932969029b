import Testing

@testable import JournalCore

@Suite struct FormatTests {
  private func format(_ text: String, path: String = "issue.txt") throws -> SourceFormat {
    FormatSniffer.format(of: try lines(of: text).text, path: path)
  }

  @Test(arguments: ["issue.md", "ISSUE.MD", "期刊.markdown"])
  func theEndingTellsMarkdown(path: String) throws {
    try #expect(format("天刚亮。", path: path) == .markdown)
  }

  @Test func threeHeadingsMakeATextMarkdown() throws {
    try #expect(format("# 一\n文\n## 二\n文\n# 三\n文") == .markdown)
    try #expect(format("# 一\n文\n## 二\n文") == .text)
    try #expect(format("#一\n#二\n#三\n####### 四") == .text)
    try #expect(format("文 # 一\n文 # 二\n文 # 三") == .text)
  }

  // MARK: No Chinese periodical

  private static let english =
    "The ferry opens at six.\nIt closes at nine.\n\nBring your own lamp.\n\nlet x = 3\nprint(x)\n"

  @Test func anotherLanguageIsOneArticleOfItsOwnLines() throws {
    let issue = try read(Self.english)
    #expect(issue.articles.count == 1)
    #expect(issue.titles == [nil])
    #expect(
      issue.paragraphs(of: issue.articles[0]) == [
        "The ferry opens at six.\nIt closes at nine.", "Bring your own lamp.", "let x = 3\nprint(x)",
      ])
    #expect(issue.warningLines(.unstructured) == [1])
    #expect(issue.furniture.isEmpty)
  }

  @Test func aTableOfFiguresIsNoSetOfFolios() throws {
    let issue = try read((1...60).map { "\($0)\n" }.joined())
    #expect(issue.furniture.isEmpty)
    #expect(issue.articles.count == 1)
  }

  @Test func aChineseTextWithLatinWordsIsChinese() throws {
    let text = try lines(of: "镇上的年轻人用 Swift 写了一个小程序。").text
    #expect(!UnstructuredFormat.holds(text))
    #expect(UnstructuredFormat.holds(try lines(of: Self.english).text))
  }

  @Test func aChineseTextWithoutStructureSaysSo() throws {
    var page = PageBuilder()
    page.paragraph("天刚亮，人都到了。")
    let issue = try read(page.text)
    #expect(issue.articles.count == 1)
    #expect(issue.warningLines(.unstructured) == [1])
  }
}
