import IssueRules
import Testing

@testable import JournalCore

/// Markup in which text of a Markdown file might get lost or be written twice.
@Suite struct MarkdownConservationTests {
  private func conservation(_ text: String) throws -> Conservation {
    let source = "# 守渠的人\n\n渠水进了南岭村。\n\n# 种树的人\n\n\(text)\n\n# 修伞的师傅\n\n下雨天修伞不收钱。\n"
    return Conservation(source: source, issue: try read(source, path: "issue.md"))
  }

  @Test(arguments: [
    "<!-- 编者：此处\n待查 -->\n\n文。", "<div title=\"石坪坡\">\n树\n</div>", "<p>树</p> <!-- 柏 -->", "a < b，树 > 草",
    "![图一](a.png \"石坪坡\")", "~~~树\n文\n~~~", "> - 一\n>   - 二\n> \n> 三",
    "1. 一\n\n   二\n2. ```\n   三\n   ```", "| 树 |\n|---|\n| `柏` |\n| **槐** |", "* * *\n树\n---", "树\n===\n\n草\n---",
    "\\*树\\*", "`树``槐`", "[树](<石 坡>)", "**树*槐**柏*", "![](石坡.png)", "- [ ] 树\n- [x] 槐", "&amp; 树",
    "|树|槐|\n|---|---|\n|柏|\n|栎|柿|", "#\n\n树", "-\n\n树", "1.\n\n树", ">\n\n树", "`", "```\n树", "<树>文</树>", "[树", "![树](",
    "[^1]: 树\n\n文",
  ])
  func nothingIsLostOrWrittenTwice(text: String) throws {
    let conservation = try self.conservation(text)
    #expect(conservation.lost.isEmpty)
    #expect(conservation.invented.isEmpty)
  }

  @Test(arguments: [
    // Cells beyond the table's columns.
    "| 树 | 棵数 |\n|---|---|\n| 柏树 | 19 | 石坪坡 |",
    // A line break inside code.
    "他写`一句\n两句`就走了。\n再见。",
    // An address that is its own text.
    "<https://example.org/石坪坡>",
    // A definition's title, a reference's label, a footnote that Markdown takes for a definition.
    "见[注][一]。\n\n[一]: https://example.org \"石坪坡\"",
    "[看][柏树]\n\n[柏树]: https://example.org",
    "树有三种[^1]。\n\n[^1]: 柏树、刺槐和栎树。",
    // What stands directly behind a definition, and a table directly behind text.
    "[柏树]: https://example.org/a\n石坪坡上有树。",
    "石坪坡\n| 树 | 棵数 |\n|---|---|\n| 柏树 | 19 |",
    "    树\n\n    槐",
  ])
  func markupThatHidesItsLinesKeepsItsText(text: String) throws {
    let conservation = try self.conservation(text)
    #expect(conservation.lost.isEmpty)
    #expect(conservation.invented.isEmpty)
  }

  @Test func anEntityIsNotWhatStandsInTheFile() throws {
    let conservation = try self.conservation("柏树&mdash;&mdash;石坪坡的老树")
    #expect(conservation.isKept)
  }

  @Test func anEntityIsListedAsARepair() throws {
    let issue = try read("# 柏树\n\n柏树&mdash;&#x2014;老树 &lt;b&gt;\n\n```\n&mdash;\n```\n", path: "issue.md")
    #expect(issue.repairs.map(\.original) == ["&mdash;", "&#x2014;"])
    #expect(issue.repairs.map(\.replacement) == ["—", "—"])
    #expect(issue.repairs.map(\.column) == [2, 9])
    let text = issue.string(0..<issue.text.count)
    #expect(text.contains("柏树——老树"))
    #expect(text.contains("&mdash;"), "code is no text with references")
  }
}
