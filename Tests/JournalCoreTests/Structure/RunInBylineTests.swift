import IssueRules
import Testing

@testable import JournalCore

/// A corporate author that begins on the subtitle's line.
@Suite struct RunInBylineTests {
  private func article(subtitle: String, byline: String) throws -> (issue: Issue, article: Article) {
    var page = PageBuilder()
    page.line("河边的灯")
    page.line(subtitle)
    page.line(byline)
    page.paragraphs(1...4)
    let issue = try read(page.text)
    #expect(Conservation(source: page.text, issue: issue).isKept)
    return (issue, try #require(issue.articles.first))
  }

  @Test func theAuthorGetsItsBeginning() throws {
    let (_, article) = try article(subtitle: "——渡口工作的回顾中共白鹭镇委宣传部", byline: "河边文化中心")
    #expect(article.subtitle == "——渡口工作的回顾")
    #expect(article.authors == ["中共白鹭镇委宣传部河边文化中心"])
  }

  @Test func aSubtitleThatNamesABodyKeepsIt() throws {
    let (_, article) = try article(subtitle: "——记中共白鹭镇委员会的渡船", byline: "河边杂记编辑部")
    #expect(article.subtitle == "——记中共白鹭镇委员会的渡船")
    #expect(article.authors == ["河边杂记编辑部"])
  }

  @Test func aPersonUnderASubtitleThatEndsWithABodyTakesNothing() throws {
    let (_, article) = try article(subtitle: "——走进中共白鹭镇委宣传部", byline: "林 舟")
    #expect(article.subtitle == "——走进中共白鹭镇委宣传部")
    #expect(article.authors == ["林舟"])
  }
}
