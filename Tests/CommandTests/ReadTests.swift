import Testing

/// Which issues `qikan` opens on the screen.
@Suite struct ReadTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func oneFileOpensAtOnce() throws {
    let file = try folder.write(Fixture.issue, to: "issue.txt")
    let outcome = try runOnTerminal([file], typing: [Typing(after: "老茶馆里的新账本", keys: "q")])
    #expect(outcome.status == 0)
  }

  @Test func noArgumentOpensTheSample() throws {
    let outcome = try runOnTerminal([], typing: [Typing(after: "老茶馆", keys: "q")])
    #expect(outcome.status == 0)
  }

  @Test func folderWithOneIssueOpensIt() throws {
    let file = try folder.makeFolder("one")
    try folder.write(Fixture.issue, to: "one/2024-03.md")
    try folder.write(Fixture.issue, to: "one/cover.pdf")
    try folder.write(Fixture.issue, to: "one/.2024-03.txt")
    let outcome = try runOnTerminal([file], typing: [Typing(after: "老茶馆里的新账本", keys: "q")])
    #expect(outcome.status == 0)
  }

  @Test func folderWithSeveralIssuesIsAShelfByName() throws {
    for name in ["c.markdown", "a.txt", "b.MD"] { try folder.write(Fixture.issue, to: name) }
    let outcome = try runOnTerminal(
      [folder.path],
      typing: [
        Typing(after: "a.txt", keys: ""), Typing(after: "b.MD", keys: ""), Typing(after: "c.markdown", keys: "\r"),
        Typing(after: "老茶馆里的新账本", keys: "q"),
      ])
    #expect(outcome.status == 0)
  }

  @Test func shelfSaysWhyAnIssueCannotBeRead() throws {
    let broken = try folder.write([0x00, 0x01, 0x02, 0x03, 0x00, 0x01], to: "broken.txt")
    let file = try folder.write(Fixture.issue, to: "issue.txt")
    let outcome = try runOnTerminal(
      [broken, file],
      typing: [Typing(after: "issue.txt", keys: "\r"), Typing(after: "not a text file", keys: "q")])
    #expect(outcome.status == 0)
  }

  @Test func standardInputIsReadAndKeysComeFromTheTerminal() throws {
    let file = try folder.write(Fixture.issue, to: "issue.txt")
    let outcome = try runShellOnTerminal(
      "cat '\(file)' | \"$QIKAN\" -", typing: [Typing(after: "老茶馆里的新账本", keys: "q")])
    #expect(outcome.status == 0)
  }
}
