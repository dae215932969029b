import Testing

@Suite struct CheckTests {
  @Test func cleanIssueHasNothingRepaired() throws {
    let outcome = try run(["check", "-"], stdin: Fixture.issue)
    #expect(outcome.status == 0)
    #expect(outcome.err == "")
    let source = try #require(outcome.lines.first)
    #expect(source.hasPrefix("standard input: plain text, UTF-8, \(Fixture.issue.utf8.count) bytes"))
    #expect(outcome.out.contains("articles: 2"))
    #expect(outcome.out.contains("repairs: 0"))
  }

  @Test func articlesAreCountedAsTheReaderCountsThem() throws {
    let issue = """
      # 青石桥

      主办：白鹭镇文化站

      地址：白鹭镇西街18号

      ## 老茶馆里的新账本

      ■林 舟

      天刚亮，白鹭镇的老茶馆就坐满了人，墙上挂着木牌。

      ## 老渡口的新船

      ■苏 禾

      柳湾渡口的老木船停航四十天后重新下水。

      """
    let outline = try run(["outline", "-"], stdin: issue)
    #expect(outline.lines.first?.hasSuffix("Cover and imprint") == true, "\(outline.out)")
    let outcome = try run(["check", "-"], stdin: issue)
    #expect(outcome.lines.contains("articles: 2, in 0 sections, 0 without a title"), "\(outcome.out)")
  }

  @Test func repairsAreCountedWithExamples() throws {
    // Bold that was extracted twice.
    let doubled = "【【卷首语卷首语】】\n\n" + Fixture.issue
    let outcome = try run(["check", "-"], stdin: doubled, env: ["LC_MESSAGES": "zh_CN.UTF-8"])
    #expect(outcome.status == 0)
    let index = try #require(outcome.lines.firstIndex { $0.contains("重复的粗体：") })
    #expect(outcome.lines[index + 1].hasPrefix("    第 1 行："))
    #expect(outcome.lines[index + 1].contains("→]"))
    #expect(!outcome.out.contains("修复：0"))
  }

  @Test func doubtIsToldWithItsLine() throws {
    let outcome = try run(["check", "-"], stdin: "天刚亮，老茶馆就坐满了人，墙上挂着木牌，大家都看。\n")
    #expect(outcome.status == 0)
    #expect(outcome.lines.contains { $0.hasPrefix("  line 1: ") })
  }
}
