import Testing

@testable import JournalCore

@Suite struct RepeatedTextTests {
  private func repeated(_ text: String) throws -> [Int] {
    let (text, lines) = try lines(of: text)
    return RepeatedText.find(in: lines, of: text) { _ in false }.indices
  }

  private static let title = ["图书室的灯该亮到几点才合适", "十一个村镇图书室走访随记"]

  @Test func linesThatStandTwiceInARowAreASecondCopy() throws {
    let text = ([Prose.paragraph(1)] + Self.title + [Prose.paragraph(2)] + Self.title).joined(separator: "\n")
    try #expect(repeated(text) == [4, 5])
  }

  @Test func oneLineAloneMayReturn() throws {
    let text = [Self.title[0], Prose.paragraph(1), Self.title[0], Prose.paragraph(2)].joined(separator: "\n")
    try #expect(repeated(text).isEmpty)
  }

  @Test func shortLinesRepeatByChance() throws {
    try #expect(repeated("他说\n好的\n水响了。\n他说\n好的\n船开了。").isEmpty)
  }

  @Test func aCopyFarAwayIsNoAccidentOfTheExtractor() throws {
    let between = (1...200).map { "第\($0)天的河水涨到了石阶下面。" }
    let text = (Self.title + between + Self.title).joined(separator: "\n")
    try #expect(repeated(text).isEmpty)
  }

  @Test func theSecondCopyIsFurniture() throws {
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...3)
    page.paragraph(Prose.paragraph(4))
    page.paragraph(Prose.paragraph(5))
    page.paragraph(Prose.paragraph(4))
    page.paragraph(Prose.paragraph(6))
    let issue = try read(page.text)
    let copies = PageBuilder.wrap(Prose.paragraph(4), column: 20)
    #expect(issue.furniture(.repeated) == copies)
    #expect(issue.paragraphs(of: issue.articles[0]).filter { $0 == Prose.paragraph(4) }.count == 1)
  }
}
