import JournalCore
import Screen
import Testing

@testable import Reader

/// Bookmarks, going to a number, jumps back and forth.
@Suite struct PlacesTests {
  private func story(goingTo text: String) -> Story {
    var story = Story()
    story.press(":")
    story.type(text)
    story.press(.enter)
    return story
  }

  // MARK: Bookmarks

  @Test func aBookmarkIsSetShownListedAndRemoved() {
    var story = story(goingTo: "3")
    story.press(" ")
    let place = story.text
    story.press("m")
    #expect(story.status.contains("已加书签"))
    #expect(story.contents.contains { $0.contains("一条渠") && $0.contains("'") })
    #expect(story.body(row: 0).contains("'"), "the row bears the sign")
    story.press("]", "'")
    #expect(story.head.contains("书签 1 个"))
    #expect(story.lines[1].contains("一条渠，三代人"))
    #expect(story.lines[1].contains("%"))
    story.press(.enter)
    #expect(story.text.map { $0.drop { $0 == "'" } } == place.map { $0.drop { $0 == "'" } })
    story.press("m")
    #expect(story.status.contains("已去掉书签"))
    story.press("'")
    #expect(story.status.contains("还没有书签"))
  }

  @Test func aBookmarkSetInOneWidthIsRemovedInAnother() {
    var story = story(goingTo: "3")
    story.press(" ", "m")
    story.resize(rows: 20, columns: 100)
    story.press("m")
    #expect(story.status.contains("已去掉书签"))
  }

  @Test func theListIsLeftWithoutAChoiceAndRemovesInPlace() {
    var story = story(goingTo: "3")
    story.press("m", "]", "m", "'")
    let count = story.head
    #expect(count.contains("书签 2 个"))
    story.press("q")
    #expect(story.rule != nil)
    story.press("'", "m")
    #expect(story.head.contains("书签 1 个"))
    story.press("m")
    #expect(story.rule != nil, "an empty list closes")
  }

  @Test func aClickInTheListChoosesAndAnotherOpens() {
    var story = story(goingTo: "3")
    story.press("m", "]", "m", "]", "'")
    story.mouse(.left, row: 1, column: 5)
    story.mouse(.left, row: 1, column: 5)
    #expect(story.status.contains("一条渠，三代人"))
  }

  @Test func anArticlesBookmarkIsListedByItsOpeningWords() {
    var story = story(goingTo: "4")
    story.press("m", "'")
    #expect(story.lines[1].contains("何家岭原先没有树"))
  }

  // MARK: Going to a place

  @Test(arguments: [
    ("4", "种树的人"), ("：３", "一条渠，三代人"), ("p9", "一条渠，三代人"), ("p10", "一条渠，三代人"), ("P 16", "关于渡口的三点建议"),
    ("100%", "一则更正"), ("0%", "把根扎进泥土里"), ("５０％", "一条渠，三代人"),
  ])
  func placesAreFound(text: String, title: String) {
    var story = Story()
    story.press(":")
    story.type(text.hasPrefix("：") ? String(text.dropFirst()) : text)
    story.press(.enter)
    #expect(story.status.contains(title))
    story.press(.control("o"))
    #expect(story.text.contains("把根扎进泥土里"), "from where Ctrl-O comes back")
  }

  @Test func aPageInsideAnArticleIsNotItsFirstRow() {
    var tenth = story(goingTo: "p10")
    var eleventh = story(goingTo: "p11")
    #expect(tenth.text != eleventh.text)
    #expect(!tenth.text.contains("一条渠，三代人"))
  }

  @Test(arguments: [
    ("0", "只有 1 到 8"), ("99", "没有第 99 篇"), ("p0", "没有第 0 页"), ("p4000", "没有第 4000 页"), ("101%", "只到 100%"),
    ("abc", "不明白“abc”"), ("p", "不明白“p”"), ("-1", "不明白“-1”"), ("99999999999999999999", "不明白"),
  ])
  func whatIsNotThereIsSaid(text: String, answer: String) {
    var story = Story()
    let before = story.text
    story.press(":")
    story.type(text)
    story.press(.enter)
    #expect(story.status.contains(answer))
    #expect(story.text == before)
  }

  @Test func anIssueWithoutPagesSaysSo() {
    var story = Story(FictionalIssue.of([.article("题"), .paragraph("正文。")]))
    story.press(":")
    story.type("p1")
    story.press(.enter)
    #expect(story.status.contains("没有页码"))
  }

  @Test func colonQQuitsAsInVi() {
    #expect(story(goingTo: "q").effect == .quit(status: 0))
  }

  @Test func escapeLeavesThePrompt() {
    var story = Story()
    let before = story.lines
    story.press(":")
    #expect(story.status.hasPrefix(" :"))
    #expect(story.status.contains("p34"))
    story.type("4")
    story.press(.escape)
    #expect(story.lines == before)
  }

  // MARK: Back and forth

  @Test func whatWasLeftByGoingBackIsFoundForward() {
    var story = story(goingTo: "4")
    let there = story.text
    story.press(.control("o"))
    #expect(story.text != there)
    story.press(.control("n"))
    #expect(story.text == there)
    story.press(.control("n"))
    #expect(story.status.contains("没有更晚的位置"))
    story.press(.control("o"), "]", .control("n"))
    #expect(story.status.contains("没有更晚的位置"), "a new jump begins anew")
  }
}

extension Story {
  /// A whole row of the panes, from 0.
  fileprivate func body(row: Int) -> String {
    var copy = self
    return copy.lines[row + 1]
  }
}
