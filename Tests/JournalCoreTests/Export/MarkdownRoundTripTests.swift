import CResources
import Foundation
import IssueRules
import TestSupport
import Testing

@testable import JournalCore

/// An issue that was written as Markdown, read again and written again is the same file, and the same issue.
@Suite struct MarkdownRoundTripTests {
  /// What an article is, as far as Markdown can say it.
  private struct Piece: Equatable, CustomStringConvertible {
    var kind: Article.Kind
    var section: String?
    var kicker: String?
    var title: String?
    var subtitle: String?
    var page: Int?
    var texts: [String]

    var description: String { "\(kind) \(section ?? "-") \(title ?? "-") \(page ?? 0) \(texts)" }
  }

  private func pieces(_ issue: Issue) -> [Piece] {
    issue.articles.map { article in
      let texts = article.blocks.map { block in
        let text = issue.string(block.text)
        // A list of a text has no marks; Markdown cannot have one without.
        return block.kind == .list && text.hasPrefix("- ") ? String(text.dropFirst(2)) : text
      }
      return Piece(
        kind: article.kind, section: article.section, kicker: article.kicker, title: article.title,
        subtitle: article.subtitle, page: article.page, texts: texts)
    }
  }

  private func marks(_ issue: Issue) -> [String] {
    issue.articles.flatMap { $0.readingBlocks }.flatMap { block in
      issue.marks.filter { block.text.contains($0.text.lowerBound) && !$0.text.isEmpty }.map {
        "\($0.kind) \(issue.string($0.text))"
      }.sorted()
    }
  }

  private func expectRoundTrip(_ issue: Issue) throws {
    let first = MarkdownExport.encode(issue)
    let again = try IssueReader.read(first, path: "exported")
    let second = MarkdownExport.encode(again)
    #expect(String(decoding: second, as: UTF8.self) == String(decoding: first, as: UTF8.self))
    #expect(pieces(again) == pieces(issue))
    #expect(again.identity.journal == issue.identity.journal && again.identity.number == issue.identity.number)
    let conservation = Conservation(source: String(decoding: first, as: UTF8.self), issue: again)
    #expect(conservation.lost.isEmpty)
    #expect(conservation.invented.isEmpty)
  }

  @Test func theSample() throws {
    var count = 0
    let start = qikan_sample_issue(&count)
    let issue = try IssueReader.read(Array(UnsafeBufferPointer(start: start, count: count)), path: "sample.txt")
    try expectRoundTrip(issue)
    let again = try IssueReader.read(MarkdownExport.encode(issue), path: "sample.md")
    #expect(again.articles.map(\.authors) == issue.articles.map(\.authors))
  }

  static let blocks = [
    "渠水**进了**南岭村。", "他说**“账要摆在明处。”**茶客都点头。", "**“好。”**他说，**走。**", "甲**（乙）**丙", "价**￥3**起",
    "见[青石桥](https://example.org/a_(b)?x=1&y=2)。", "见[石坪坡](石坪 坡.md)和[空]()。", "看！[老船](a.md)", "<https://example.org/a>",
    "[**粗链**](a.md)与**[链](b.md)粗**", "**[链](b.md)**", "[![老船](a.png)](b.md)", "<b>粗</b>和<STRONG>体</STRONG>", "</b>没有开头",
    "<b>没有结尾", "![老船](images/a.png)", "![](images/a.png)", "文字![](a.png)在中间", "文字 ![](a.png)",
    "| 村 | 收入 |\n|---|---:|\n| **白鹭镇** | [主页](a.md) |\n| a\\|b | |\n| 甲 | 乙 | 丙 |", "| 独 |\n|---|\n| 一 |\n|  |",
    "- 一\n- 二\n  - 二之一\n    - 二之一之一\n- 三", "1. 一\n2. 二\n\n   第二段\n3. 三\n   1. 三之一", "5) 五\n6) 六",
    "1. 一\n\n<!-- -->\n\n1. 又一",
    "- 甲\n5. 乙", "- 一\n- 1\\. 乙", "* 星\n+ 加\n- 减",
    "```swift\nlet a = 1\n\n\n    let b = `2`\n```", "    缩进的代码\n\n    又一行", "````\n```\n````",
    "> 引文一\n> 引文二\n>\n> 又一段",
    "> - 引文里的列表\n>   - 两层", "一行\\\n又一行\\\n--- | ---", "甲 | 乙\\\n\\:-- | --:", "1\\. 不是列表", "\\# 不是标题", "2024) 也不是",
    "\\*\\*不粗\\*\\* \\_ \\` \\~ \\< \\&amp; \\[x\\](y)",
    "C#", "#### 小标题 #\\#", "#### **粗**标题", "***又粗又斜***", "*斜体*的文字", "~~删去~~的", "`代码`里的`` ` ``", "a < b && c > d",
    "&mdash;&copy;",
    "<div title=\"石坪坡\">\n树\n</div>", "第一行  \n第二行", "※ 注", "——半句", "编者按：这里是按语。", "（作者单位：白鹭镇文化站）", "《青石桥》 2024年第3期",
    "█ 图", "白鹭镇", "这句话没有说完，因为翻到了下", "\u{200B}零宽\u{FEFF}字", "制\t表", "响铃\u{7}与退格\u{8}", "𠮷田👨‍👩‍👧", "--\n", "===", "+ ",
  ]

  @Test(arguments: blocks)
  func aBlock(text: String) throws {
    try expectRoundTrip(read("# 守渠的人\n\n渠水进了南岭村。\n\n\(text)\n\n# 种树的人\n\n他种了一辈子树。\n", path: "issue.md"))
  }

  @Test(arguments: 1...60)
  func blocksInAnyOrder(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var text = Bool.random(using: &random) ? "# 青石桥\n\n" : ""
    for number in 1...Int.random(in: 2...6, using: &random) {
      if Bool.random(using: &random) { text += "## 栏目\(number)\n\n" }
      text += "### 第\(number)篇 **题**\n\n"
      if Bool.random(using: &random) { text += "**■林 舟**\n\n" }
      for _ in 0...Int.random(in: 0...8, using: &random) {
        text += (Self.blocks.randomElement(using: &random) ?? "") + "\n\n"
      }
    }
    try expectRoundTrip(read(text, path: "issue.md"))
  }

  @Test func whatIsMarkedStaysMarked() throws {
    let text = """
      # 守渠的人

      他说<b>“账要摆在明处。”</b>茶客都点头，见[青石桥](a.md)的<b>[主页](b.md)</b>。

      - 渠水**进了**村

      | 村 | 址 |
      |---|---|
      | **白鹭镇** | [主页](c.md) |

      ![老船](images/a.png)
      """
    let issue = try read(text, path: "issue.md")
    let again = try IssueReader.read(MarkdownExport.encode(issue), path: "exported")
    #expect(marks(again) == marks(issue))
    #expect(marks(issue).count == 8, "\(marks(issue))")
  }

  @Test func aListWithoutAnItemAroundItRises() throws {
    let issue = try read("# 守渠的人\n\n- - 甲\n  - 乙\n- ![](a.png)\n-\n", path: "issue.md")
    let markdown = MarkdownExport.encode(issue)
    #expect(String(decoding: markdown, as: UTF8.self).contains("\n- 甲\n- 乙\n"))
    #expect(try MarkdownExport.encode(IssueReader.read(markdown, path: "exported")) == markdown)
  }

  @Test func listsStayLists() throws {
    let text = "# 守渠的人\n\n- 一\n- 二\n  1. 甲\n\n     乙\n  2. 丙\n\n渠水进了南岭村。\n"
    let markdown = String(decoding: MarkdownExport.encode(try read(text, path: "issue.md")), as: UTF8.self)
    #expect(markdown.contains("- 一\n- 二\n  1. 甲\n\n     乙\n  2. 丙\n\n渠水"))
  }

  @Test func whatAnotherHandWritesUnderTheMarkIsKept() throws {
    let text = """
      <!-- qikan-markdown/1 year=x number=9999999999999999999999 -->
      <!-- article kind=nothing page=-- -->
      无题的一段。

      # 青石桥
      ## 空栏目
      ---
      ##
      """
    let issue = try read(text, path: "exported")
    let conservation = Conservation(source: text, issue: issue)
    #expect(conservation.lost.isEmpty)
    #expect(issue.articles.count == 1)
  }

  @Test(
    .enabled(if: Corpus.isThere, "no corpus: set QIKAN_CORPUS to a folder of issues"),
    arguments: Corpus.files.map(\.lastPathComponent))
  func aRealIssue(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Corpus.folder.appendingPathComponent(name)))
    try expectRoundTrip(try IssueReader.read(bytes, path: name))
  }
}
