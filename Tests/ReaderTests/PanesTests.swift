import JournalCore
import Screen
import Testing

@testable import Reader

/// The contents pane: what it follows, what narrows it, where it stands and how wide it is.
@Suite struct PanesTests {
  // MARK: Headings

  @Test func theArticleBeingReadShowsItsHeadingsAndTheContentsFollow() {
    var story = Story()
    story.press("j", "j", .enter)
    #expect(story.contents.contains { $0.trimmed == "账要摆在明处" })
    story.press("}")
    #expect(story.followed == "账要摆在明处")
    story.press("}")
    #expect(story.followed == "看账的人")
    story.press("]")
    #expect(!story.contents.contains { $0.trimmed == "看账的人" }, "the next article shows its own")
    #expect(story.contents.contains { $0.trimmed == "渠尾" })
  }

  @Test func headingsFoldedByHandStayFolded() {
    var story = Story()
    story.press("j", "j", .enter, .escape, "-")
    #expect(!story.contents.contains { $0.trimmed == "看账的人" })
    story.press(.enter, "}")
    #expect(!story.contents.contains { $0.trimmed == "看账的人" })
  }

  // MARK: Filter

  @Test func theContentsNarrowAsOneTypes() {
    var story = Story()
    story.press("\\")
    #expect(story.status.hasPrefix(" \\"))
    story.type("渡")
    #expect(story.contents.filter { !$0.isEmpty }.map(\.trimmed).count == 3)
    #expect(story.contents[0].trimmed == "▾ 读者来信")
    #expect(story.contents[1].contains("关于渡口的三点建议"))
    #expect(story.status.contains("2 篇"))
    story.press(.enter)
    #expect(story.status.contains("目录只留“渡”"))
    #expect(story.text.contains("关于渡口的三点建议"))
    story.press(.escape)
    #expect(story.status.contains("恢复完整"))
    #expect(story.contents.count { !$0.isEmpty } > 8)
  }

  @Test func sectionsAuthorsAndHeadingsAreFoundToo() {
    var story = Story()
    story.press("\\")
    story.type("补白")
    #expect(story.contents.contains { $0.contains("桥名的来历") })
    story.press(.control("u"))
    story.type("顾一帆")
    #expect(story.contents.contains { $0.contains("一条渠，三代人") })
    story.press(.control("u"))
    story.type("渠尾")
    #expect(story.contents.filter { !$0.isEmpty }.count == 3)
  }

  @Test func escapeBringsEverythingBackAndNothingFoundIsSaid() {
    var story = Story()
    story.press(.enter)
    let before = story.lines
    story.press("\\")
    story.type("渡口")
    story.press(.escape)
    #expect(story.lines == before)
    story.press("\\")
    story.type("查无此词")
    #expect(story.status.contains("0 篇"))
    story.press(.enter)
    #expect(story.status.contains("没有找到"))
    #expect(story.contents.count { !$0.isEmpty } > 8)
  }

  @Test func pastedTextNarrowsToo() {
    var story = Story()
    story.press("\\")
    story.paste("渡口")
    #expect(story.contents.count { !$0.isEmpty } == 3)
  }

  // MARK: Width and side

  @Test func keysMakeTheContentsWiderAndNarrower() {
    var story = Story()
    let width = story.rule ?? 0
    story.press(".", ".")
    #expect(story.rule == width + 4)
    story.press(",")
    #expect(story.rule == width + 2)
    #expect(story.status.contains("目录宽 \(width + 2) 格"))
    story.press(",", times: 60)
    #expect(story.rule == 12)
    story.press(".", times: 90)
    #expect(story.rule == 80 - 25, "the text keeps room")
    #expect(story.reader.looks.contentsWidth == 55)
  }

  @Test func theContentsStandAtTheRightIfWanted() {
    var story = Story()
    let left = story.rule ?? 0
    story.press("C")
    #expect(story.status.contains("目录在右"))
    #expect(story.rule == 80 - left - 1)
    let line = story.lines[1]
    #expect(line.contains("│ ▾ 卷首语"))
    // Clicks find their pane there.
    let row = story.lines.firstIndex { $0.contains("种树的人") } ?? 0
    story.mouse(.left, row: row, column: 79)
    #expect(story.status.contains("种树的人"))
    story.press("C")
    #expect(story.rule == left)
  }

  @Test func theMouseDragsTheLineBetweenThePanes() {
    var story = Story()
    let rule = story.rule ?? 0
    story.mouse(.left, row: 5, column: rule)
    story.mouse(.drag, row: 5, column: rule + 7)
    #expect(story.rule == rule + 7)
    story.mouse(.release, row: 5, column: rule + 7)
    story.mouse(.drag, row: 5, column: rule + 2)
    #expect(story.rule == rule + 7, "let go")
    story.mouse(.left, row: 5, column: 3)
    story.mouse(.drag, row: 5, column: 40)
    #expect(story.rule == rule + 7, "a click elsewhere drags nothing")
  }

  @Test func aNarrowScreenSaysThatThereIsNoWidthToChange() {
    var story = Story(rows: 20, columns: 50)
    story.press(".")
    #expect(story.status.contains("轮流显示"))
    #expect(story.reader.looks.contentsWidth == nil)
  }

  @Test func looksGoWithTheReaderFromIssueToIssue() {
    var story = Story()
    story.press("C", "T", "J")
    story.reader.open(FictionalIssue.withImprint)
    _ = story.reader.handle(.resize(story.size))
    #expect(story.reader.looks.contentsSide == .right)
    #expect(story.reader.looks.palette == .light)
    #expect(story.reader.looks.isJustified)
    #expect(story.lines[1].contains("│"))
  }
}
