import JournalCore
import Screen
import Testing

@testable import Reader

/// Searching an issue that is too large to be searched between two keys: the program around does it and tells.
@Suite struct SearchBesideTests {
  private static let issue = FictionalIssue.of([
    .article("把根扎进泥土里"), .paragraph("开春以后，镇上的人都往地里走。"),
    .article("渡口的灯", page: 7), .paragraph("渡口夜里没有灯，雨天没有棚，等船的人都在专班的屋檐下。"),
    .article("水文日记"), .paragraph("水位没有变化，闸口的木牌上写着旧的数目，守闸人照旧抄了一遍。"),
  ])

  /// Every issue is too large.
  private func story() -> Story { Story(Self.issue, mostSearchedAtOnce: 0) }

  /// Does what the reader asks for, as the program would, until it asks for nothing.
  private func answer(_ effect: Effect, in story: inout Story) {
    switch effect {
    case .index(let request): answer(story.reader.take(request.answer()), in: &story)
    case .search(let request):
      if let found = request.answer(isCancelled: { false }) { answer(story.reader.take(found), in: &story) }
    default: break
    }
  }

  @Test func aKeyIsShownBeforeTheSearchIsDone() throws {
    var story = story()
    story.press("/")
    let begun = story.effect
    guard case .index = begun else { throw Unexpected() }
    // Typed before the index is there.
    story.type("渡口")
    #expect(story.status.trimmed.hasPrefix("/渡口"))
    #expect(story.status.contains("正在找"))
    #expect(story.effect == .none)
    #expect(story.canvas.cursor?.column == 6)
    answer(begun, in: &story)
    #expect(story.status.contains("第 1 处，共 2 处（1 篇）"))
    #expect(story.contents.contains { $0.contains("渡口的灯") && $0.hasSuffix("(2)") })
    // And with it.
    story.type("夜")
    #expect(story.status.contains("正在找"))
    #expect(story.text.contains { $0.contains("渡口的灯") }, "what was found stays until there is more")
    answer(story.effect, in: &story)
    #expect(story.current == "渡口夜")
  }

  @Test func onlyTheLatestSearchCounts() throws {
    var story = story()
    story.press("/")
    answer(story.effect, in: &story)
    story.type("船")
    let first = story.effect
    story.type("的人")
    let second = story.effect
    #expect(first != second)
    answer(second, in: &story)
    #expect(story.current == "船的人")
    answer(first, in: &story)
    #expect(story.current == "船的人")
    #expect(story.status.contains("共 1 处"))
  }

  @Test func enterNeedNotWait() throws {
    var story = story()
    story.press("/")
    answer(story.effect, in: &story)
    story.type("专班")
    let search = story.effect
    story.press(.enter)
    #expect(story.status.contains("正在找"))
    #expect(story.canvas.cursor == nil)
    story.press("n")
    #expect(story.status.contains("正在找"), "there is nothing to step to yet")
    answer(search, in: &story)
    #expect(story.current == "专班")
    #expect(story.status.contains("第 1 处，共 1 处"))
    #expect(!story.status.contains("正在找"))
    story.press(.control("o"))
    #expect(story.text.contains("把根扎进泥土里"), "where the search began")
  }

  @Test func whoGoesOnAfterEnterIsNotCalledBack() throws {
    var story = story()
    story.press("/")
    answer(story.effect, in: &story)
    story.type("专班")
    let search = story.effect
    story.press(.enter, "]", "]")
    let text = story.text
    answer(search, in: &story)
    #expect(story.text == text)
    #expect(story.status.contains("共 1 处"))
    story.press("n")
    #expect(story.current == "专班")
  }

  @Test func inVainIsSaidAndThePlaceStays() throws {
    var story = story()
    let text = story.text
    story.press("/")
    answer(story.effect, in: &story)
    story.type("清淤火箭")
    let search = story.effect
    story.press(.enter)
    answer(search, in: &story)
    #expect(story.status.contains("没有找到“清淤火箭”"))
    #expect(story.text == text)
  }

  @Test func escapeGivesTheSearchUp() throws {
    var story = story()
    let before = story.canvas
    story.press("/")
    answer(story.effect, in: &story)
    story.type("渡口")
    let search = story.effect
    story.press(.escape)
    answer(search, in: &story)
    #expect(story.canvas == before)
  }

  @Test func anAnswerAboutAnotherIssueIsDropped() throws {
    var story = story()
    story.press("/")
    let index = story.effect
    story.reader.open(FictionalIssue.qingshiqiao)
    story.press("/")
    story.type("渡口")
    let status = story.status
    answer(index, in: &story)
    #expect(story.status == status)
  }

  @Test(arguments: [1 << 20, 0])
  func aCostlyExpressionIsGivenUpWithAWord(mostSearchedAtOnce: Int) throws {
    let issue = FictionalIssue.of([.article("渠"), .paragraph(String(repeating: "渠", count: 3000))])
    var story = Story(issue, mostSearchedAtOnce: mostSearchedAtOnce)
    story.press("/")
    answer(story.effect, in: &story)
    story.paste("/(渠+)+水/")
    answer(story.effect, in: &story)
    #expect(story.status.contains("要试的可能太多"))
  }

  private struct Unexpected: Error {}
}
