import Testing

@testable import JournalCore

/// Markup by the thousand: nothing of it is lost, and its time grows with its length.
@Suite struct MarkdownManyTests {
  @Test func aLineOfManyLinksKeepsThemAll() throws {
    let issue = try read("# 守渠的人\n\n" + String(repeating: "[南岭村](a.md)、", count: 3_000) + "都通了水。\n", path: "issue.md")
    #expect(issue.marks.count == 3_000)
    #expect(issue.marks.allSatisfy { issue.string($0.text) == "南岭村" })
  }

  @Test func aParagraphOfManyLinesKeepsTheBoldOfEach() throws {
    let lines = (1...3_000).map { "**第\($0)天**水响了，" }.joined(separator: "\n")
    let issue = try read("# 守渠的人\n\n\(lines)\n", path: "issue.md")
    #expect(issue.marks.map { issue.string($0.text) } == (1...3_000).map { "第\($0)天" })
  }

  @Test(arguments: [900, 10_000])
  func aTableOfManyColumnsKeepsItsText(columns: Int) throws {
    let row = { (cell: String) in "|" + String(repeating: cell + "|", count: columns) + "\n" }
    let issue = try read("# 账本\n\n" + row("村") + row("---") + row("渠"), path: "issue.md")
    let text = String(decoding: issue.text, as: UTF8.self)
    #expect(text.count { $0 == "村" } == columns)
    #expect(text.count { $0 == "渠" } == columns)
  }
}
