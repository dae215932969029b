import Testing

@testable import JournalCore

@Suite struct IdentityTests {
  private func identity(_ text: String) throws -> JournalIdentity {
    let (text, lines) = try lines(of: text)
    return IdentityFinder.find(in: lines, of: text)
  }

  @Test func aCoverSaysEverything() throws {
    #expect(
      try identity("《青石桥》 2024年第3期 总第128期\n5月10日出版\n天刚亮，人都到了。")
        == JournalIdentity(journal: "青石桥", year: 2024, number: 3, totalNumber: 128, date: "2024-05-10"))
  }

  @Test func theNameAndTheNumberMayStandOnTwoLines() throws {
    let identity = try self.identity("《青石桥》\n2024年第12期（总第137期）")
    #expect(identity == JournalIdentity(journal: "青石桥", year: 2024, number: 12, totalNumber: 137))
  }

  @Test func aRunningHeadGivesYearAndNumber() throws {
    try #expect(identity("天刚亮。\n2024·3\n水响了。") == JournalIdentity(year: 2024, number: 3))
  }

  @Test(arguments: [
    "他在《青石桥》上发表过一篇文章，写的是渠。",
    "《河边杂记》写的是水。",
    "5月10日，渠水来了。",
    "3·15 那天他在渡口。",
    "第三期工程完工了。",
    "1203·4",
  ])
  func nothingIsGuessed(line: String) throws { try #expect(identity(line) == JournalIdentity()) }

  @Test func aYearInRunningTextIsNotTheIssues() throws {
    try #expect(identity("去年的合订本里有2019年第2期的那篇长文，他读了又读，读到灯油烧尽，还舍不得合上，第二天又接着读。") == JournalIdentity())
  }
}
