import IssueRules
import Testing

@testable import JournalCore

/// Columns of a Markdown weekly whose pieces are headed by numbered lines.
@Suite struct NumberedItemsTests {
  private func issue(_ text: String) throws -> Issue { try read(text, path: "issue.md") }

  @Test func numberedLinesHeadThePiecesOfTheirColumn() throws {
    let text = """
      # 青石桥周刊：第 12 期

      ## 封面图

      渡船的船头挂了十九盏灯。

      ## 资讯

      1、[横渡南溪的新纪录](https://example.org/ferry)

      渡口的人有一个民间的记录。

      最新的一个是五月里老魏创下的。

      2、河灯节

      镇上放了三百盏灯。

      ## 订阅

      每周五发布。

      """
    let issue = try issue(text)
    #expect(issue.titles.compactMap { $0 } == ["封面图", "横渡南溪的新纪录", "河灯节", "订阅"])
    #expect(issue.articles.filter { $0.kind == .brief }.map(\.section) == ["资讯", "资讯"])
    #expect(issue.articles.last?.section == nil)
    // The number was printed, and stays at the head of its piece.
    let item = try #require(issue.articles.first { $0.title == "河灯节" })
    #expect(issue.texts(.title, of: item) == ["2、河灯节"])
    #expect(Conservation(source: text, issue: issue).isKept)
  }

  @Test func numberedSentencesAreText() throws {
    let issue = try issue(
      """
      # 青石桥周刊

      ## 三点建议

      1、渡口的灯要亮到九点。

      2、渡船的缆绳要一月一换。

      ## 订阅

      每周五发布。

      """)
    #expect(issue.titles.compactMap { $0 } == ["三点建议", "订阅"])
  }

  @Test func numbersThatDoNotRunOnAreText() throws {
    let issue = try issue(
      """
      # 青石桥周刊

      ## 账本

      7、茶钱

      三元。

      3、灯油

      两元。

      ## 订阅

      每周五发布。

      """)
    #expect(issue.titles.compactMap { $0 } == ["账本", "订阅"])
  }
}
