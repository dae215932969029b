import Testing

@Suite struct UsageTests {
  @Test func helpNamesEveryCommandInBothLanguages() throws {
    let outcome = try run(["--help"])
    #expect(outcome.status == 0)
    for word in ["outline", "show", "search", "export", "check", "打开期刊", "open journal issues", "FILE|DIR"] {
      #expect(outcome.out.contains(word), "\(word)")
    }
  }

  @Test(arguments: ["outline", "show", "search", "export", "check", "read"])
  func everyCommandHasHelp(command: String) throws {
    let outcome = try run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("USAGE: qikan \(command)"))
  }

  @Test func versionIsThreeNumbers() throws {
    let outcome = try run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.out.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    ["--no-such-option"], ["outline"], ["show"], ["search"], ["search", "茶"], ["export"], ["check"],
    ["show", "a.txt", "1", "2"], ["show", "--width", "0", "a.txt"], ["show", "--width", "wide", "a.txt"],
    ["export", "--format", "pdf", "a.txt"], ["search", "", "a.txt"],
  ])
  func wrongUseIsStatus64(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.out == "")
    #expect(outcome.err.contains("Usage: qikan"))
  }

  @Test func commandNameIsNeverTakenForAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(Fixture.issue, to: "outline")
    let outcome = try runShell("cd '\(folder.path)' && \"$QIKAN\" outline outline")
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("老茶馆里的新账本"))
  }
}
