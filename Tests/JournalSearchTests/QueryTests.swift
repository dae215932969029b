import JournalCore
import JournalSearch
import Testing

/// What a query means: which articles it finds, and what it marks in them.
@Suite struct QueryTests {
  private let issue = IssueFixture.journal()

  private func found(_ text: String) throws -> [String] {
    let results = try IssueIndex(issue).search(Query.parse(text))
    return results.matches.map { "\($0.article):\(issue.string($0.text))" }
  }

  @Test(arguments: [
    // Several words: all in one article, each marked.
    ("渡口 船", ["2:渡口", "2:渡口", "2:船", "2:渡口", "2:渡口"]), ("渡口 茶馆", []),
    ("账本\u{3000}木牌", ["0:账本", "0:木牌", "0:账本"]),
    // Words that overlap are one match.
    ("茶馆里 馆里的新", ["0:茶馆里的新"]), ("茶馆 茶馆", ["0:茶馆", "0:茶馆"]),
    // Phrases.
    ("\"老茶馆 里的\"", ["0:老茶馆里的"]), ("“渡口 要修”", ["2:渡口要修"]), ("\"渡口 要修", ["2:渡口要修"]), ("＂船要换＂", ["2:船要换"]),
    ("”船要换“", ["2:船要换"]), ("“一本账”三个字", ["0:“一本账”三个字"]), ("“老茶馆” 新账本", ["0:老茶馆", "0:新账本", "0:老茶馆"]),
    // Words to leave out.
    ("渠 -渡口", ["1:渠", "1:渠", "1:渠", "1:渠", "1:渠"]), ("渠 -三代人", []), ("渠 －\"三代 人\"", []),
    ("渠 -/三.人/", []), ("渠 - 船", []), ("三 -渠", ["0:三", "2:三", "2:三"]),
  ])
  func wordsNarrow(query: String, expected: [String]) throws { #expect(try found(query) == expected) }

  @Test(arguments: [
    ("标题:渠", ["1:渠"]), ("标题：渠", ["1:渠"]), ("標題:渠", ["1:渠"]), ("title: 渠", ["1:渠"]), ("TITLE：\"一条 渠\"", ["1:一条渠"]),
    ("标题:渡口 船", ["2:渡口", "2:船"]), ("标题:船", []), ("标题:/^一.渠/", ["1:一条渠"]), ("标题:yitiaoqu", ["1:一条渠"]),
    ("作者:林舟", ["1:林 舟"]), ("author:林", ["1:林"]), ("作者:渡口", []), ("作者:渡工", ["2:关于渡口的三点建议"]),
    ("栏目:读者", ["2:关于渡口的三点建议"]), ("栏目:读者 船", ["2:船"]), ("section:纪事 -作者:林", ["0:老茶馆里的新账本"]),
    ("栏目:纪事 栏目:乡村", ["0:老茶馆里的新账本", "1:一条渠，三代人"]), ("-栏目:纪事 渡口要", ["2:渡口要"]),
    // Not a field: text.
    ("网址:渠", []), ("“标题:渠”", []),
  ])
  func fieldsAreSearchedByName(query: String, expected: [String]) throws {
    #expect(try Self.foundWithFields(query) == expected)
  }

  private static func foundWithFields(_ text: String) throws -> [String] {
    var issue = IssueFixture.journal(byline: "林 舟")
    issue.articles[0].section = "乡村纪事"
    issue.articles[1].section = "乡村纪事"
    issue.articles[1].authors = ["林舟"]
    issue.articles[2].section = "读者来信"
    issue.articles[2].authors = ["一位渡工"]
    return try IssueIndex(issue).search(Query.parse(text)).matches.map { "\($0.article):\(issue.string($0.text))" }
  }

  @Test(arguments: [
    ("/三[点代]./", ["1:三代人", "1:三代人", "2:三点建"]), ("/渡口|船/ 工钱", ["2:渡口", "2:渡口", "2:船", "2:工钱", "2:渡口", "2:渡口"]),
    ("/\\d+\\.\\d+%/", ["0:28.75%"]), ("/openledger V/", ["0:OpenLedger v"]),
    ("/https:.*org/", ["0:https://ledger.example.org"]),
    ("/^渠水/", ["1:渠水"]), ("/换。$/", ["2:换。"]), ("/修渠的人 不/", []), ("/渡口要", ["2:渡口要"]), ("／渡口要／", ["2:渡口要"]),
    ("/x*/", ["0:x"]), ("/.\u{301}/", ["1:e\u{301}"]), ("/cafe/", ["1:cafe\u{301}"]), ("/渡口\\/船/", []),
  ])
  func expressionsRunOverTheText(query: String, expected: [String]) throws { #expect(try found(query) == expected) }

  @Test(arguments: ["", " ", "~", "/", "//", "\"", "标题:", "标题: ", "\u{200B}", "-标题:"])
  func nothingIsAskedForYet(query: String) throws {
    #expect(try Query.parse(query).isEmpty)
    #expect(try found(query).isEmpty)
  }

  @Test(arguments: [
    ("/账(本/", 5, "( 没有用 ) 收尾", "missing closing parenthesis"), ("渠 /[账本/", 7, "[ 没有用 ] 收尾", "missing terminating ]"),
    ("标题:/*账/", 5, "前面没有可重复的字", "quantifier does not follow"), ("/账)/", 3, "多了一个 )", "unmatched closing parenthesis"),
  ])
  func aMalformedExpressionSaysWhatAndWhere(query: String, column: Int, chinese: String, english: String) {
    let error = #expect(throws: QueryError.self) { try Query.parse(query) }
    #expect(error?.message(in: .chinese).contains(chinese) == true, "\(error.debugDescription)")
    #expect(error?.message(in: .chinese).contains("第 \(column) 个字") == true, "\(error.debugDescription)")
    #expect(error?.message(in: .english).contains(english) == true)
    #expect(error?.message(in: .english).contains("character \(column):") == true)
  }

  @Test func aCostlyExpressionIsGivenUp() throws {
    let issue = IssueFixture.issue(String(repeating: "渠", count: 5000))
    #expect(throws: QueryError.expressionTooCostly("(渠+)+水")) {
      try IssueIndex(issue).search(Query.parse("/(渠+)+水/"))
    }
  }

  @Test(arguments: ["-渠", "-渠 -船", "-标题:渠"])
  func somethingMustBeFound(query: String) {
    #expect(throws: QueryError.onlyExclusions) { try Query.parse(query) }
  }

  @Test func aPastedTextIsNoQuery() throws {
    let text = String(repeating: "渠 ", count: 100_000)
    let error = #expect(throws: QueryError.self) { try Query.parse(text) }
    #expect(error?.message(in: .chinese).contains("词太多") == true)
    #expect(try Query.parse("\"" + text).terms.count == 1)
  }

  @Test func aSearchCanBeGivenUp() throws {
    let index = IssueIndex(issue)
    for query in ["渠", "渠 船", "/渠/", "~qu"] {
      #expect(try index.search(Query.parse(query)) { true } == nil)
      #expect(try index.search(Query.parse(query)) { false } == index.search(Query.parse(query)))
    }
  }

  @Test(arguments: ["渡口", "-渡口", "/渡/", "标题:渡", "“渡口”", "\"渡口\"", "渡 口", "~渡", "说“好” 走\"吧"])
  func quotingTakesTheMeaningFromEverySign(text: String) throws {
    let issue = IssueFixture.issue("从前" + text + "后来")
    let matches = try IssueIndex(issue).search(Query.parse(Query.quoting(text))).matches
    #expect(issue.strings(matches.map(\.text)) == [text])
  }
}
