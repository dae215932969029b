import Testing

@testable import JournalCore

/// The column of an article that stands, without a head, between two that have one.
@Suite struct SectionAssignmentTests {
  private static let endnote = "（作者系柳湾村小学教师）"

  /// An article under 乡村纪事, one without a head, and one under 调查研究.
  private func sections(
    title: String, kicker: String? = nil, endnote: String? = nil, nextKicker: String? = nil, nextEndnote: String? = nil
  ) throws -> [String?] {
    var page = PageBuilder()
    page.line("【乡村纪事】")
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...5)
    page.beginPage()
    if let kicker { page.line(kicker) }
    page.line(title)
    page.line("■林 舟")
    page.paragraphs(11...15)
    if let endnote { page.line(endnote) }
    page.beginPage()
    page.line("【调查研究】")
    if let nextKicker { page.line(nextKicker) }
    page.line("图书室的灯该亮到几点")
    page.line("■周 砚")
    page.paragraphs(21...25)
    if let nextEndnote { page.line(nextEndnote) }
    let issue = try read(page.text)
    try #require(issue.titles == ["种树的人", title, "图书室的灯该亮到几点"])
    return issue.articles.map(\.section)
  }

  @Test func aPieceIsOfTheColumnWhosePiecesAreBuiltLikeIt() throws {
    let sections = try self.sections(title: "渡口的老艄公", endnote: Self.endnote, nextEndnote: Self.endnote)
    #expect(sections == ["乡村纪事", "调查研究", "调查研究"])
  }

  @Test func aKickerTellsAsWellAsAnEndnote() throws {
    let sections = try self.sections(title: "渡口的船该几点开", kicker: "小镇走访之一：", nextKicker: "小镇走访之二：")
    #expect(sections == ["乡村纪事", "调查研究", "调查研究"])
  }

  @Test func aPieceBuiltLikeTheOnesBeforeStaysWithThem() throws {
    let sections = try self.sections(title: "渡口的老艄公", nextEndnote: Self.endnote)
    #expect(sections == ["乡村纪事", "乡村纪事", "调查研究"])
  }

  @Test func aTitleThatHoldsTheNameOfTheNextColumnIsOfIt() throws {
    let sections = try self.sections(title: "十一个村渡口的调查报告")
    #expect(sections == ["乡村纪事", "调查研究", "调查研究"])
  }

  @Test func aTitleThatHoldsOneCharacterOfItIsNot() throws {
    let sections = try self.sections(title: "十一个村渡口的查夜人")
    #expect(sections == ["乡村纪事", "乡村纪事", "调查研究"])
  }
}
