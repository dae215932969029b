import Testing

@Suite struct ShowTests {
  let folder: TemporaryFolder
  let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(Fixture.issue, to: "issue.txt")
  }

  /// Cells of a line of this fixture, which is all full-width but for spaces.
  private func cells(_ line: Substring) -> Int {
    line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
  }

  @Test func wholeIssueIsSetInParagraphsOf80Cells() throws {
    let outcome = try run(["show", file])
    #expect(outcome.status == 0)
    #expect(outcome.err == "")
    #expect(outcome.lines.allSatisfy { cells($0) <= 80 })
    #expect(outcome.lines.contains { $0.hasPrefix("　　天刚亮，白鹭镇的老茶馆就坐满了人。") })
    #expect(outcome.out.contains("老渡口的新船"))
    // Joined where the source broke the line.
    #expect(outcome.out.contains(Fixture.brokenPhrase))
  }

  @Test func titleIsCentred() throws {
    let title = try #require(try run(["show", file]).lines.first { $0.contains("老茶馆里的新账本") })
    #expect(title == String(repeating: " ", count: 32) + "老茶馆里的新账本")
  }

  @Test(arguments: [20, 33, 60, 120])
  func widthIsKept(width: Int) throws {
    let outcome = try run(["show", "--width", "\(width)", file])
    let widths = outcome.lines.map(cells)
    #expect(widths.allSatisfy { $0 <= width })
    #expect(widths.contains { $0 > width - 4 })
  }

  @Test func nothingOfTheTextIsLost() throws {
    func characters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace }.sorted() }
    #expect(characters(try run(["show", file]).out) == characters(Fixture.issue))
  }

  @Test func linesAreAsWideAsTheTerminal() throws {
    let outcome = try runOnTerminal(["show", file], columns: 50)
    #expect(outcome.status == 0)
    let widths = outcome.lines.map(cells)
    #expect(widths.allSatisfy { $0 <= 50 })
    #expect(widths.contains { $0 > 46 })
  }

  @Test(arguments: ["2", "老渡口", "渡口的新船", "老渡口的新船"])
  func oneArticleByNumberOrTitle(wish: String) throws {
    let outcome = try run(["show", file, wish])
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("柳湾渡口的老木船"))
    #expect(!outcome.out.contains("老茶馆"))
  }

  @Test func titlePartThatFitsTwoArticles() throws {
    let outcome = try run(["show", file, "新"])
    #expect(outcome.status == 1)
    #expect(outcome.out == "")
    #expect(outcome.err == "qikan: \"新\" fits 2 articles: 1 老茶馆里的新账本, 2 老渡口的新船\n")
  }

  @Test(arguments: ["3", "0", "-", "不存在"])
  func articleThatIsNotThere(wish: String) throws {
    let outcome = try run(["show", file, wish], env: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.status == 1)
    #expect(outcome.out == "")
    #expect(outcome.err == "qikan: 没有文章“\(wish)”（序号 1 到 2，或标题中的文字）\n")
  }

  @Test func textCannotSteerTheTerminal() throws {
    let hostile = try folder.write(Fixture.issue + "\n他把\u{1B}[2J红字\u{9B}31m抄在\u{202E}木牌上。\n", to: "hostile.txt")
    let outcome = try run(["show", hostile])
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("␛[2J"))
    #expect(!outcome.out.unicodeScalars.contains { ["\u{1B}", "\u{9B}", "\u{202E}"].contains($0) })
  }
}
