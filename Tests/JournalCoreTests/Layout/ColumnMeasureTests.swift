import Testing

@testable import JournalCore

@Suite struct ColumnMeasureTests {
  private func columns(_ text: String) throws -> (lines: [String], columns: [Int]) {
    let (text, lines) = try lines(of: text)
    let map = PageMap(lines: lines, marks: PageMarks()) { _ in false }
    return (
      lines.map { String(text.scalars[$0.text]) }, ColumnMeasure.columns(of: lines, pages: map.pages)
    )
  }

  @Test(arguments: [14, 18, 23, 40])
  func everyLineOfAPageStandsInItsColumn(ideographs: Int) throws {
    var page = PageBuilder(column: ideographs)
    page.paragraphs(1...6)
    let (_, columns) = try self.columns(page.text)
    #expect(columns.allSatisfy { abs($0 - 2 * ideographs) <= 1 })
  }

  @Test func aPictureNarrowsTheColumnWhereItStands() throws {
    var page = PageBuilder(column: 22)
    page.paragraphs(1...4)
    let wide = page.lastLine
    page.column = 12
    page.paragraphs(5...6)
    let (lines, columns) = try self.columns(page.text)
    let first = try #require(lines.firstIndex { $0.hasPrefix(Prose.paragraph(5).prefix(6)) })
    #expect(wide > 0)
    #expect(columns[..<first].allSatisfy { abs($0 - 44) <= 1 })
    // The first line of the narrow stretch is short itself: the column shows from the next line on.
    #expect(columns[(first + 1)...].allSatisfy { abs($0 - 24) <= 1 })
  }

  @Test func aFewNarrowLinesInARowOfALongPageAreAColumn() throws {
    var page = PageBuilder(column: 22)
    page.paragraphs(1...8)
    page.column = 12
    page.paragraph(Prose.paragraph(9))
    page.column = 22
    page.paragraphs(10...17)
    let (lines, columns) = try self.columns(page.text)
    let narrow = PageBuilder.wrap(Prose.paragraph(9), column: 12)
    let first = try #require(lines.firstIndex(of: narrow[0]))
    #expect(columns[(first + 1)..<(first + narrow.count - 1)].allSatisfy { abs($0 - 24) <= 1 })
  }

  @Test func aShortLineStandsInTheColumnOfItsNeighbours() throws {
    var page = PageBuilder(column: 20)
    page.paragraphs(1...2)
    page.line("一、渠从哪里来")
    page.paragraphs(3...4)
    let (lines, columns) = try self.columns(page.text)
    let heading = try #require(lines.firstIndex(of: "一、渠从哪里来"))
    #expect(abs(columns[heading] - 40) <= 1)
  }

  @Test func eachPageHasItsOwnColumn() throws {
    var page = PageBuilder(column: 20)
    page.paragraphs(1...4)
    page.beginPage()
    page.column = 42
    page.paragraphs(5...9)
    let (lines, columns) = try self.columns(page.text)
    let first = try #require(lines.firstIndex { $0.hasPrefix(Prose.paragraph(5).prefix(8)) })
    #expect(columns[..<first].allSatisfy { abs($0 - 40) <= 1 })
    #expect(columns[first...].allSatisfy { abs($0 - 84) <= 1 })
  }
}
