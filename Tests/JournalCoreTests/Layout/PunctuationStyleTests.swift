import Testing

@testable import JournalCore

/// How wide the marks were set shows in how wide full lines are as counted.
@Suite struct PunctuationStyleTests {
  private func page(_ paragraphs: ClosedRange<Int>, hasHalfWidthMarks: Bool) -> PageBuilder {
    var page = PageBuilder(column: 20)
    page.hasHalfWidthMarks = hasHalfWidthMarks
    page.paragraphs(paragraphs)
    return page
  }

  /// The style of a text, and the widths of its lines as they were set.
  private func measure(_ page: PageBuilder) throws -> (style: PunctuationStyle, counted: [Int], set: [Int]) {
    let (text, lines) = try lines(of: page.text)
    let style = PunctuationStyle(lines, of: text)
    return (style, lines.map(\.width), lines.map { style.width(of: $0, in: text) })
  }

  @Test func linesThatDifferByTheirMarksHaveThemHalfAsWide() throws {
    let (style, counted, set) = try measure(page(1...8, hasHalfWidthMarks: true))
    #expect(style == .halfWidth)
    #expect(counted.contains { $0 > 41 })
    #expect(set.allSatisfy { $0 <= 40 })
    #expect(set.count { $0 >= 39 } > set.count / 3)
  }

  @Test func linesThatAreEquallyWideAsCountedHaveThemFull() throws {
    let (style, counted, set) = try measure(page(1...8, hasHalfWidthMarks: false))
    #expect(style == .fullWidth)
    #expect(counted == set)
  }

  @Test func aFewLinesTellNothing() throws {
    let (style, counted, set) = try measure(page(1...1, hasHalfWidthMarks: true))
    #expect(style == .fullWidth)
    #expect(counted == set)
  }

  @Test(arguments: [17, 23, 26, 30, 34, 38], [true, false])
  func paragraphsAreToldApartInEitherStyle(column: Int, hasHalfWidthMarks: Bool) throws {
    var page = PageBuilder(column: column)
    page.hasHalfWidthMarks = hasHalfWidthMarks
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...5)
    page.paragraph(Prose.paragraph(6), cutAfter: 2) { $0.beginPage() }
    page.paragraphs(7...30)
    let issue = try read(page.text)
    #expect(issue.titles == ["种树的人"])
    #expect(issue.paragraphs(of: issue.articles[0]) == (1...30).map { Prose.paragraph($0) })
  }
}
