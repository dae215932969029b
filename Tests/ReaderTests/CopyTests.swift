import JournalCore
import Screen
import Testing

@testable import Reader

@Suite struct CopyTests {
  private func reading() -> Story {
    var story = Story()
    story.press("j", "j", .enter)
    return story
  }

  @Test func theReferenceIsShownAndCopied() {
    var story = reading()
    story.press("c")
    let reference = "林舟. 老茶馆里的新账本[J]. 青石桥, 2024(3): 5."
    #expect(story.effect == .copy(reference))
    #expect(story.head.contains("GB/T 7714"))
    #expect(story.lines.contains { $0.contains(reference) })
    story.reader.copied(.sent)
    #expect(story.status.contains("引文已复制"))
    story.press("q")
    #expect(story.rule != nil)
  }

  @Test func paragraphsAreCopiedOneAfterAnother() {
    var story = reading()
    story.press("y")
    #expect(story.copied.hasPrefix("天刚亮，白鹭镇的老茶馆"))
    #expect(story.copied.hasSuffix("开支明细。"))
    story.reader.copied(.sent)
    #expect(story.status.contains("已复制“天刚亮，白鹭镇的…”（50 字）"))
    story.press("y", "y")
    #expect(story.copied.hasPrefix("镇里的会计老周说"), "the heading stands between")
    story.press("]", "y")
    #expect(story.copied.hasPrefix("第1年"))
  }

  @Test func theParagraphOfTheMatchIsCopied() {
    var story = Story()
    story.press("/")
    story.type("钥匙")
    story.press(.enter, "y")
    #expect(story.copied.hasPrefix("镇里的会计老周说"))
  }

  @Test func theArticleIsCopiedWhole() {
    var story = reading()
    story.press("Y")
    let text = story.copied
    let lines = text.split(separator: "\n")
    #expect(lines.contains("老茶馆里的新账本"))
    #expect(lines.last?.hasSuffix("茶馆里静了一会儿。") == true)
  }

  @Test func aTerminalThatCannotCopyIsTold() {
    var story = reading()
    story.press("y")
    story.reader.copied(.unsupported)
    #expect(story.status.contains("不能由程序复制"))
    story.press("Y")
    story.reader.copied(.tooLong(limit: 74_000))
    #expect(story.status.contains("74 KB"))
  }
}

extension Story {
  /// What the last key asked to be put on the clipboard.
  fileprivate var copied: String {
    if case .copy(let text) = effect { text } else { "" }
  }
}
