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

  @Test func repairsAreCountedWithExamples() throws {
    // Bold that was extracted twice.
    let doubled = "【【卷首语卷首语】】\n\n" + Fixture.issue
    let outcome = try run(["check", "-"], stdin: doubled, env: ["LC_MESSAGES": "zh_CN.UTF-8"])
    #expect(outcome.status == 0)
    let line = try #require(outcome.lines.first { $0.contains("重复的粗体：") })
    #expect(line.contains("如第 1 行去掉“"))
    #expect(!outcome.out.contains("修复：0"))
  }

  @Test func doubtIsToldWithItsLine() throws {
    let outcome = try run(["check", "-"], stdin: "天刚亮，老茶馆就坐满了人，墙上挂着木牌，大家都看。\n")
    #expect(outcome.status == 0)
    #expect(outcome.lines.contains { $0.hasPrefix("  line 1: ") })
  }
}
