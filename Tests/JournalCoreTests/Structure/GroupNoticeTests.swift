import Testing

@testable import JournalCore

/// An 编者按 that introduces several articles is an entry of its own; one about its article stays in it.
@Suite struct GroupNoticeTests {
  private static let note = "编者按：入冬以后，白鹭镇在老茶馆里办了五场夜谈，请守渠的、摆渡的、种树的人各讲一段。现将夜谈摘登如下。"
  private static let ownNote = "编者按：本文写的是一条渠和守着它的三代人。作者在渠边住了半年，跟着守渠的人一起走夜路、清淤泥。"

  private func issue(_ opening: (inout PageBuilder) -> Void) throws -> Issue {
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...5)
    page.beginPage()
    opening(&page)
    page.paragraphs(11...14)
    page.beginPage()
    page.line("把话说清楚")
    page.line("■陈 渡")
    page.paragraphs(21...25)
    return try read(page.text)
  }

  private func expectNotice(_ issue: Issue, titled title: String?) throws {
    #expect(issue.articles.map(\.kind) == [.article, .notice, .article, .article])
    #expect(issue.titles == ["种树的人", title, "把账记明白", "把话说清楚"])
    try #require(issue.articles.count == 4)
    #expect(issue.texts(.note, of: issue.articles[2]).isEmpty)
    #expect(issue.articles[2].authors == ["林舟"])
    #expect(issue.paragraphs(of: issue.articles[2]) == (11...14).map { Prose.paragraph($0) })
  }

  @Test func aNoteAboutAGroupIsANoticeUnderTheTitleOfTheGroup() throws {
    let issue = try self.issue { page in
      page.line("茶馆夜谈发言摘编")
      page.line("把账记明白")
      page.line("■林 舟")
      page.paragraph(Self.note)
    }
    try expectNotice(issue, titled: "茶馆夜谈发言摘编")
    #expect(issue.paragraphs(of: issue.articles[1]) == [Self.note])
  }

  @Test(arguments: ["茶馆夜谈发言摘编", "老茶馆冬夜五场夜谈发言摘编"])
  func theNoteMayStandBetweenTheTitles(title: String) throws {
    let issue = try self.issue { page in
      page.line(title)
      page.paragraph(Self.note)
      page.line("把账记明白")
      page.line("■林 舟")
    }
    #expect(issue.paragraphs(of: issue.articles[1]) == [Self.note])
    withKnownIssue("a group's title alone above the note is taken for a column's head or an article without text") {
      try expectNotice(issue, titled: title)
      #expect(issue.articles[0].section == nil)
    }
  }

  @Test func underTheHeadOfAColumnItNeedsNoTitle() throws {
    let issue = try self.issue { page in
      page.line("【茶馆夜谈】")
      page.paragraph(Self.note)
      page.line("把账记明白")
      page.line("■林 舟")
    }
    try expectNotice(issue, titled: nil)
    #expect(issue.articles[1].section == "茶馆夜谈")
    #expect(issue.paragraphs(of: issue.articles[1]) == [Self.note])
  }

  @Test func aNoteAboutItsOwnArticleStaysInIt() throws {
    let issue = try self.issue { page in
      page.line("把账记明白")
      page.line("■林 舟")
      page.paragraph(Self.ownNote)
    }
    #expect(issue.articles.allSatisfy { $0.kind == .article })
    #expect(issue.titles == ["种树的人", "把账记明白", "把话说清楚"])
    #expect(issue.texts(.note, of: issue.articles[1]) == [Self.ownNote])
    #expect(issue.paragraphs(of: issue.articles[1]) == (11...14).map { Prose.paragraph($0) })
  }

  @Test func aNoteThatPublishesOneArticleStaysInIt() throws {
    let note = "编者按：本文是作者在老茶馆的一次发言，讲的是一本账怎样摆到明处。现全文刊发如下，供各村参考，欢迎来信讨论。"
    let issue = try self.issue { page in
      page.line("把账记明白")
      page.line("■林 舟")
      page.paragraph(note)
    }
    #expect(issue.articles.allSatisfy { $0.kind == .article })
    #expect(issue.texts(.note, of: issue.articles[1]) == [note])
  }
}
