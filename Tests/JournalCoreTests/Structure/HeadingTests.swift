import Testing

@testable import JournalCore

@Suite struct HeadingTests {
  private func issue(_ body: (inout PageBuilder) -> Void) throws -> Issue {
    var page = PageBuilder()
    page.line("图书室的灯该亮到几点")
    page.line("□ 本刊调查组")
    page.paragraphs(1...2)
    body(&page)
    page.paragraphs(31...32)
    let issue = try read(page.text)
    try #require(issue.articles.count == 1)
    return issue
  }

  private func headings(_ issue: Issue) -> [String] { issue.texts(.heading, of: issue.articles[0]) }

  @Test func aNumberedLineOfItsOwnIsAHeading() throws {
    let issue = try self.issue { page in
      page.line("一、灯下坐着谁")
      page.paragraphs(3...4)
      page.line("二、为什么早早关了灯")
      page.paragraphs(5...6)
    }
    #expect(headings(issue) == ["一、灯下坐着谁", "二、为什么早早关了灯"])
    #expect(issue.paragraphs(of: issue.articles[0]).count == 8)
  }

  @Test func theNumberingThatComesFirstIsTheHighestLevel() throws {
    let issue = try self.issue { page in
      page.line("一、灯下坐着谁")
      page.line("（一）白天的人")
      page.paragraphs(3...4)
      page.line("（二）夜里的人")
      page.paragraphs(5...6)
      page.line("二、灯怎么亮着")
      page.paragraphs(7...8)
    }
    let found = issue.articles[0].blocks.filter { $0.kind == .heading }
    #expect(found.map { issue.string($0.text) } == ["一、灯下坐着谁", "（一）白天的人", "（二）夜里的人", "二、灯怎么亮着"])
    #expect(found.map(\.level) == [1, 2, 2, 1])
  }

  @Test func aHeadingOverTwoLinesIsOne() throws {
    let issue = try self.issue { page in
      page.line("一、十一个村镇图书室的灯下夜里究竟坐")
      page.line("着哪些读书的人")
      page.paragraphs(3...4)
    }
    #expect(headings(issue) == ["一、十一个村镇图书室的灯下夜里究竟坐着哪些读书的人"])
  }

  @Test func aLeadThatSharesItsLineWithTextIsNone() throws {
    let lead = "排一张值夜的表。" + Prose.paragraph(41)
    let numbered = "一是人手。" + Prose.paragraph(42)
    let issue = try self.issue { page in
      page.paragraph(lead)
      page.paragraph(numbered)
    }
    #expect(headings(issue).isEmpty)
    #expect(issue.paragraphs(of: issue.articles[0]).contains(lead))
    #expect(issue.paragraphs(of: issue.articles[0]).contains(numbered))
  }

  @Test func numberedParagraphsAreNone() throws {
    let items = (1...3).map { "\($0)、添凳子的事。" + Prose.paragraph(50 + $0) }
    let issue = try self.issue { page in
      for item in items { page.paragraph(item) }
    }
    #expect(headings(issue).isEmpty)
    let paragraphs = issue.paragraphs(of: issue.articles[0])
    for item in items { #expect(paragraphs.contains(item)) }
  }

  @Test func twoPhrasesOnALineOfTheirOwnAreAHeading() throws {
    let issue = try self.issue { page in
      page.line("人在渠边走 水在心里流")
      page.paragraphs(3...4)
    }
    #expect(headings(issue) == ["人在渠边走 水在心里流"])
  }
}
