import JournalCore
import Screen
import Testing

@testable import Reader

/// What is remembered of an issue, and found again at the next start: on another screen, or in a changed file.
@Suite struct MemoryTests {
  /// In the middle of the long article.
  private func reading() -> Story {
    var story = Story()
    story.press(":")
    story.type("3")
    story.press(.enter, " ", " ", " ")
    return story
  }

  private func reopened(_ memory: IssueMemory?, _ issue: JournalCore.Issue = FictionalIssue.qingshiqiao) -> Story {
    var story = Story(nil)
    story.reader.open(issue, remembering: memory)
    return story
  }

  @Test func anIssueOpensWhereItWasLeft() {
    var before = reading()
    var after = reopened(before.reader.memory)
    #expect(after.text == before.text)
    #expect(after.contents == before.contents)
    after.press(" ")
    before.press(" ")
    #expect(after.text == before.text, "the text has the keys again")
  }

  @Test func onAnotherScreenTheSameWordsStandInTheFirstRow() {
    var before = reading()
    let words = String(before.firstLine.prefix(6))
    var after = reopened(before.reader.memory)
    after.resize(rows: 40, columns: 120)
    #expect(after.firstLine.contains(words))
  }

  @Test func fullScreenFoldsAndBookmarksComeBack() {
    var before = Story()
    before.press("j", .enter)  // a section folds
    before.press("j", "j", .enter, "m", "f")
    var after = reopened(before.reader.memory)
    #expect(after.rule == nil)
    #expect(after.lines == before.lines)
    after.press("f")
    #expect(after.contents.contains { $0.trimmed == "▸ 乡村纪事" })
    after.press("'")
    #expect(after.head.contains("书签 1 个"))
  }

  @Test func aPlaceLookedAtFromTheContentsIsNotTheReadingPlace() {
    var before = reading()
    let text = before.text
    before.press(.escape, "g", "j")
    #expect(before.text != text)
    var after = reopened(before.reader.memory)
    #expect(after.text == text)
  }

  @Test func inAChangedFileTheSameWordsAreFound() {
    var before = reading()
    for _ in 0..<9 where !before.firstLine.hasPrefix("第") { before.press("j") }
    let words = String(before.firstLine.prefix(8))
    // An article more at the front, and a paragraph more in the article.
    let changed = FictionalIssue.of(
      [
        .section("卷首语"), .article("新来的一篇"), .paragraph("这一篇上次还没有。"),
        .article("把根扎进泥土里", byline: "许南乔", page: 1), .paragraph("开春以后，镇上的人都往地里走。"),
        .section("乡村纪事"), .article("一条渠，三代人", byline: "顾一帆", page: 9), .paragraph("编者加的一段。"),
      ] + FictionalIssue.chronicle(of: 60), FictionalIssue.identity)
    var after = reopened(before.reader.memory, changed)
    #expect(after.text.prefix(2).contains { $0.contains(words) })
    #expect(after.status.contains("一条渠，三代人"))
  }

  @Test func whereTheArticleIsGoneTheIssueOpensAtItsStart() {
    let before = reading()
    let other = FictionalIssue.of([.article("另一篇"), .paragraph("别的文字。")], FictionalIssue.identity)
    var after = reopened(before.reader.memory, other)
    #expect(after.firstLine == "另一篇")
  }

  @Test func anIssueReadAgainKeepsItsPlaceAndSaysSo() {
    var story = reading()
    let text = story.text
    story.press("R")
    #expect(story.effect == .reload)
    story.reader.reopen(FictionalIssue.qingshiqiao)
    #expect(story.text == text)
    #expect(story.status.contains("已重新读入"))
  }

  @Test func aChangedFileIsOffered() {
    var story = reading()
    story.reader.fileChanged(isGone: false)
    #expect(story.status.contains("按 R 重新读入"))
    story.reader.fileChanged(isGone: true)
    #expect(story.status.contains("已不在原处"))
  }

  @Test func theContentsShowWhatWasRead() {
    var story = Story()
    // Looking through the contents is no reading.
    for _ in 0..<6 { story.press("j"); _ = story.lines }
    #expect(!story.contents.contains { $0.hasPrefix("✓") || $0.hasPrefix("-") })
    story.press(":")
    story.type("3")
    story.press(.enter)
    _ = story.lines
    story.press("]")
    _ = story.lines
    story.press("]")
    let contents = story.contents
    #expect(contents.contains { $0.hasPrefix("-") && $0.contains("一条渠，三代人") }, "read in part")
    #expect(contents.contains { $0.hasPrefix("✓") && $0.contains("种树的人") }, "read to the end")
    var after = reopened(story.reader.memory)
    #expect(after.contents == contents)
    let progress = story.reader.memory?.progress ?? 0
    #expect(progress > 0.05 && progress < 0.5)
  }

  @Test func theTimeLeftIsSaid() {
    var story = Story(columns: 110)
    story.press(":")
    story.type("3")
    story.press(.enter)
    // 60 paragraphs of some 75 characters, 400 a minute.
    #expect(story.status.contains("余 10 分钟") || story.status.contains("余 11 分钟"))
    story.press("G")
    #expect(!story.status.contains("余"))
  }
}
