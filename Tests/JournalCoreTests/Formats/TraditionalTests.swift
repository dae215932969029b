import IssueRules
import Testing

@testable import JournalCore

/// Text in traditional characters is read as its simplified twin, and shown as it stands.
@Suite struct TraditionalTests {
  private static let text = """
    種樹的人

    ■蘇 禾

    石坪坡上原來沒有樹，只有石頭和茅草。二十六年前，何家的兒子挑著樹苗上山，頭一年活了十九棵，第二年活了三十棵。

    如今嶺上有四萬棵杉樹，還有一本寫滿年份的賬。村裡人說，樹不是種給自己的，是種給後來的人乘涼的。

    （作者單位：白鷺鎮水利站）

    """

  @Test func whatIsShownStandsInTheFile() throws {
    let issue = try read(Self.text)
    let article = try #require(issue.articles.first)
    #expect(article.title == "種樹的人")
    #expect(article.authors == ["蘇禾"])
    #expect(article.affiliation == "白鷺鎮水利站")
    #expect(issue.texts(.endnote, of: article) == ["（作者單位：白鷺鎮水利站）"])
    #expect(Conservation(source: Self.text, issue: issue).isKept)
  }

  @Test func damageIsMendedInTraditionalCharactersToo() throws {
    let damaged = Self.text + "清早袁茶館堯渡口和碾房淵都在河邊冤開了門遙\n"
    let issue = try read(damaged)
    #expect(issue.string(0..<issue.text.count).contains("清早，茶館、渡口和碾房（都在河邊）開了門。"))
    #expect(issue.repairs.map(\.original) == ["袁", "堯", "淵", "冤", "遙"])
  }

  @Test func aSimplifiedTextWithATraditionalNameIsSimplified() throws {
    let text = ScalarText(try SourceText(Array((Prose.paragraph(1) + "蘇東坡").utf8), path: "a.txt"))
    #expect(TraditionalText(text) == nil)
  }
}
