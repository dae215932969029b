import Screen
import Testing

@testable import Reader

@Suite struct ReadingTests {
  /// A story that stands at the start of the long article.
  private func atTheLongArticle(rows: Int = 24, columns: Int = 80) -> Story {
    var story = Story(rows: rows, columns: columns)
    story.press("j", "j", "j", .enter)
    return story
  }

  @Test func theTitleBlockStandsAboveTheText() {
    var story = Story()
    story.press("j", "j", .enter)
    let text = story.text
    #expect(text[0] == "白鹭镇“一本账”改革记事")
    #expect(text[1] == "老茶馆里的新账本")
    #expect(text[2] == "林 舟")
    #expect(text[3] == "")
    #expect(text[4].hasPrefix("天刚亮"))
    let heading = text.firstIndex(of: "账要摆在明处")
    #expect(heading.map { text[$0 - 1] } == "", "a blank row before a heading")
    #expect(heading.map { text[$0 + 1] }?.hasPrefix("镇里的会计") == true)
    #expect(story.runs(.bold).contains("老茶馆里的新账本"))
  }

  @Test(arguments: [(" ", "b"), (.control("d"), .control("u")), ("j", "k")] as [(KeyName, KeyName)])
  func downAndUpAgainReturns(_ keys: (down: KeyName, up: KeyName)) {
    var story = atTheLongArticle()
    var pages: [[String]] = []
    while pages.count < 150, !story.status.contains("种树的人") {
      pages.append(story.text)
      story.press(keys.down)
    }
    #expect(pages.count > 10)
    for (number, page) in pages.enumerated().reversed() {
      story.press(keys.up)
      guard story.text == page else {
        Issue.record("page \(number) is not what it was: \(story.firstLine)")
        return
      }
    }
  }
  typealias KeyName = Screen.Key

  @Test func pagesFollowOneAnotherWithoutGapOrOverlap() {
    var story = atTheLongArticle()
    var seen: [String] = []
    while !story.text.contains(where: { $0.contains("下一篇：种树的人") }) {
      seen += story.text
      story.press(" ")
      if seen.count > 1000 { break }
    }
    seen += story.text
    let text = seen.joined()
    for year in 1...60 { #expect(text.components(of: "第\(year)年，") == 1, "year \(year)") }
  }

  @Test func readingOnPastTheEndComesToTheNextArticle() {
    var story = Story()
    story.press(.enter, "j")
    #expect(story.firstLine == "白鹭镇“一本账”改革记事")
    #expect(story.status.contains("接着读：老茶馆里的新账本"))
    story.press("k")
    #expect(story.text.contains("把根扎进泥土里"))
    #expect(story.status.contains("回到上一篇：把根扎进泥土里"))
    story.press("k")
    #expect(story.status.contains("这里是全期的开头"))
  }

  @Test func theLastPageIsTheEndOfTheIssue() {
    var story = Story()
    story.press("G", .enter, " ")
    #expect(story.status.contains("全期完"))
    #expect(story.firstLine == "一则更正")
    story.press("g")
    #expect(story.status.contains("本篇 100% · 全期 100%"))
  }

  @Test func percentGrowsFromPageToPage() {
    var story = atTheLongArticle()
    var last = -1
    for _ in 0..<5 {
      let percent = story.status.split(separator: "本篇 ").last.flatMap { Int($0.prefix { $0.isNumber }) } ?? -1
      #expect(percent > last)
      last = percent
      story.press(" ")
    }
    story.press("G")
    #expect(story.status.contains("本篇 100%"))
    #expect(!story.status.contains("全期 100%"))
  }

  @Test func endShowsTheLastRowAtTheBottom() {
    var story = atTheLongArticle()
    story.press("G")
    #expect(story.text.last?.isEmpty == false)
    #expect(story.text.suffix(3).joined().contains("够了。"))
    story.press("g")
    #expect(story.firstLine == "一条渠，三代人")
  }

  @Test func aResizeKeepsTheFirstSentenceAndComesBackExactly() {
    var story = atTheLongArticle()
    story.press(" ", " ", " ", "j", "j")
    let before = story.canvas
    let first = story.firstLine
    for (rows, columns) in [(24, 100), (50, 200), (10, 62), (24, 40), (3, 20), (1, 1), (30, 47)] {
      story.resize(rows: rows, columns: columns)
      if rows >= 10 {
        let text = story.text.filter { !$0.isEmpty }.prefix(2).joined()
        #expect(text.contains(first.prefix(6)), "\(columns)x\(rows)")
      }
    }
    story.resize(rows: 24, columns: 80)
    #expect(story.canvas == before)
  }

  @Test func articlesAndHeadingsAreSteppedThrough() {
    var story = Story()
    story.press(.enter, "]")
    #expect(story.status.contains("老茶馆里的新账本"))
    story.press("}")
    #expect(story.firstLine == "账要摆在明处")
    story.press("}")
    #expect(story.firstLine == "看账的人")
    story.press("}")
    #expect(story.status.contains("本篇后面没有小标题了"))
    #expect(story.firstLine == "看账的人")
    story.press("{")
    #expect(story.firstLine == "账要摆在明处")
    story.press("[")
    #expect(story.firstLine == "把根扎进泥土里")
    story.press("[")
    #expect(story.status.contains("这里是全期的开头"))
  }

  @Test func aJumpCanBeTakenBack() {
    var story = atTheLongArticle()
    story.press(" ", " ")
    let place = story.text
    story.press("G", "]", "g")
    story.press(.control("o"), .control("o"))
    #expect(story.text == place)
    story.press(.escape, "G", .enter)
    #expect(story.firstLine == "一则更正")
    story.press(.control("o"))
    #expect(story.text == place, "looking through the contents and opening is a jump too")
    story.press(.control("o"))
    #expect(story.text.contains("把根扎进泥土里"))
    story.press(.control("o"))
    #expect(story.status.contains("没有更早的位置"))
  }

  @Test func aJumpOutOfTheContentsLeadsBackThroughBothPlaces() {
    var story = atTheLongArticle()
    story.press(" ", " ")
    let place = story.text
    story.press(.escape)
    // Below the article stands its heading.
    story.press("j", "j", "]")
    #expect(story.text.contains("关于渡口的三点建议"))
    story.press(.control("o"))
    #expect(story.text.contains("种树的人"))
    story.press(.control("o"))
    #expect(story.text == place)
  }

  @Test func anUnknownKeyPointsToTheHelp() {
    var story = Story()
    story.press("X")
    #expect(story.status.contains("按 ? 看帮助"))
    story.press("j")
    #expect(!story.status.contains("按 ? 看帮助"))
  }

  @Test func anIssueWithoutArticlesSaysSo() {
    var story = Story(FictionalIssue.of([]))
    #expect(story.lines.contains { $0.contains("没有找到文章") })
    story.press("j", " ", .enter, "n", "]", "}", "G", "f", "/", "s")
    #expect(story.lines.contains { $0.contains("没有找到文章") })
    story.press("q")
    #expect(story.effect == .quit(status: 0))
  }

  @Test func anArticleWithoutTextSaysSo() {
    var story = Story(FictionalIssue.of([.article(nil), .article("有题无文"), .article("末篇"), .paragraph("在这里。")]))
    #expect(story.contents[0].contains("（无题）"))
    #expect(story.text.contains { $0.contains("这一篇没有正文") })
    story.press(.enter, " ", " ")
    #expect(story.text.contains { $0.contains("在这里。") })
  }
}

extension String {
  /// How often a part stands in the text.
  func components(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
