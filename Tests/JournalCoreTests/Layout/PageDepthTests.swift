import Testing

@testable import JournalCore

/// In a journal whose pages hold the same number of lines, a page's length tells whether an article ends or begins.
@Suite struct PageDepthTests {
  private static let depth = 20

  @Test func mostPagesHoldAsManyLines() {
    #expect(PageDepth([17, 20, 20, 20, 20, 12, 20, 20])?.lines == 20)
  }

  @Test func pagesThatDifferTellNothing() {
    #expect(PageDepth([17, 20, 24, 31, 20, 12, 26, 20]) == nil)
  }

  @Test func aFewPagesTellNothing() {
    #expect(PageDepth([20, 20, 20, 20, 20, 20, 20]) == nil)
  }

  @Test func pagesOfAFewLinesTellNothing() {
    #expect(PageDepth([6, 6, 6, 6, 6, 6, 6, 6]) == nil)
  }

  // MARK: In an issue

  /// Paragraphs that fill a number of lines and no more, and their lines.
  private func text(filling count: Int, from number: Int) -> (paragraphs: [String], lines: [String]) {
    var number = number
    var text: (paragraphs: [String], lines: [String]) = ([], [])
    while text.lines.count < count {
      number += 1
      for sentences in (1...4).reversed() {
        let paragraph = Prose.paragraph(number, sentences: sentences)
        let lines = PageBuilder.wrap(paragraph, column: 20)
        let rest = count - text.lines.count - lines.count
        guard rest == 0 || rest > 3 else { continue }
        text.paragraphs.append(paragraph)
        text.lines += lines
        break
      }
    }
    return text
  }

  /// Ten pages: an article, and half-way, behind a stop, a page that begins with a line of its own.
  ///
  /// - Parameters:
  ///   - before: lines of the page before that line.
  ///   - after: lines of the page that it begins, itself aside.
  private func issue(_ line: String, before: Int, after: Int) throws -> Issue {
    var page = PageBuilder(column: 20)
    func set(_ lines: [String], _ page: inout PageBuilder) {
      for (index, line) in lines.enumerated() {
        if index % Self.depth == 0, index > 0 { page.beginPage() }
        page.line(line)
      }
    }
    page.line("守渠的人")
    page.line("■江一苇")
    let first = text(filling: 15 + 3 * Self.depth + before, from: 100).lines
    set(Array(first.prefix(15)), &page)
    page.beginPage()
    set(Array(first.dropFirst(15)), &page)
    page.beginPage()
    page.line(line)
    let second = text(filling: after + 4 * Self.depth, from: 300).lines
    set(Array(second.prefix(after)), &page)
    page.beginPage()
    set(Array(second.dropFirst(after)), &page)
    return try read(page.text)
  }

  @Test func aLineOnTopOfAFullPageIsAHeading() throws {
    let issue = try self.issue("渠口那一排石头的来历", before: Self.depth, after: Self.depth - 1)
    #expect(issue.titles == ["守渠的人"])
    #expect(issue.texts(.heading, of: issue.articles[0]) == ["渠口那一排石头的来历"])
  }

  @Test func aLineOnTopOfAPageWithRoomForATitleIsOne() throws {
    let issue = try self.issue("渠口那一排石头的来历", before: 12, after: Self.depth - 3)
    #expect(issue.titles == ["守渠的人", "渠口那一排石头的来历"])
  }

  @Test func twoPhrasesBehindAShortPageAreATitle() throws {
    let issue = try self.issue("渠水绕三道弯，才肯进村", before: 12, after: Self.depth - 3)
    #expect(issue.titles == ["守渠的人", "渠水绕三道弯，才肯进村"])
  }

  @Test func twoPhrasesBehindAFullPageAreAHeading() throws {
    let issue = try self.issue("渠水绕三道弯，才肯进村", before: Self.depth, after: Self.depth - 1)
    #expect(issue.titles == ["守渠的人"])
    #expect(issue.texts(.heading, of: issue.articles[0]) == ["渠水绕三道弯，才肯进村"])
  }
}
