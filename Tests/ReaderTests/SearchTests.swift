import Screen
import Testing

@testable import Reader

@Suite struct SearchTests {
  @Test func searchingShowsMatchesWhileTyping() {
    var story = Story()
    story.press("/", "账", "本")
    #expect(story.status.trimmed.hasPrefix("/账本"))
    #expect(story.status.contains("第 1 处，共 2 处（1 篇）"))
    #expect(story.current == "账本")
    #expect(story.marked == ["账本"])
    #expect(story.contents.contains { $0.hasPrefix("*") && $0.contains("老茶馆里的新账本") && $0.hasSuffix("(2)") })
    #expect(!story.contents.contains { $0.hasSuffix("9") }, "counts stand in place of page numbers")
  }

  @Test func theCursorStandsAtTheCaret() {
    var story = Story()
    #expect(story.canvas.cursor == nil)
    story.press("/")
    story.type("渡口a")
    #expect(story.canvas.cursor?.row == 23)
    #expect(story.canvas.cursor?.column == 7)
    story.press(.left, .left)
    #expect(story.canvas.cursor?.column == 4)
    story.press(.enter)
    #expect(story.canvas.cursor == nil)
  }

  @Test func escapeReturnsToWhereTheReaderWas() {
    var story = Story()
    story.press("j", "j", "j", .enter, " ", " ")
    let before = story.canvas
    story.press("/")
    story.type("更正")
    #expect(story.text.joined().contains("特此更正"))
    story.press(.escape)
    #expect(story.canvas == before)
  }

  @Test func escapeReturnsToTheContentsToo() {
    var story = Story()
    story.press("j")
    let before = story.canvas
    story.press("/")
    story.type("更正")
    story.press(.escape)
    #expect(story.canvas == before)
  }

  @Test func enterStaysAndStepsGoThroughArticlesAndWrap() {
    var story = Story()
    story.press("/")
    story.type("渡口")
    story.press(.enter)
    #expect(story.text.contains("关于渡口的三点建议"))
    #expect(story.status.contains("第 1 处，共 3 处（2 篇）"))
    story.press("n")
    #expect(story.status.contains("第 2 处"))
    story.press("n")
    #expect(story.status.contains("第 3 处"))
    #expect(story.text.contains { $0.hasPrefix("读了上期写渡口的信") })
    story.press("n")
    #expect(story.status.contains("已到最后一处，从头再找"))
    #expect(story.text.contains("关于渡口的三点建议"))
    story.press("N")
    #expect(story.status.contains("已到第一处，从末尾再找"))
    #expect(story.text.contains { $0.hasPrefix("读了上期写渡口的信") })
    story.press("N")
    #expect(story.status.contains("第 2 处"))
  }

  @Test func aLongTitleLeavesTheCountItsRoom() {
    let title = "渡口的灯要亮到几点：白鹭镇十一个村坐船人的一夜长谈"
    var story = Story(FictionalIssue.of([.section("读者来信"), .article(title), .paragraph("灯亮着，船就开着。")]))
    story.press("/")
    story.type("船")
    story.press(.enter)
    #expect(story.status.contains("第 1 处，共 "))
    #expect(story.status.contains("渡口的灯"))
  }

  @Test func theFirstMatchShownIsTheFirstFromTheReadingPlaceOn() {
    var story = Story()
    story.press("j", "j", "j", .enter, " ", " ", " ")
    let year = story.text.joined().split(separator: "第").dropFirst().first.map { Int($0.prefix { $0.isNumber }) ?? 0 }
    story.press("/")
    story.type("年，")
    #expect((year ?? 0) > 1)
    #expect(story.status.contains("第 \(year ?? 0) 处，共 61 处（2 篇）"))
  }

  @Test func aMatchOutOfSightIsBroughtIntoView() {
    var story = Story()
    story.press("/")
    story.type("第47年")
    #expect(story.current == "第47年")
    #expect(story.text.contains { $0.contains("第47年") })
  }

  @Test func aMatchNearTheEndIsShownOnAFullPage() {
    var story = Story()
    story.press("/")
    story.type("够了")
    #expect(story.current == "够了")
    #expect(story.text.last?.isEmpty == false)
  }

  @Test func aMatchThatGoesOnInTheNextRowIsMarkedInBoth() {
    var story = Story()
    story.press("j", "j", "j", .enter, " ")
    let text = story.text
    let row = text.indices.dropLast().first { cells(text[$0]) >= 44 && !text[$0 + 1].isEmpty } ?? 0
    let (head, tail) = (String(text[row].suffix(3)), String(text[row + 1].prefix(3)))
    story.press("/")
    story.type(head + tail)
    #expect(story.text == text, "it is on the screen already")
    #expect(story.runs(.reverse, columns: ((story.rule ?? 0) + 1)..<80) == [head, tail])
  }

  @Test func noMatchIsSaidAndThePlaceStays() {
    var story = Story()
    story.press("j", "j", "j", .enter, " ")
    let place = story.text
    story.press("/")
    story.type("清淤火箭")
    #expect(story.status.contains("没有找到"))
    #expect(story.text == place)
    story.press(.enter)
    #expect(story.status.contains("没有找到“清淤火箭”"))
    #expect(story.text == place)
    story.press("n")
    #expect(story.status.contains("没有找到“清淤火箭”"))
  }

  @Test func thePatternIsEditedCharacterByCharacter() {
    var story = Story()
    story.press("/")
    story.type("渡口e\u{301}")
    story.press(.backspace)
    #expect(story.status.trimmed.hasPrefix("/渡口 "), "a letter and its accent are one character")
    story.press(.home, .delete, "茶", .end)
    story.type(" 馆")
    #expect(story.status.trimmed.hasPrefix("/茶口 馆"))
    story.press(.control("w"))
    #expect(story.status.trimmed.hasPrefix("/茶口"))
    #expect(!story.status.contains("馆"))
    story.press(.control("u"))
    story.paste("白鹭镇\n\u{1B}")
    #expect(story.status.trimmed.hasPrefix("/白鹭镇"))
    #expect(!story.status.contains("\u{1B}"))
    story.press(.control("u"), .backspace)
    #expect(!story.status.trimmed.hasPrefix("/"), "Backspace on nothing leaves the bar")
  }

  @Test func aLongPatternScrollsWithTheCaret() {
    var story = Story(rows: 10, columns: 20)
    story.press("/")
    story.type("一二三四五六七八九十百千万")
    #expect(story.status.contains("万"))
    #expect((story.canvas.cursor?.column ?? 99) < 20)
    story.press(.home)
    #expect(story.status.contains("一二三"))
  }

  @Test func anEmptyPatternClearsTheMarks() {
    var story = Story()
    story.press("/")
    story.type("渡口")
    story.press(.enter, "/", .enter)
    #expect(story.status.contains("已清除搜索标记"))
    #expect(story.marked.isEmpty)
    story.press("n")
    #expect(story.status.contains("没有在搜索"))
  }

  @Test func escapeClearsTheMarksAndOnlyThenGoesBack() {
    var story = Story()
    story.press("/")
    story.type("渡口")
    story.press(.enter)
    let text = story.text
    story.press(.escape)
    #expect(story.status.contains("已清除搜索标记"))
    #expect(story.marked.isEmpty && story.current.isEmpty)
    #expect(story.contents.contains { $0.contains("关于渡口的三点建议") && $0.hasSuffix("16") }, "page numbers are back")
    #expect(story.text == text, "the place stays")
    #expect(story.selected == nil, "the text still has the keys")
    story.press(.escape)
    #expect(story.selected?.contains("关于渡口的三点建议") == true, "back in the contents")
  }

  @Test(arguments: ["h", .left] as [Key])
  func otherWaysBackKeepTheMarks(key: Key) {
    var story = Story()
    story.press("/")
    story.type("渡口")
    story.press(.enter, key)
    #expect(story.selected?.contains("关于渡口的三点建议") == true)
    #expect(story.contents.contains { $0.hasSuffix("(2)") })
    story.press(.escape)
    #expect(!story.contents.contains { $0.hasSuffix("(2)") })
    #expect(story.selected?.contains("关于渡口的三点建议") == true)
  }

  @Test func escapeInFullScreenClearsTheMarksFirst() {
    var story = Story()
    story.press("/")
    story.type("渡口")
    story.press(.enter, "f", .escape)
    #expect(story.rule == nil)
    #expect(story.marked.isEmpty)
    story.press(.escape)
    #expect(story.rule != nil)
  }

  @Test func afterASearchInVainEscapeGoesBackAtOnce() {
    var story = Story()
    story.press(.enter, "/")
    story.type("清淤火箭")
    story.press(.enter)
    #expect(story.contents.contains { $0.hasSuffix(" 5") }, "there is nothing to count: page numbers")
    story.press(.escape)
    #expect(story.selected?.contains("把根扎进泥土里") == true)
  }

  @Test(arguments: [(80, "本篇 "), (60, "本篇 "), (40, "本篇 "), (200, "全期 ")])
  func whilePlacesAreMarkedThePercentSaysOfWhat(columns: Int, words: String) {
    var story = Story(columns: columns)
    story.press("/")
    story.type("渡口")
    story.press(.enter)
    let status = story.status
    #expect(status.contains("本篇 "), "\(status)")
    #expect(status.contains(words), "\(status)")
  }

  @Test func keysAreTextWhileTyping() {
    var story = Story()
    story.press("/")
    story.type("qjn?")
    #expect(story.effect == .none)
    #expect(story.status.trimmed.hasPrefix("/qjn?"))
  }

  @Test func theListOfMatchesLeadsToThem() {
    var story = Story()
    story.press("s")
    #expect(story.status.contains("没有在搜索"))
    story.press("/")
    story.type("渡口")
    story.press(.enter, "s")
    let lines = story.lines
    #expect(lines[0].contains("“渡口”的搜索结果"))
    #expect(lines[1].trimmed == "关于渡口的三点建议 (2)")
    #expect(lines[2].trimmed == "关于渡口的三点建议")
    #expect(lines[3].contains("编辑同志：渡口夜里没有灯"))
    #expect(lines[4].contains("读了上期写渡口的信"))
    #expect(lines[5].contains("读了上期写渡口的信，我也说几句"))
    story.press("j", "j")
    #expect(story.selected?.contains("我也说几句") == true, "titles between are passed over")
    story.press(.enter)
    #expect(story.status.contains("第 3 处"))
    #expect(story.text.contains { $0.contains("每天坐第一班船") })
    story.press("s", "q")
    #expect(story.effect == .none, "q closes the list first")
    #expect(story.status.contains("第 3 处"))
  }

  @Test func foldedSectionsCountTheirMatches() {
    var story = Story()
    story.press("z", "M", "/")
    story.type("渡口")
    #expect(story.contents.contains { $0.contains("▸ 读者来信") && $0.hasSuffix("(3)") })
  }

  @Test func searchingFromTheContentsInANarrowTerminalShowsTheText() {
    var story = Story(rows: 20, columns: 40)
    story.press("/")
    story.type("渡口")
    #expect(story.text.contains("关于渡口的三点建议"))
    story.press(.escape)
    #expect(story.lines.contains { $0.contains("▾ 读者来信") })
  }

  @Test func aPasteOfManyPagesIsTakenInPart() {
    var story = Story()
    story.press("/")
    story.paste(String(repeating: "一条渠，三代人。\n", count: 20_000))
    #expect(story.status.contains("词太多"))
    story.press(.control("u"))
    story.type("渡口")
    #expect(story.current == "渡口")
  }

  // MARK: The query language in the bar

  @Test func soundsAreSaidToBeSounds() {
    var story = Story()
    story.press("/")
    story.type("dukou")
    #expect(story.status.contains("按拼音：第 1 处，共 3 处（2 篇）"))
    #expect(story.current == "渡口")
    story.press(.enter)
    #expect(story.status.contains("按拼音"))
    story.press("/")
    story.type("渡口")
    #expect(!story.status.contains("按拼音"))
    story.press(.control("u"))
    story.type("~dk")
    #expect(story.status.contains("按拼音：第 "))
  }

  @Test func whatIsWrongWithAnExpressionIsSaidAndCanBeMended() {
    var story = Story()
    let text = story.text
    story.press("/")
    story.type("/渡[口船/")
    #expect(story.status.contains("第 6 个字：[ 没有用 ] 收尾"))
    #expect(story.text == text)
    story.press(.enter)
    #expect(story.status.trimmed.hasPrefix("//渡[口船/"), "the bar stays open")
    story.press(.backspace)
    story.type("]/")
    #expect(story.status.contains("共 3 处（2 篇）"))
    story.press(.enter, "/")
    story.type("-渡口")
    #expect(story.status.contains("再写一个要找的词"))
    story.press(.escape)
    #expect(story.status.contains("共 3 处（2 篇）"), "what was searched before is back")
  }

  @Test func everyWordIsMarked() {
    var story = Story()
    story.press("/")
    story.type("渡口 三件")
    #expect(story.status.contains("共 4 处（1 篇）"))
    #expect(story.current == "渡口")
    #expect(story.marked == ["渡口", "三件", "三件"])
  }

  // MARK: Earlier searches

  @Test func earlierSearchesComeBackWithTheArrows() {
    var story = Story()
    for text in ["渡口", "一条渠", "渡口", "清淤火箭"] {
      story.press("/")
      story.type(text)
      story.press(.enter)
    }
    #expect(story.reader.searchHistory.entries == ["一条渠", "渡口", "清淤火箭"])
    story.press("/", "茶", .up)
    #expect(story.status.trimmed.hasPrefix("/清淤火箭"))
    #expect(story.status.contains("没有找到"))
    story.press(.up)
    #expect(story.status.contains("/渡口 ") && story.status.contains("共 3 处"))
    story.press(.control("p"), .up, .up)
    #expect(story.status.trimmed.hasPrefix("/一条渠"), "there is none before the first")
    story.press(.down, .control("n"), .down, .down)
    #expect(story.status.trimmed.hasPrefix("/茶 "), "what was typed is not lost")
    #expect(story.canvas.cursor?.column == 4)
  }

  @Test func aSearchThatWasGivenUpIsNoHistory() {
    var story = Story()
    story.press("/")
    story.type("渡口")
    story.press(.escape, "/", .enter)
    #expect(story.reader.searchHistory.entries.isEmpty)
    story.press("/", .up, .down)
    #expect(story.status.trimmed.hasPrefix("/ "))
  }

  @Test func theHistoryGoesOnInTheNextIssue() {
    var story = Story()
    story.reader.searchHistory = SearchHistory(entries: ["一条渠", "", "\u{1B}[31m渡\n口", "一条渠"])
    #expect(story.reader.searchHistory.entries == ["\u{1B}[31m渡\n口", "一条渠"])
    story.reader.open(FictionalIssue.withImprint)
    story.press("/", .up)
    #expect(story.status.trimmed.hasPrefix("/一条渠"))
    story.press(.up)
    #expect(story.status.trimmed.hasPrefix("/[31m渡 口"), "control characters of a file stay out")
    #expect(SearchHistory(entries: (0..<500).map(String.init)).entries.count == SearchHistory.limit)
  }

  // MARK: Editing

  @Test func theCaretGoesByCharactersAsTheyAreSeen() {
    var story = Story()
    story.press("/")
    // What an input method and a paste send, several characters at once.
    story.paste("老👨‍👩‍👧‍👦e\u{301}茶")
    #expect(story.canvas.cursor?.column == 2 + 2 + 2 + 1 + 2)
    story.press(.left)
    #expect(story.canvas.cursor?.column == 7)
    story.press(.left, .left)
    #expect(story.canvas.cursor?.column == 4)
    story.press(.delete)
    #expect(story.status.trimmed.hasPrefix("/老e\u{301}茶"))
    story.press(.control("k"))
    #expect(story.status.trimmed.hasPrefix("/老 "))
    story.press(.control("a"), "渡", .control("e"), "口")
    #expect(story.status.trimmed.hasPrefix("/渡老口"))
    story.press(.home, .right, .control("u"), .end, .left, .backspace)
    #expect(story.status.trimmed.hasPrefix("/口"))
    #expect(story.canvas.cursor?.column == 2)
  }
}
