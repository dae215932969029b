import Foundation
import Testing

@Suite struct ExportTests {
  let folder: TemporaryFolder
  let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(Fixture.issue, to: "issue.txt")
  }

  private struct Issue: Decodable {
    struct Article: Decodable {
      struct Block: Decodable {
        let kind: String
        let text: String
        let lines: [[Int]]
      }
      let title: String?
      let authors: [String]
      let blocks: [Block]
    }
    struct Source: Decodable {
      let bytes: Int
      let path: String
    }
    let format: String
    let source: Source
    let articles: [Article]
  }

  @Test func jsonHoldsTheArticlesWithTheirLines() throws {
    let outcome = try run(["export", "--format", "json", file])
    #expect(outcome.status == 0)
    let issue = try JSONDecoder().decode(Issue.self, from: Data(outcome.out.utf8))
    #expect(issue.format == "qikan-issue/1")
    #expect(issue.source.path == file)
    #expect(issue.source.bytes == Fixture.issue.utf8.count)
    #expect(issue.articles.map(\.title) == ["老茶馆里的新账本", "老渡口的新船"])
    #expect(issue.articles.map(\.authors) == [["林舟"], ["苏禾"]])
    let first = try #require(issue.articles.first?.blocks.first)
    #expect(first.kind == "paragraph")
    #expect(first.lines == [[5, 8]])
    #expect(first.text.hasPrefix("天刚亮") && first.text.hasSuffix("看明白。"))
  }

  @Test func markdownHasHeadingsAndAParagraphALine() throws {
    let outcome = try run(["export", "--format", "markdown", file])
    #expect(outcome.status == 0)
    #expect(outcome.lines.contains("### 老茶馆里的新账本"))
    #expect(outcome.lines.contains { $0.hasPrefix("天刚亮") && $0.hasSuffix("看明白。") })
  }

  @Test func markdownKeepsStarsAndHashesAsText() throws {
    let marked = try folder.write(
      "老茶馆里的新账本\n\n■林 舟\n\n他在纸上写下 *一本账* 和 #3 两行字，又画了 <横线>。\n", to: "marks.txt")
    let outcome = try run(["export", "--format", "markdown", marked])
    #expect(outcome.out.contains(#"\*一本账\*"#))
    #expect(outcome.out.contains(#"\<横线\>"#))
  }

  @Test func textHasAParagraphALine() throws {
    let outcome = try run(["export", "--format", "text", file])
    #expect(outcome.status == 0)
    #expect(outcome.lines.contains("老渡口的新船"))
    let paragraph = try #require(outcome.lines.first { $0.hasPrefix("　　天刚亮") })
    #expect(paragraph.contains(Fixture.brokenPhrase))
    #expect(paragraph.hasSuffix("看明白。"))
  }
}
