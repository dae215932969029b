import Testing

@testable import JournalCore

/// What Markdown says of stretches of a text, on the right bytes.
@Suite struct InlineMarkTests {
  private func marks(_ text: String) throws -> [(kind: InlineMark.Kind, text: String)] {
    let issue = try read("# 守渠的人\n\n\(text)\n", path: "issue.md")
    return issue.marks.map { ($0.kind, issue.string($0.text)) }
  }

  private func expect(_ text: String, _ expected: (InlineMark.Kind, String)...) throws {
    let found = try marks(text)
    #expect(found.map(\.kind) == expected.map(\.0) && found.map(\.text) == expected.map(\.1), "\(found)")
  }

  @Test func boldLinksAndImages() throws {
    try expect("渠水**进了**南岭村。", (.bold, "进了"))
    try expect("见[青石桥](https://example.org/a)。", (.link("https://example.org/a"), "青石桥"))
    try expect("![老船](images/a.png)", (.image("images/a.png"), "老船"))
  }

  @Test func boldThatEndsInAStopBeforeAnIdeograph() throws {
    try expect(
      "**账要摆在明处。**后来大家记得，见[青石桥](a.md)。", (.bold, "账要摆在明处。"), (.link("a.md"), "青石桥"))
  }

  @Test func textWithoutMarkupHasNone() throws {
    try expect("渠水进了南岭村。")
    #expect(try read("渠水进了南岭村。\n", path: "issue.txt").marks.isEmpty)
  }

  @Test func aLinkInBold() throws {
    try expect(
      "渠水**进了[南岭村](a.md)里**。", (.bold, "进了南岭村里"), (.link("a.md"), "南岭村"))
  }

  @Test func spacesThatGoDoNotShiftThem() throws {
    try expect("渠 水 进 了 **南 岭 村** 。", (.bold, "南岭村"))
    try expect("- 一条\n- 渠水**进了**南岭村", (.bold, "进了"))
  }

  @Test func aLinkOverTwoLinesIsTwo() throws {
    try expect("见[青石桥\n的网站](a.md)。", (.link("a.md"), "青石桥"), (.link("a.md"), "的网站"))
  }

  @Test func inATable() throws {
    try expect("| 村 | 址 |\n|---|---|\n| **白鹭镇** | [主页](a.md) |", (.bold, "白鹭镇"), (.link("a.md"), "主页"))
  }

  @Test func anImageWithoutACaptionStandsAfterTheTextBeforeIt() throws {
    let issue = try read("# 守渠的人\n\n渠水进了南岭村。\n\n![](images/a.png)\n\n水很凉。\n", path: "issue.md")
    let mark = try #require(issue.marks.first)
    #expect(mark.kind == .image("images/a.png") && mark.text.isEmpty)
    #expect(issue.string(0..<mark.text.lowerBound).hasSuffix("渠水进了南岭村。"))
  }

  @Test func anImageBeforeAllTextIsNoFault() throws {
    try expect("")
    #expect(try read("![](images/a.png)\n\n# 守渠的人\n\n水很凉。\n", path: "issue.md").marks.isEmpty)
  }
}
