import JournalCore
import JournalSearch
import Testing

/// What a reader takes for the same is found, whichever of its forms stands in the text or was typed.
@Suite struct FoldingTests {
  @Test(arguments: [
    ("Excel", "EXCEL"), ("Ｅｘｃｅｌ", "excel"), ("２０２４", "2024"), ("ÉTÉ", "été"), ("ЯБЛОКО", "яблоко"),
    ("天亮，开门", "天亮,开门"), ("真的！？", "真的!?"), ("注：见（一）", "注:见(一)"), ("完了。", "完了."), ("完了。", "完了｡"),
    ("“一本账”", "\"一本账\""), ("「一本账」", "“一本账”"), ("『账』", "‘账’"), ("【摘要】", "［摘要］"), ("〔2024〕", "[2024]"),
    ("《渡口》", "〈渡口〉"), ("茶馆——账本", "茶馆--账本"), ("茶馆——账本", "茶馆—账本"), ("茶馆──账本", "茶馆——账本"),
    ("来了……走", "来了...走"), ("来了……走", "来了…走"), ("来了。。。走", "来了……走"), ("卡尔·马", "卡尔•马"), ("3～5万", "3~5万"),
    ("党建", "党 建"), ("高 层 动 态", "高层动态"), ("张\u{3000}三", "张三"), ("第\n一", "第一"), ("第 3 期", "第3期"),
    ("open source", "open  source"), ("open\nsource", "Open Source"), ("12 %", "12%"), ("账\u{200B}本", "账本"),
    ("葛\u{FE00}城", "葛城"), ("￥35", "¥35"), ("open source", "opensource"), ("1 2", "12"),
    ("體制改革", "体制改革"), ("後來", "后来"), ("皇后", "皇後"), ("頭髮發展", "头发发展"), ("裡面", "里面"), ("裏面", "里面"), ("著作", "着作"),
    ("乾淨", "干净"), ("臺灣", "台湾"), ("纔能", "才能"), ("衆", "众"), ("爲", "為"),
  ])
  func twoFormsAreOne(text: String, query: String) {
    expectFound(text, by: query)
    expectFound(query, by: text)
  }

  private func expectFound(_ text: String, by query: String) {
    let issue = IssueFixture.issue("前文" + text + "后文")
    let matches = IssueIndex(issue).matches(ofText: query)
    #expect(issue.strings(matches.map(\.text)) == [text], "\(query) in \(text)")
  }

  @Test(arguments: [
    ("账本", "帐本"), ("，", "、"), ("a.b", "ab"), ("干", "千"),
  ])
  func othersStayTwo(text: String, query: String) {
    #expect(IssueIndex(IssueFixture.issue("前文" + text + "后文")).matches(ofText: query).isEmpty)
  }

  @Test func aMatchHoldsTheWholeMark() {
    let issue = IssueFixture.issue("谁家——领了……补贴......吗")
    let index = IssueIndex(issue)
    #expect(issue.strings(index.matches(ofText: "家—").map(\.text)) == ["家——"])
    #expect(issue.strings(index.matches(ofText: "了…").map(\.text)) == ["了……"])
    #expect(issue.strings(index.matches(ofText: "贴...").map(\.text)) == ["贴......"])
    #expect(issue.strings(index.matches(ofText: "—领").map(\.text)) == ["——领"])
  }

  @Test func aMatchHoldsWholeClusters() {
    let issue = IssueFixture.issue("开cafe\u{301}了👨‍👩‍👧‍👦好🇨🇳🇨🇭葛\u{FE00}")
    let index = IssueIndex(issue)
    #expect(issue.strings(index.matches(ofText: "cafe").map(\.text)) == ["cafe\u{301}"])
    #expect(issue.strings(index.matches(ofText: "👩").map(\.text)) == ["👨‍👩‍👧‍👦"])
    #expect(issue.strings(index.matches(ofText: "🇨").map(\.text)) == ["🇨🇳", "🇨🇭"])
    #expect(issue.strings(index.matches(ofText: "葛").map(\.text)) == ["葛\u{FE00}"])
  }
}
