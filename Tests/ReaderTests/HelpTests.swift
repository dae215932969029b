import Screen
import Testing

@testable import Reader

/// The help: what comes first, and how one finds something in it.
@Suite struct HelpTests {
  @Test func whatCanBeDoneHereComesFirst() {
    var story = Story(rows: 100)
    story.press("?")
    #expect(story.lines[1].contains("现在在目录"))
    let titles = story.runs(.bold).filter { ["目录的展开与收起", "版面"].contains($0) }
    #expect(titles == ["目录的展开与收起", "版面"])
    story.press("q", .enter, "?")
    #expect(story.lines[1].contains("现在在正文"))
    #expect(story.runs(.bold).last { ["目录的展开与收起", "版面"].contains($0) } == "目录的展开与收起")
  }

  @Test(arguments: [("书签", "列出书签"), ("bookmark", "列出书签"), ("jump-back", "跳转之前"), ("ctrl-o", "跳转之前"), ("引用", "引文")])
  func itIsSearchedAsOneTypes(text: String, found: String) {
    var story = Story()
    story.press("?", "/")
    story.type(text)
    #expect(story.status.contains("/" + text))
    #expect(story.lines.contains { $0.contains(found) })
    #expect(!story.lines.contains { $0.contains("下半页") })
    story.press(.enter)
    #expect(story.lines.contains { $0.contains(found) })
    story.press(.escape)
    #expect(story.lines.contains { $0.contains("下半页") }, "Escape shows all again")
    story.press(.escape)
    #expect(story.rule != nil)
  }

  @Test func whatIsNotThereIsSaid() {
    var story = Story()
    story.press("?", "/")
    story.type("查无此键")
    #expect(story.lines[1].contains("没有找到"))
    story.press(.escape)
    #expect(story.lines.contains { $0.contains("下半页") })
  }

  @Test func itShowsTheKeysThatTheReaderHasChosen() {
    var keys = KeyBindings()
    _ = keys.bind("cite", to: ["Ctrl-X"])
    _ = keys.bind("bookmark", to: ["F5"])
    var story = Story(nil)
    story.reader = Reader(language: .chinese, keys: keys)
    story.reader.open(FictionalIssue.qingshiqiao)
    story.press(.control("x"))
    #expect(story.head.contains("GB/T 7714"))
    story.press("q")
    story.press("c")
    #expect(story.status.contains("按 ? 看帮助"), "the key it had means nothing now")
    story.press("?", "/")
    story.type("引文")
    #expect(story.lines.contains { $0.contains("Ctrl-X") })
    story.press(.escape, .escape, "'")
    #expect(story.status.contains("按 F5"))
  }
}
