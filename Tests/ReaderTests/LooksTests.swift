import JournalCore
import Screen
import Testing
import Typesetting

@testable import Reader

/// Tables, links, bold, justified lines and themes, as a reader sees them.
@Suite struct LooksTests {
  private static let source = """
    # 《青石桥》2024年第3期

    ## 记账

    ### 老茶馆里的新账本

    天刚亮，**白鹭镇**的老茶馆就坐满了人，[青石桥的网站](https://example.org/bridge)也写了这件事，说墙上新挂的木牌写得明明白白。

    ![渡口的老船](images/old-boat.png)

    ![](images/no-caption.png)

    | 编号 | 村名 | 一月的收入合计 | 二月的收入合计 | 三月的收入合计 | 四月的收入合计 | 备注说明的一栏 |
    |---|---|---|---|---|---|---|
    | 1 | 白鹭镇 | 1,234.5 | 2,345.6 | 3,456.7 | 4,567.8 | 渡口停航 |

    """

  private func story(rows: Int = 24, columns: Int = 80) throws -> Story {
    // One article: the text has the keys.
    Story(try IssueReader.read(Array(Self.source.utf8), path: "issue.md"), rows: rows, columns: columns)
  }

  @Test func boldAndLinksStandOut() throws {
    var story = try story()
    let columns = ((story.rule ?? -1) + 1)..<80
    #expect(story.runs(.bold, columns: columns).contains("白鹭镇"))
    #expect(story.runs(.underline, columns: columns).joined().contains("青石桥的网站"))
  }

  @Test func addressesStandUnderTheTextAndPathsUnderCaptions() throws {
    var story = try story(rows: 40, columns: 120)
    let text = story.text
    let caption = try #require(text.firstIndex { $0 == "渡口的老船" })
    #expect(text[caption + 1] == "images/old-boat.png")
    #expect(text[caption + 2] == "images/no-caption.png")
    #expect(text.contains("青石桥的网站 https://example.org/bridge"))
    let canvas = story.canvas
    #expect(canvas.addresses.contains("https://example.org/bridge"))
  }

  @Test func aWideTableIsScrolledSideways() throws {
    var story = try story(rows: 40)
    #expect(story.text.contains { $0.contains("编号") && $0.hasSuffix(">") })
    #expect(!story.text.contains { $0.contains("渡口停航") })
    #expect(story.status.contains("( )"))
    let border = story.rule
    for _ in 0..<9 { story.press(")") }
    #expect(story.text.contains { $0.hasPrefix("<") && $0.contains("渡口停航") })
    #expect(story.rule == border)
    for row in 1..<39 { #expect(story.canvas[row, border ?? 0].cluster == "│") }
    for _ in 0..<9 { story.press("(") }
    #expect(story.text.contains { $0.hasPrefix("编号") })
  }

  @Test func aTableIsScrolledRowByRowAndBack() throws {
    for columns in [70, 80, 120] {
      var story = try story(rows: 9, columns: columns)
      var pages: [[String]] = []
      for _ in 0..<12 {
        pages.append(story.text)
        story.press("j")
      }
      let moved = zip(pages, pages.dropFirst()).prefix { $0 != $1 }.count
      #expect(moved > 3)
      for page in pages.prefix(moved + 1).reversed() {
        if story.text == page { continue }
        story.press("k")
        #expect(story.text == page)
      }
    }
  }

  /// The first page of a long article costs no more than that of a short one.
  @Test func onlyWhatIsLookedAtIsSet() throws {
    let text = String(repeating: "天刚亮，白鹭镇的老茶馆就坐满了人。", count: 10_000)
    let issue = Issue(
      source: SourceDescription(path: "long", format: .text, byteCount: 0, lineCount: 1), text: Array(text.utf8),
      articles: [
        Article(
          id: 1, title: "老茶馆里的新账本",
          blocks: [Block(kind: .paragraph, text: 0..<text.utf8.count, lines: [1...1])])
      ])
    let book = OpenIssue(issue, language: .chinese)
    var pages = PageCache(typesetter: Typesetter(measure: 76))
    let block = pages.block(0, ofArticle: 0, in: book, lines: 40)
    #expect(block.lineCount == 40)
    #expect(!block.isComplete)
  }

  @Test func whereNoTableIsTooWideTheKeySaysSo() throws {
    var story = Story()
    story.press("j", "j", .enter, ")")
    #expect(story.status.contains("没有放不下的表格"))
  }

  @Test func aMatchInATableIsFoundAndMarked() throws {
    var story = try story(rows: 40, columns: 200)
    story.type("/渡口停")
    #expect(story.current == "渡口停")
  }

  @Test func linesAreJustifiedAndRaggedAgain() throws {
    var story = try story()
    let ragged = story.text
    story.press("J")
    #expect(story.status.contains("两端对齐"))
    story.press("J")
    #expect(story.text == ragged)
  }

  @Test func everyThemeColoursEveryCellAndTheFirstOneNone() throws {
    var story = try story()
    #expect(story.canvas.cells.allSatisfy { $0.style.background == .standard })
    for name in ["浅色", "深色", "纸色"] {
      story.press("T")
      #expect(story.status.contains(name))
      let canvas = story.canvas
      #expect(canvas.cells.allSatisfy { $0.style.background != .standard && $0.style.foreground != .standard })
      // Legible with 256 colours, and with 8.
      for cell in canvas.cells {
        #expect(cell.style.foreground != cell.style.background)
        #expect(cell.style.foreground.nearest(of: 8) != cell.style.background.nearest(of: 8))
      }
    }
    story.press("T")
    #expect(story.canvas.cells.allSatisfy { $0.style.background == .standard })
  }

  @Test func newWidthsSetTheTextAnew() throws {
    var story = Story()
    story.press("j", "j", .enter)
    let first = story.firstLine
    _ = story.reader.handle(.widths(CellWidth(ambiguous: 2)))
    #expect(story.canvas.cellWidth.ambiguous == 2)
    #expect(story.firstLine == first)
    let rule = story.rule ?? 0
    for row in 1..<23 { #expect(story.canvas[row, rule].cluster == "|") }
  }
}
