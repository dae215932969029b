import JournalCore
import Screen
import Testing

@testable import Reader

/// A long issue's beginning is read while the rest is still made ready.
@Suite struct BeginningTests {
  private static let days = (1...60).map { Piece.paragraph("第\($0)天，渡口的水位没有变化，守闸人把数目照旧抄了一遍。") }
  private static let pieces: [Piece] =
    [.article("把根扎进泥土里"), .paragraph("开春以后，镇上的人都往地里走。"), .article("水文日记")] + days
  private static let whole = FictionalIssue.of(
    pieces + [.article("渡口的灯"), .paragraph("渡口夜里没有灯，等船的人都在屋檐下。")])

  /// Only the first days of the diary are there.
  private func story() -> Story {
    var story = Story(nil)
    story.reader.openBeginning(FictionalIssue.of(Array(Self.pieces.dropLast(30))))
    return story
  }

  /// The whole is there: what was held is done, as the program does it.
  private func complete(_ story: inout Story) {
    story.reader.open(Self.whole)
    while let event = story.reader.takeHeld() { story.effect = story.reader.handle(event) }
  }

  @Test func itSaysThatItIsNotAll() {
    var story = story()
    #expect(story.head.contains("正在读其余部分"))
    #expect(!story.status.contains("全期"))
    #expect(story.contents.contains { $0.contains("水文日记") } && !story.contents.contains { $0.contains("渡口的灯") })
    #expect(story.reader.memory == nil, "nothing of it is kept")
    complete(&story)
    #expect(!story.head.contains("正在读") && story.status.contains("全期"))
    #expect(story.contents.contains { $0.contains("渡口的灯") })
  }

  @Test func itIsReadAndTheWholeIsAtTheSamePlace() {
    var story = story()
    story.press("j", .enter, " ", "f")
    let line = story.firstLine
    #expect(line.hasPrefix("第1") && !line.hasPrefix("第1天"))
    complete(&story)
    #expect(story.firstLine == line)
    story.press("f")
    #expect(story.followed?.contains("水文日记") == true)
  }

  @Test func whatWasChosenInTheContentsIsChosenStill() {
    var story = story()
    story.press("j")
    #expect(story.selected?.contains("水文日记") == true)
    complete(&story)
    #expect(story.selected?.contains("水文日记") == true)
    #expect(story.text.contains { $0.contains("第1天") })
  }

  @Test func itsEndIsNotTheIssues() {
    var story = story()
    story.press("j", .enter)
    story.press(" ", times: 40)
    #expect(story.status.contains("正在读其余部分") && !story.status.contains("全期完"))
    complete(&story)
    #expect(!story.contents.contains { $0.contains("✓") && $0.contains("水文日记") })
  }

  @Test func aSearchWaitsForTheRestWithAllThatIsTypedAfterIt() {
    var story = story()
    story.press("/")
    #expect(story.status.contains("等读完其余部分"))
    story.type("屋檐")
    story.press(.enter)
    #expect(story.effect == .none)
    complete(&story)
    #expect(story.current == "屋檐" && story.status.contains("第 1 处，共 1 处"))
  }

  @Test func theEndIsThatOfTheWhole() {
    var story = story()
    story.press("G")
    complete(&story)
    #expect(story.selected?.contains("渡口的灯") == true)
  }

  @Test func escapeWaitsNoLonger() {
    var story = story()
    story.press("/")
    story.type("屋檐q")
    story.press(.escape)
    #expect(!story.status.contains("等读完"))
    story.press("]")
    complete(&story)
    #expect(story.status.contains("水文日记") && story.current.isEmpty)
  }

  @Test(arguments: [Event.interrupt, .key(.alt("]"))])
  func controlCAndAnEscapeBeforeAKeyWaitNoLonger(event: Event) {
    var story = story()
    story.press("/")
    story.type("屋檐")
    _ = story.reader.handle(event)
    complete(&story)
    #expect(story.current.isEmpty && !story.status.hasPrefix(" /"))
  }

  @Test func jumpsLeadBackInTheWholeToo() {
    var story = story()
    story.press("j", .enter, " ", "[")
    let line = story.firstLine
    complete(&story)
    story.press(.control("o"))
    #expect(story.firstLine != line && story.firstLine.hasPrefix("第1"))
  }

  @Test func theHelpIsSearchedAtOnce() {
    var story = story()
    story.press("?", "/")
    story.type("书签")
    #expect(story.reader.takeHeld() == nil && story.status.contains("书签"))
  }

  @Test func leavingItForTheShelfReadsNoFurther() {
    var story = Story(nil)
    story.reader.showShelf([ShelfEntry(name: "长编.md", path: "长编.md"), ShelfEntry(name: "短编.md", path: "短编.md")])
    story.reader.openBeginning(FictionalIssue.of(Self.pieces))
    story.press(.escape)
    #expect(story.effect == .cancelLoading && story.reader.isOnShelf)
    story.reader.openBeginning(FictionalIssue.of(Self.pieces))
    story.reader.dropBeginning()
    story.reader.report("读不了")
    #expect(story.reader.isOnShelf && story.status.contains("读不了"))
  }
}
