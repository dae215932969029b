import JournalCore
import Screen
import Testing

@testable import Reader

@Suite struct ShelfTests {
  static func entry(
    _ path: String, _ journal: String? = nil, _ year: Int? = nil, _ number: Int? = nil, date: String? = nil,
    articles: Int = 19, characters: Int = 44_000, progress: Double? = nil, opened: (time: Int, daysAgo: Int)? = nil
  ) -> ShelfEntry {
    ShelfEntry(
      name: path.split(separator: "/").last.map(String.init) ?? path, path: path,
      state: .known(
        ShelfEntry.Details(
          identity: JournalIdentity(journal: journal, year: year, number: number, date: date), articleCount: articles,
          characterCount: characters)),
      progress: progress, lastOpened: opened.map { ShelfEntry.Opening(time: $0.time, daysAgo: $0.daysAgo) })
  }

  static let entries = [
    entry("c/10.txt", "青石桥", 2024, 10, date: "2024-10-10", progress: 0.38, opened: (100, 2)),
    entry("c/2.txt", "青石桥", 2024, 2, date: "2024-02-10", articles: 7, characters: 6675),
    entry("a/9.txt", "白鹭", 2025, 9, date: "2025-09-01", progress: 1, opened: (200, 0)),
    entry("b/x.txt"),
    ShelfEntry(name: "y.txt", path: "b/y.txt", state: .unreadable("文件是空的")),
  ]

  private static func story(
    _ entries: [ShelfEntry] = entries, rows: Int = 24, columns: Int = 80, language: Language = .chinese
  ) -> Story {
    var story = Story(nil, rows: rows, columns: columns, language: language)
    story.reader.showShelf(entries)
    return story
  }

  /// The first words of the list's lines.
  private static func names(_ story: inout Story) -> [String] {
    story.lines.dropFirst().dropLast().map { $0.trimmed }.filter { !$0.isEmpty }.map { line in
      line.split(separator: "  ").first.map(String.init) ?? line
    }
  }

  // MARK: What it shows

  @Test func aFilesNameIsNotSaidTwice() {
    var story = Self.story([Self.entry("b/x.txt", nil, 2024, 3), Self.entry("c/z.txt", "青石桥", 2024, 4)])
    let lines = story.lines.filter { $0.contains(".txt") || $0.contains("2024") }
    #expect(
      lines.map { $0.split(separator: ".txt", omittingEmptySubsequences: false).count - 1 } == [1, 1], "\(lines)")
  }

  @Test func anIssueIsShownWithWhatIsKnownOfIt() {
    var story = Self.story()
    #expect(story.lines[0].contains("书架"))
    #expect(story.lines[0].contains("按刊期 · 5 期"))
    #expect(Self.names(&story) == ["白鹭 2025年第9期", "青石桥 2024年第2期", "青石桥 2024年第10期", "x.txt", "y.txt"])
    let line = story.lines[3]
    for text in ["c/10.txt", "19 篇", "4.4 万字", "38%", "2 天前"] { #expect(line.contains(text), "\(line)") }
    #expect(story.lines[1].contains("100%"))
    #expect(story.lines[1].contains("今天"))
    #expect(story.lines[2].contains("6675 字"))
    #expect(story.lines[5].contains("文件是空的"))
  }

  @Test(arguments: [20, 34, 40, 59, 60, 79, 80, 81, 120, 200], [1, 2])
  func aNameIsWorthMoreThanItsNumbers(columns: Int, ambiguous: Int) {
    for language in [Language.chinese, .english] {
      var story = Story(nil, rows: 9, columns: columns, language: language, ambiguous: ambiguous)
      let long = String(repeating: "青石桥文艺", count: 12)
      story.reader.showShelf(Self.entries + [Self.entry("d/\(long).txt", long, 2024, 1)])
      #expect(story.lines[1].contains("白鹭 2025"))
      #expect(story.lines.contains { $0.contains("青石桥文艺") })
      // What does not fit is left out whole, and what is there is whole.
      #expect(story.lines[1].contains("100%") || columns < 60)
    }
  }

  @Test func whatNobodyHasReadHasNoEmptyColumns() {
    var story = Self.story([Self.entry("1.txt", "青石桥", 2024, 1)])
    #expect(story.lines[1].hasSuffix("19 篇   4.4 万字"))
  }

  @Test func aFileIsShownByItsNameUntilItIsRead() {
    var story = Self.story([ShelfEntry(name: "1.txt", path: "1.txt"), ShelfEntry(name: "2.txt", path: "2.txt")])
    story.reader.setShelfProgress(12)
    #expect(Self.names(&story) == ["1.txt", "2.txt"])
    #expect(story.head.contains("正在读 12%"))
    story.reader.updateShelf([(1, Self.entry("2.txt", "青石桥", 2024, 2))])
    #expect(Self.names(&story) == ["青石桥 2024年第2期", "1.txt"])
    story.reader.setShelfProgress(nil)
    #expect(!story.head.contains("正在读"))
  }

  @Test func whatIsChosenStaysChosenWhileTheListChanges() {
    var story = Self.story((1...9).map { ShelfEntry(name: "\($0).txt", path: "\($0).txt") })
    story.press("j", "j", "j")
    #expect(story.selected == "4.txt")
    story.reader.updateShelf([(8, Self.entry("9.txt", "青石桥", 2024, 9)), (6, Self.entry("7.txt", "青石桥", 2024, 7))])
    #expect(story.selected == "4.txt")
    story.press(.enter)
    #expect(story.effect == .openIssue(3))
  }

  @Test func aFileThatCannotBeReadSaysWhyAndStays() {
    var story = Self.story()
    story.press("G", .enter)
    #expect(story.effect == .none)
    #expect(story.status.contains("b/y.txt：文件是空的"))
  }

  @Test func namesThatWouldSteerATerminalAreShown() {
    var story = Self.story([ShelfEntry(name: "\u{1B}[31mx.txt", path: "\u{1B}[31mx.txt")])
    #expect(story.lines[1].contains("␛[31mx.txt"))
  }

  // MARK: Order

  @Test func theOrderChangesAndSaysWhich() {
    var story = Self.story()
    story.press("S")
    #expect(story.status.contains("按日期"))
    #expect(Self.names(&story).prefix(3) == ["白鹭 2025年第9期", "青石桥 2024年第10期", "青石桥 2024年第2期"])
    story.press("S")
    #expect(story.status.contains("最近读过"))
    #expect(Self.names(&story).prefix(2) == ["白鹭 2025年第9期", "青石桥 2024年第10期"])
    story.press("S")
    #expect(Self.names(&story) == ["白鹭 2025年第9期", "x.txt", "y.txt", "青石桥 2024年第2期", "青石桥 2024年第10期"])
    story.press("S")
    #expect(story.head.contains("按刊期"))
  }

  // MARK: Filter

  @Test func aFilterNarrowsAsItIsTyped() {
    var story = Self.story()
    story.press("\\")
    story.type("青石橋")
    #expect(Self.names(&story) == ["青石桥 2024年第2期", "青石桥 2024年第10期"], "traditional characters are the same")
    story.type(" 10")
    #expect(Self.names(&story) == ["青石桥 2024年第10期"])
    #expect(story.status.contains("1/5 期"))
    story.press(.enter)
    #expect(story.status.contains("\\青石橋 10"))
    story.press(.enter)
    #expect(story.effect == .openIssue(0))
  }

  @Test func escapeTakesTheFilterAway() {
    var story = Self.story()
    story.press("j")
    let chosen = story.selected
    story.press("\\")
    story.type("白鹭")
    story.press(.escape)
    #expect(Self.names(&story).count == 5)
    #expect(story.selected == chosen)
    story.press("\\")
    story.type("白鹭")
    story.press(.enter, .escape)
    #expect(Self.names(&story).count == 5)
    #expect(story.status.contains("已恢复整个书架"))
    story.press(.escape)
    #expect(story.effect == .none)
    #expect(story.status.contains("按 q 退出"))
  }

  @Test func aFilterThatLeavesNothingIsNotKept() {
    var story = Self.story()
    story.press("\\")
    story.type("水位计")
    #expect(story.lines[1].contains("没有找到“水位计”"))
    story.press(.enter)
    #expect(Self.names(&story).count == 5)
    #expect(story.status.contains("没有找到"))
  }

  // MARK: Search

  private static func search(_ text: String, in story: inout Story) throws -> ShelfRequest {
    story.press("/")
    story.type(text)
    guard case .searchShelf(let request) = story.effect else { throw NoRequest() }
    return request
  }

  private struct NoRequest: Error {}

  @Test func aSearchNarrowsToTheIssuesThatHoldIt() throws {
    var story = Self.story()
    let request = try Self.search("渡口", in: &story)
    #expect(request.query.text == "渡口")
    #expect(story.status.contains("正在找"))
    let findings = ShelfFindings(issues: [
      0: ShelfFinding(matches: 41, articles: 7), 3: ShelfFinding(matches: 1, articles: 1),
    ])
    #expect(story.reader.take(.success(findings), for: request) == .none)
    #expect(Self.names(&story) == ["青石桥 2024年第10期", "x.txt"])
    #expect(story.lines[1].contains("41 处 · 7 篇"))
    #expect(story.status.contains("共 42 处（2 期）"))
    story.press(.enter)
    #expect(story.effect == .none)
    story.press(.enter)
    #expect(story.effect == .openIssue(0))
  }

  @Test func theIssueOpensAtTheFirstMatchAndTheShelfKeepsItsPlace() throws {
    var story = Self.story()
    let request = try Self.search("渡口", in: &story)
    _ = story.reader.take(
      .success(
        ShelfFindings(issues: [0: ShelfFinding(matches: 3, articles: 2), 1: ShelfFinding(matches: 1, articles: 1)])),
      for: request)
    story.press(.enter, "j", .enter)
    #expect(story.effect == .openIssue(0))
    story.reader.open(FictionalIssue.qingshiqiao)
    #expect(story.current == "渡口")
    #expect(story.status.contains("第 1 处，共 3 处"))
    story.press("n")
    #expect(story.status.contains("第 2 处，共 3 处"))
    story.press(.escape, .escape, .escape)
    #expect(story.lines[0].contains("书架"))
    #expect(story.selected?.hasPrefix("青石桥 2024年第10期") == true)
    #expect(Self.names(&story).count == 2, "the search is still there")
    story.press(.escape)
    #expect(Self.names(&story).count == 5)
  }

  @Test func whatIsFoundFirstIsChosenFirst() throws {
    var story = Self.story()
    story.press("G")
    let request = try Self.search("渡口", in: &story)
    let found = ShelfFinding(matches: 1, articles: 1)
    _ = story.reader.take(.success(ShelfFindings(issues: [0: found, 1: found, 2: found])), for: request)
    story.press(.enter)
    #expect(story.selected?.hasPrefix("白鹭 2025年第9期") == true)
  }

  @Test func earlierSearchesAreThereWithTheArrows() throws {
    var story = Self.story()
    let request = try Self.search("渡口", in: &story)
    _ = story.reader.take(.success(ShelfFindings(issues: [1: ShelfFinding(matches: 1, articles: 1)])), for: request)
    story.press(.enter, .escape, "/", .up)
    guard case .searchShelf(let again) = story.effect else { throw NoRequest() }
    #expect(again.query.text == "渡口")
  }

  @Test func anAnswerToAnEarlierSearchIsNotTaken() throws {
    var story = Self.story()
    let early = try Self.search("渡", in: &story)
    story.type("口")
    guard case .searchShelf(let late) = story.effect else { throw NoRequest() }
    _ = story.reader.take(.success(ShelfFindings(issues: [1: ShelfFinding(matches: 9, articles: 9)])), for: early)
    #expect(Self.names(&story).count == 5)
    _ = story.reader.take(.success(ShelfFindings(issues: [2: ShelfFinding(matches: 1, articles: 1)])), for: late)
    #expect(Self.names(&story) == ["白鹭 2025年第9期"])
  }

  @Test func whatIsFoundNowhereSaysSoAndTheShelfComesBack() throws {
    var story = Self.story()
    let request = try Self.search("水位计", in: &story)
    _ = story.reader.take(.success(ShelfFindings()), for: request)
    #expect(story.lines[1].contains("没有找到“水位计”"))
    story.press(.enter)
    #expect(story.status.contains("没有找到“水位计”"))
    #expect(Self.names(&story).count == 5)
  }

  @Test func whileFilesAreReadNothingFoundIsNotTheLastWord() throws {
    var story = Self.story()
    story.reader.setShelfProgress(40)
    let request = try Self.search("水位计", in: &story)
    _ = story.reader.take(.success(ShelfFindings()), for: request)
    #expect(story.lines[1].contains("还在读"))
    story.press(.enter)
    #expect(story.reader.searchShelfAgain() == .searchShelf(request))
    _ = story.reader.take(.success(ShelfFindings(issues: [1: ShelfFinding(matches: 2, articles: 1)])), for: request)
    #expect(Self.names(&story) == ["青石桥 2024年第2期"])
  }

  @Test func aMalformedQuerySaysWhatIsWrong() {
    var story = Self.story()
    story.press("/")
    story.type("/[/")
    #expect(story.status.contains("["))
    #expect(story.status.contains("正则") || story.status.contains("写法有误"))
    story.press(.enter)
    story.press(.backspace)
    #expect(!story.status.contains("书架是空的"))
    #expect(Self.names(&story).count == 5)
  }

  @Test func whatWasFoundBySoundIsCalledSo() throws {
    var story = Self.story()
    let request = try Self.search("dukou", in: &story)
    _ = story.reader.take(
      .success(ShelfFindings(issues: [1: ShelfFinding(matches: 2, articles: 1)], isPinyin: true)), for: request)
    #expect(story.status.contains("按拼音：共 2 处（1 期）"))
  }

  @Test func escapeWhileTypingBringsTheShelfBackAsItWas() throws {
    var story = Self.story()
    story.press("j", "j")
    let before = story.lines
    let request = try Self.search("渡口", in: &story)
    _ = story.reader.take(.success(ShelfFindings(issues: [1: ShelfFinding(matches: 2, articles: 1)])), for: request)
    story.press(.escape)
    #expect(story.lines == before)
  }

  // MARK: Mouse

  @Test func theMouseChoosesAndOpens() {
    var story = Self.story()
    story.mouse(.left, row: 3, column: 5)
    #expect(story.selected?.hasPrefix("青石桥 2024年第10期") == true)
    story.mouse(.left, row: 3, column: 5)
    #expect(story.effect == .openIssue(0))
    story.mouse(.left, row: 12, column: 5)
    #expect(story.effect == .none)
  }

  @Test func englishIsSpokenOnTheShelf() {
    var story = Self.story(language: .english)
    #expect(story.head.contains("by issue · 5 issues"))
    #expect(story.lines[1].contains("today"))
    #expect(story.status.contains("Enter opens"))
    #expect(!story.lines.joined().contains("期 ·"))
  }
}
