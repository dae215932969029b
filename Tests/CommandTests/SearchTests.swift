import Foundation
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

  @Test func aParagraphIsPrintedWholeWithThoseAroundIt() throws {
    let outcome = try run(["search", "-C", "1", "桐油", file])
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines.first == "\(file)-14-■苏 禾")
    #expect(outcome.out.contains("\n\(file):16:柳湾渡口的老木船停航四十天后重新下水，这次大修换了"))
    #expect(outcome.lines.last?.hasPrefix("\(file)-19-岸上的人都听见了") == true)
    #expect(try run(["search", "-C1", "桐油", file]).out == outcome.out)
    #expect(try run(["search", "-C", "0", "桐油", file]).lines.count == 1)
    #expect(
      try run(["search", "-C", "0", "大", file]).lines.count == 2, "a paragraph is printed once, whatever it holds")
  }

  @Test func groupsOfParagraphsAreSetApartAsGrepDoes() throws {
    let outcome = try run(["search", "-C", "1", "会计|竹篙", file])
    #expect(outcome.status == 1, "a bar is text, unless between slashes")
    let groups = try run(["search", "-C", "0", "/会计|竹篙/", file])
    #expect(groups.lines.count == 2)
    let apart = try run(["search", "-C", "1", "/会计|竹篙/", file]).out
    #expect(apart.components(separatedBy: "\n--\n").count == 2)
  }

  @Test func jsonIsAnObjectALine() throws {
    let outcome = try run(["search", "--json", "桐油", file])
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
    #expect(object["path"] as? String == file)
    #expect(object["line"] as? Int == 16)
    #expect(object["lines"] as? [[Int]] == [[16, 18]])
    #expect(object["article"] as? Int == 2)
    #expect(object["title"] as? String == "老渡口的新船")
    #expect(object["kind"] as? String == "paragraph")
    #expect(object["match"] as? String == "桐油")
    #expect((object["after"] as? String)?.hasPrefix("刷了七遍") == true)
    #expect(try run(["search", "--json", "-c", "桐油", file]).out == "{\"path\":\"\(file)\",\"count\":1}\n")
  }

  @Test func aTextCannotSteerTheTerminal() throws {
    let hostile = try folder.write("渡口来信\n\n■周 砚\n\n　　老船\u{1B}[31m刷了桐油，\u{9B}又下水了。\n", to: "hostile\u{1B}[2J.txt")
    for options in [[], ["-C", "1"], ["-c"], ["-l"], ["--json"]] {
      let out = try runOnTerminal(["search"] + options + ["桐油", hostile], columns: 80, env: ["NO_COLOR": "1"]).out
      #expect(!out.contains("\u{1B}"), "\(options)")
      #expect(!out.contains("\u{9B}"))
    }
  }

  @Test func aMalformedExpressionIsStatus2() throws {
    let outcome = try run(["search", "/[/", file])
    #expect(outcome.status == 2)
    #expect(outcome.out == "")
    #expect(outcome.err.split(separator: "\n").count == 1)
  }

  @Test func standardInputIsSearched() throws {
    let outcome = try run(["search", "桐油", "-"], stdin: Fixture.issue)
    #expect(outcome.lines.count == 1)
    #expect(outcome.out.hasPrefix("-:16:"))
    #expect(try run(["search", "-c", "tongyou", "-"], stdin: Fixture.issue).out == "-:1\n")
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
