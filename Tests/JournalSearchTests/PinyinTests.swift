import JournalCore
import JournalSearch
import Testing

/// Words found by their sounds.
@Suite struct PinyinTests {
  private func found(_ query: String, in text: String) throws -> [String] {
    let issue = IssueFixture.issue(text)
    let results = try IssueIndex(issue).search(Query.parse(query))
    #expect(results.isPinyin == !results.matches.isEmpty, "\(query)")
    return issue.strings(results.matches.map(\.text))
  }

  @Test(arguments: [
    // Whole syllables, first letters, both.
    ("zhuanban", ["专班"]), ("zb", ["专班", "账本"]), ("zhuanb", ["专班"]), ("zban", ["专班"]), ("zhb", ["专班", "账本"]),
    ("ZhuanBan", ["专班"]), ("zhuan'ban", ["专班"]), ("zhuanban ", ["专班"]), ("laochaguan", ["老茶馆"]), ("lcg", ["老茶馆"]),
    // The last syllable is still being typed.
    ("zhuanba", ["专班"]), ("laochag", ["老茶馆"]),
    // Whole syllables first: 西安 and 先, not 新年.
    ("xian", ["先", "西安"]), ("xi'an", ["西安"]), ("xn", ["新年"]),
    // Several readings: 行 háng xíng, 长 cháng zhǎng, 乐 lè yuè.
    ("yinhang", ["银行"]), ("xingzhang", ["行长"]), ("hangzhang", ["行长"]), ("yinyue", ["音乐"]), ("kuaile", ["快乐"]),
    // ü by v or u.
    ("lvse", ["绿色"]), ("zhanlve", ["战略"]), ("zhanlue", ["战略"]), ("lüse", ["绿色"]),
    // Letters and digits of the text stand for themselves.
    ("~a股", ["A股"]), ("agu", ["A股"]), ("~2024n", ["2024年"]),
    // The sign for bytes that are no character is no character either.
    ("~\u{FFFD}", []), ("~z\u{FFFD}", []), ("~\u{FFFD}z", []),
    ("qqqq", []), ("zhuanbang", []), ("z'huan", []),
  ])
  func soundsFindWords(query: String, expected: [String]) throws {
    let text = "工作专班的账本在老茶馆。先去西安，新年再说；银行行长听音乐，很快乐。绿色战略，A股，2024年。"
    #expect(try found(query, in: text) == expected, "\(query)")
  }

  @Test func traditionalTextHasTheSameSounds() throws {
    #expect(try found("zhuanban", in: "工作專班") == ["專班"])
    #expect(try found("zhuming", in: "著名的人") == ["著名"])
    #expect(try found("kanzhe", in: "看著水") == ["看著"])
  }

  @Test func soundsAreTakenOnlyWhereTheTextIsNotThere() throws {
    let issue = IssueFixture.issue("本刊 zb 栏目，专班的账本。")
    let index = IssueIndex(issue)
    let plain = try index.search(Query.parse("zb"))
    #expect(issue.strings(plain.matches.map(\.text)) == ["zb"])
    #expect(!plain.isPinyin)
    let sounds = try index.search(Query.parse("~zb"))
    #expect(issue.strings(sounds.matches.map(\.text)) == ["zb", "专班", "账本"])
    #expect(sounds.isPinyin)
    // One letter is the beginning of a word, not a word's sound.
    #expect(try index.search(Query.parse("k")).matches.isEmpty)
    #expect(try index.search(Query.parse("~k")).matches.count == 1)
    #expect(try !index.search(Query.parse("没有")).isPinyin)
  }

  @Test func soundsAndWordsNarrow() throws {
    let issue = IssueFixture.journal()
    func found(_ text: String) throws -> [String] {
      try IssueIndex(issue).search(Query.parse(text)).matches.map { "\($0.article):\(issue.string($0.text))" }
    }
    #expect(try found("dukou 工钱") == ["2:渡口", "2:渡口", "2:工钱", "2:渡口", "2:渡口"])
    #expect(try found("~sandai -dukou") == ["1:三代", "1:三代"])
    #expect(try found("~san -sandian") == ["0:三", "1:三", "1:三"])
    #expect(try found("标题:dk 船") == ["2:渡口", "2:船"])
    #expect(try found("dukou chaguan") == [])
  }

  @Test func aMatchStaysWithinItsBlock() throws {
    var fixture = IssueFixture()
    fixture.add(title: "题", ["成立工作专", "班子开会"])
    #expect(try IssueIndex(fixture.built()).search(Query.parse("~zhuanban")).matches.isEmpty)
  }

  @Test func aVeryLongWordFindsNothing() throws {
    #expect(try found(String(repeating: "zhuanban", count: 20), in: "专班") == [])
  }
}
