import Testing

@testable import JournalCore

/// Whole issues of our own writing, one for each way in which extractors leave pages.
enum Fixtures {
  struct Source: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var path = "issue.txt"
    var testDescription: String { name }
  }

  /// An issue that has some of everything.
  static var issue: Issue {
    get throws { try read(magazine) }
  }

  static let all: [Source] = [
    Source(name: "everything", text: magazine),
    Source(name: "title blocks at the foot", text: titlesAtTheFoot),
    Source(name: "garbled and doubled", text: garbled),
    Source(name: "a jump that leads nowhere", text: openJump),
    Source(name: "single-spaced", text: singleSpaced),
    Source(name: "no periodical", text: "Ferry times\n\n06:00 09:00\n\"Bring a lamp\"\n"),
    Source(name: "figures", text: (1...300).map { "\($0 * 37 % 101)\n" }.joined()),
    Source(name: "blank runs", text: "\n\n\n 　\n天刚亮，人都到了。\n\n\n\n\n水响了。\n　\n"),
    Source(name: "Markdown", text: markdown, path: "issue.md"),
    Source(name: "Markdown in a text file", text: markdown),
    Source(name: "a text read as Markdown", text: magazine, path: "issue.md"),
  ]

  static let magazine: String = {
    var page = PageBuilder()
    for line in ["《青石桥》 2024年第3期 总第128期", "5月10日出版", "主办 白鹭镇文化站", "主编 沈 渡", "地址：白鹭镇西街18号"] { page.line(line) }
    page.beginPage()
    page.line("目 录")
    for line in ["卷首语", "把根扎进泥土里 …… 1", "乡村纪事", "种树的人 / 苏 禾 …… 2", "手艺", "篾匠的尺子 / 周 砚 …… 3"] { page.line(line) }
    page.beginPage()
    page.line("【【卷首语卷首语】】")
    page.line("把根扎进泥土里")
    page.line("●● 本刊编辑部本刊编辑部")
    page.paragraphs(1...3)
    page.pageFoot(1, heads: "Qing Shi Qiao", "2024·3")
    page.line("乡 村 纪 事")
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(11...13)
    page.paragraph(Prose.paragraph(14), cutAfter: 2) { $0.line("▲石坪坡上的柏树。周砚摄") }
    page.line("一、头一年")
    page.isGarbled = true
    page.paragraph("清早，茶馆、渡口和碾房（都在河边）开了门。他说：“水来了！”")
    page.paragraphs(15...16)
    page.line("（作者单位：白鹭镇水利站）")
    page.isGarbled = false
    page.pageFoot(2, heads: "2024·3")
    page.paragraphs(21...23)
    page.paragraph(Prose.paragraph(24), cutAfter: 3) { page in
      page.tightLines("篾匠的尺子", "——西街手艺之一", "■周 砚")
      page.line("手 艺")
      page.beginPage()
    }
    page.paragraphs(25...26)
    page.line("3")
    return page.text
  }()

  private static let titlesAtTheFoot: String = {
    var page = PageBuilder(column: 23)
    for number in 1...4 {
      if number > 1 { page.beginPage() }
      page.paragraphs((10 * number)...(10 * number + 2))
      page.paragraph(Prose.paragraph(10 * number + 3), cutAfter: 2) { page in
        page.tightLines("石坪坡上的第\(["一", "二", "三", "四"][number - 1])年", "——种树记", "■苏 禾")
        page.line("【乡村纪事】")
        page.beginPage()
      }
      page.paragraphs((10 * number + 4)...(10 * number + 5))
      page.line("（作者系柳湾村小学教师）")
    }
    return page.text
  }()

  private static let garbled: String = {
    var page = PageBuilder(column: 18)
    page.isGarbled = true
    page.line("老茶馆里的新账本老茶馆里的新账本")
    page.line("■林 舟")
    page.paragraph("清早，茶馆、渡口和碾房（都在河边）开了门。他翻开《渡口旧事》，问：“水来了没有？”")
    page.paragraphs(1...8)
    return page.text
  }()

  private static let openJump: String = {
    var page = PageBuilder()
    page.line("篾匠的尺子")
    page.line("■周 砚")
    page.paragraphs(1...4)
    page.line("留下的这一个叫阿青（下转 9 页）")
    page.beginPage()
    page.paragraph("（上接 30 页）" + Prose.paragraph(5))
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(11...14)
    return page.text
  }()

  private static let singleSpaced: String = {
    var page = PageBuilder(column: 30)
    page.isDoubleSpaced = false
    for number in 1...3 {
      if number > 1 { page.beginPage() }
      page.line("守渠记之\(["一", "二", "三"][number - 1])")
      page.line("江一苇")
      page.paragraphs((10 * number)...(10 * number + 5))
    }
    return page.text
  }()

  static let markdown = """
    # 青石桥周刊

    ## 乡村纪事

    ### 种树的人

    \(Prose.paragraph(1))

    - 柏树
    - 刺槐

    | 树 | 棵数 |
    |---|---|
    | 柏树 | 19 |

    ### 守渠的人

    > \(Prose.paragraph(2))

    ![渠口](https://example.org/a.png "渠口")

    ```
    水 = 3
    ```

    ## 手艺

    ### 篾匠的尺子

    \(Prose.paragraph(3).dropLast(9))

    ▲铺子的门面

    \(Prose.paragraph(3).suffix(9))[长文](https://example.org/长文)<!-- 待查 -->

    """
}
