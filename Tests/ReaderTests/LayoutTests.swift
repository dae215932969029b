import Screen
import Testing

@testable import Reader

@Suite struct LayoutTests {
  @Test(arguments: [60, 80, 100, 120, 200])
  func theVerticalLineStandsInOneColumnOnEveryRow(columns: Int) {
    var story = Story(columns: columns)
    story.press("j", "j", "j", .enter, " ")
    let rule = story.rule ?? -1
    #expect((20...40).contains(rule))
    let canvas = story.canvas
    for row in 1..<23 { #expect(canvas[row, rule].cluster == "│") }
  }

  @Test func noTextMovesTheVerticalLine() {
    var story = Story(FictionalIssue.odd, rows: 40)
    story.press("z", "R")
    for _ in 0..<12 {
      let rule = story.rule ?? -1
      let canvas = story.canvas
      for row in 1..<39 { #expect(canvas[row, rule].cluster == "│") }
      story.press("j")
    }
    #expect(!story.lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test func nothingRunsOverWhereAmbiguousCharactersAreWide() {
    var story = Story(ambiguous: 2)
    story.press("j", "j", .enter)
    let rule = story.rule ?? -1
    let canvas = story.canvas
    for row in 1..<23 { #expect(canvas[row, rule].cluster == "|") }
    #expect(story.text.joined().contains("“一本账”三个字"))
  }

  @Test func fullScreenShowsTheTextAloneInLinesOfABook() {
    var story = Story(columns: 120)
    story.press("j", "j", "j", .enter, "f")
    #expect(story.rule == nil)
    let canvas = story.canvas
    var used = Set<Int>()
    for row in 0..<23 {
      for column in 0..<120 where canvas[row, column].cluster != " " { used.insert(column) }
    }
    #expect(used.min() ?? 0 >= 22)
    #expect(used.max() ?? 120 < 98)
    #expect(story.lines[0].trimmed == "一条渠，三代人", "no head line")
    story.press(.escape)
    #expect(story.rule != nil)
    #expect(story.head.contains("青石桥"))
  }

  @Test func fullScreenAndBackKeepThePlace() {
    var story = Story()
    story.press("j", "j", "j", .enter, " ", " ")
    let before = story.text
    story.press("f", "f")
    #expect(story.text == before)
  }

  @Test func theContentsCanBeHidden() {
    var story = Story()
    story.press(.enter, "t")
    #expect(story.rule == nil)
    #expect(story.head.contains("青石桥"))
    story.press("t")
    #expect(story.rule != nil)
    story.press("t", .escape)
    #expect(story.rule != nil)
    #expect(story.selected?.contains("把根扎进泥土里") == true)
  }

  @Test func linesGetShorterAndLonger() {
    var story = Story(columns: 120)
    story.press("j", "j", "j", .enter, "f")
    let before = story.text
    story.press("<")
    #expect(story.status.contains("每行 36 字"))
    #expect(story.text != before)
    story.press(">")
    #expect(story.text == before)
  }

  @Test func aNarrowTerminalShowsOnePaneAtATime() {
    var story = Story(rows: 20, columns: 48)
    #expect(story.rule == nil)
    #expect(story.lines.contains { $0.contains("▾ 乡村纪事") })
    #expect(!story.lines.contains { $0.contains("往地里走") })
    story.press(.enter)
    #expect(!story.lines.contains { $0.contains("▾ 乡村纪事") })
    #expect(story.lines.contains { $0.contains("开春以后") })
    story.press(.escape)
    #expect(story.lines.contains { $0.contains("▾ 乡村纪事") })
    story.press(.tab)
    #expect(story.lines.contains { $0.contains("开春以后") })
  }

  @Test func whereTheStatusLineIsShortTheTitleOutlastsItsSection() {
    var story = Story(rows: 9, columns: 34)
    story.press("j", "j", .enter)
    #expect(story.status.contains("老茶馆里的新账本"))
    #expect(!story.status.contains("乡村纪事"))
    #expect(story.status.contains("本篇 "))
  }

  @Test func tabChangesWhereTheKeysGo() {
    var story = Story()
    #expect(story.selected != nil)
    story.press(.tab)
    #expect(story.selected == nil)
    #expect(story.followed?.contains("把根扎进泥土里") == true)
    story.press(.tab)
    #expect(story.selected != nil)
  }

  @Test func inATerminalOfOneRowTheSearchBarIsSeen() {
    var story = Story(rows: 1, columns: 30)
    story.press("/")
    story.type("渡口")
    #expect(story.lines[0].contains("/渡口"))
  }

  @Test func theWheelScrollsThePaneUnderIt() {
    var story = Story(rows: 10)
    story.press("j", "j", "j", .enter)
    let contents = story.contents
    let first = story.firstLine
    story.mouse(.wheelDown, row: 4, column: 50)
    #expect(story.firstLine != first)
    #expect(story.contents == contents)
    story.mouse(.wheelUp, row: 4, column: 50)
    #expect(story.firstLine == first)
    story.mouse(.wheelDown, row: 4, column: 3)
    #expect(story.contents != contents)
    #expect(story.firstLine == first)
  }

  @Test func theWheelStopsWhereTheArticleEndsAndKeysReadOn() {
    var story = Story()
    story.press("j", "j", "j", .enter)
    let start = story.text
    for _ in 0..<5 { story.mouse(.wheelUp, row: 4, column: 50) }
    #expect(story.text == start)
    for _ in 0..<500 { story.mouse(.wheelDown, row: 4, column: 50) }
    #expect(story.text.contains { $0.contains("“够了。”") })
    #expect(story.status.contains("一条渠，三代人"))
    story.press("j")
    #expect(story.firstLine == "种树的人")
  }

  @Test func aClickChoosesAndAnotherOpens() {
    var story = Story()
    let row = 1 + (story.contents.firstIndex { $0.contains("种树的人") } ?? 0)
    story.mouse(.left, row: row, column: 8)
    #expect(story.selected?.contains("种树的人") == true)
    #expect(story.text.contains { $0.contains("何家岭原先没有树") })
    story.mouse(.left, row: row, column: 8)
    #expect(story.selected == nil)
    story.mouse(.left, row: 1, column: 3)
    #expect(story.contents[0].trimmed == "▸ 卷首语")
  }
}
