import JournalCore
import Screen
import Testing

@testable import Reader

@Suite struct HelpAndShelfTests {
  @Test(arguments: [Language.chinese, .english], [(24, 80), (6, 30)])
  func theHelpListsEveryAction(language: Language, size: (rows: Int, columns: Int)) {
    var story = Story(rows: size.rows, columns: size.columns, language: language)
    story.press("?")
    var seen = ""
    var last: [String] = []
    while story.lines != last {
      last = story.lines
      seen += last.map(\.trimmed).joined(separator: "\n") + "\n"
      story.press("j")
    }
    #expect(Set(Action.all.map(\.name)) == Set(Action.Name.allCases))
    for action in Action.all {
      // A narrow terminal cuts what is longer than its rows.
      let text = size.columns >= 80 ? action.help(in: language) : String(action.help(in: language).prefix(5))
      #expect(seen.contains(text), "\(action.name)")
      for keys in action.keys { #expect(seen.contains(keys.map(\.label).joined())) }
    }
    for sign in ["/…/", "~zb", language == .chinese ? "作者:" : "author:"] { #expect(seen.contains(sign)) }
  }

  @Test func noTwoActionsShareAKey() {
    let keys = Action.all.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: ["q", "?", .escape] as [Key])
  func theHelpClosesAndThePlaceIsTheSame(key: Key) {
    var story = Story()
    story.press("j", "j")
    let before = story.lines
    story.press("?", " ", key)
    #expect(story.effect == .none)
    #expect(story.lines == before)
  }

  @Test func aKeyTypedInFullWidthIsUnderstood() {
    var story = Story()
    story.press("？")
    #expect(story.lines[0].contains("帮助"))
  }

  @Test func anEscapeThatComesTogetherWithAKeyIsBoth() {
    var story = Story()
    story.press(.enter, .alt("j"))
    #expect(story.selected == "▾ 乡村纪事", "Escape led back to the contents, j one line down")
  }

  @Test func qQuits() {
    var story = Story()
    story.press("q")
    #expect(story.effect == .quit(status: 0))
  }

  @Test func aSignalQuitsWithItsStatusEvenWhileTyping() {
    var story = Story()
    story.press("/", "x")
    #expect(story.reader.handle(.quit(status: 143)) == .quit(status: 143))
  }

  @Test func theShelfLeadsToAnIssueAndBack() {
    var story = Story(nil)
    story.reader.showShelf([
      ShelfEntry(name: "青石桥 2024年第2期", path: "b/2.txt"), ShelfEntry(name: "青石桥 2024年第3期", path: "b/3.txt"),
    ])
    #expect(story.lines[0].contains("书架"))
    #expect(story.lines[0].contains("2 期"))
    #expect(story.lines[1].contains("青石桥 2024年第2期"))
    #expect(story.lines[2].contains("b/3.txt"))
    story.press("j", .enter)
    #expect(story.effect == .openIssue(1))
    story.reader.open(FictionalIssue.qingshiqiao)
    #expect(story.contents[0].trimmed == "▾ 卷首语")
    story.press(.enter, .escape, .escape)
    #expect(story.lines[0].contains("书架"))
    #expect(story.selected?.hasPrefix("青石桥 2024年第3期") == true)
    story.press("q")
    #expect(story.effect == .quit(status: 0))
  }

  @Test func aReportIsSaidUntilTheNextKey() {
    var story = Story(nil)
    story.reader.showShelf([ShelfEntry(name: "坏文件", path: "x.txt")])
    story.press(.enter)
    story.reader.report("x.txt：文件是空的")
    #expect(story.status.contains("x.txt：文件是空的"))
    story.press("j")
    #expect(!story.status.contains("文件是空的"))
  }

  @Test func escapeInTheContentsWithoutAShelfStays() {
    var story = Story()
    story.press(.escape)
    #expect(story.effect == .none)
    #expect(story.status.contains("按 q 退出"))
  }

  @Test func englishIsSpokenThroughout() {
    var story = Story(language: .english)
    #expect(story.head.contains("8 articles"))
    #expect(story.status.contains("article 100% · issue 0%"))
    story.press("/")
    story.type("渡口")
    #expect(story.status.contains("1 of 3 matches (2 articles)"))
    story.press(.enter, "N")
    #expect(story.status.contains("Before the first match: on from the last"))
  }
}
