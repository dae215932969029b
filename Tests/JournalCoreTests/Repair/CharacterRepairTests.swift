import Testing

@testable import JournalCore

/// Characters that stand for others, and marks of the wrong width.
@Suite struct CharacterRepairTests {
  @Test(arguments: [
    ("ﬁn、ﬂow、oﬀ、oﬃce、baﬄe", "fin、flow、off、office、baffle"), ("⽂化⽣活", "文化生活"), ("\u{F0B7} 第一条", "• 第一条"),
  ])
  func aGlyphOfItsOwnReadsAsItsCharacters(printed: String, meant: String) throws {
    let (text, repairs) = try repair(printed)
    #expect(text == meant)
    #expect(repairs.allSatisfy { $0.kind == .compatibilityCharacter })
  }

  @Test(arguments: ["ﾊ", "①", "㎡", "豈", "\u{E000}", "“”"])
  func aCharacterThatMeansMoreStays(text: String) throws {
    try #expect(repair(text).repairs.isEmpty)
  }

  private static let prose = (1...6).map { Prose.paragraph($0) }.joined(separator: "\n")

  @Test(arguments: [
    ("天亮了,人到了", "天亮了，人到了"), ("他说:“走”", "他说：“走”"), ("先修渠;后修路", "先修渠；后修路"), ("真的?是真的!", "真的？是真的！"),
  ])
  func aStrayHalfWidthMarkIsMended(printed: String, meant: String) throws {
    let (text, repairs) = try repair(Self.prose + "\n" + printed)
    #expect(text == Self.prose + "\n" + meant)
    #expect(repairs.allSatisfy { $0.kind == .halfWidthPunctuation })
  }

  @Test(arguments: ["10:30开船", "共1,200人", "A,B两组", "见www.example.org:80", "第3,4页"])
  func aMarkOfFiguresAndLettersStays(line: String) throws {
    try #expect(repair(Self.prose + "\n" + line).repairs.isEmpty)
  }

  @Test(arguments: [("账本———那本旧账", "账本——那本旧账"), ("他没有说下去………", "他没有说下去……"), ("“———”是破折号", "“——”是破折号")])
  func aMarkDrawnTooLongIsShortened(printed: String, meant: String) throws {
    try #expect(repair(printed).text == meant)
  }

  @Test(arguments: ["账本——那本旧账", "话没有说完……", "——————", "种树的人………12", "—————————分割线—————————"])
  func aMarkOfItsLengthAndARuleStay(line: String) throws {
    try #expect(repair(line).repairs.isEmpty)
  }

  @Test func anAuthorWhoWritesHalfWidthMarksMeansThem() throws {
    let text = (1...40).map { "第\($0)天,人都到了,水也来了." }.joined(separator: "\n")
    try #expect(repair(text).repairs.isEmpty)
  }
}
