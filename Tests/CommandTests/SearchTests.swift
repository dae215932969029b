import Testing

@Suite struct SearchTests {
  let folder: TemporaryFolder
  let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(Fixture.issue, to: "issue.txt")
  }

  @Test func matchesAreFileLineAndText() throws {
    let outcome = try run(["search", "桐油", file])
    #expect(outcome.status == 0)
    #expect(outcome.err == "")
    #expect(outcome.lines.count == 1)
    let line = try #require(outcome.lines.first)
    // The paragraph begins on line 16 of the source.
    #expect(line.hasPrefix("\(file):16:"))
    #expect(line.contains("十一块船板，桐油刷了七遍"))
  }

  @Test func phraseBrokenOverTwoLinesIsFound() throws {
    let outcome = try run(["search", Fixture.brokenPhrase, file])
    #expect(outcome.status == 0)
    #expect(outcome.out.contains(Fixture.brokenPhrase))
  }

  @Test func nothingFoundIsStatus1() throws {
    let outcome = try run(["search", "水位计", file])
    #expect(outcome.status == 1)
    #expect(outcome.out == "")
    #expect(outcome.err == "")
  }

  @Test func unreadableFileIsStatus2AndTheOthersAreSearched() throws {
    let missing = folder.path + "/nowhere.txt"
    let outcome = try run(["search", "桐油", missing, file])
    #expect(outcome.status == 2)
    #expect(outcome.lines.count == 1)
    #expect(outcome.err == "qikan: \(missing): no such file\n")
    #expect(try run(["search", "桐油", folder.path]).status == 2)
  }

  @Test func matchesAreCountedByFile() throws {
    let other = try folder.write("种树的人\n\n■方 晴\n\n石坪坡上原来没有树，只有石头和茅草。\n", to: "other.txt")
    let outcome = try run(["search", "--count", "桐油", file, other])
    #expect(outcome.status == 0)
    #expect(outcome.out == "\(file):1\n\(other):0\n")
    #expect(try run(["search", "-c", "水位计", other]).status == 1)
    #expect(try run(["search", "--files-with-matches", "桐油", file, other]).out == "\(file)\n")
    #expect(try run(["search", "-l", "石头", file, other]).out == "\(other)\n")
  }

  @Test func everyMatchHasALineOfItsOwn() throws {
    let outcome = try run(["search", "的", file])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == Fixture.issue.filter { $0 == "的" }.count)
  }

  @Test func matchIsColoredOnATerminalOnly() throws {
    let colored = "\u{1B}[1;31m桐油\u{1B}[0m"
    #expect(try runOnTerminal(["search", "桐油", file], columns: 80).out.contains(colored))
    #expect(!(try run(["search", "桐油", file], env: ["TERM": "xterm-256color"]).out.contains("\u{1B}")))
    for env in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let outcome = try runOnTerminal(["search", "桐油", file], columns: 80, env: env)
      #expect(outcome.out.contains("桐油"))
      #expect(!outcome.out.contains("\u{1B}"))
    }
  }
}
