import Glibc
import Testing

/// The terminal belongs to the program for a while and comes back as it was.
@Suite struct SessionTests {
  /// Starts the probe and waits until it has drawn.
  private func probe(
    _ arguments: String..., environment: [String: String?] = [:], rows: Int = 24, columns: Int = 80
  ) throws -> VirtualTerminal {
    let terminal = try VirtualTerminal(
      Programs.probe, arguments, environment: environment, rows: rows, columns: columns)
    try terminal.expect("the size in row 0") { $0.row(0) == "\(columns)x\(rows)" }
    return terminal
  }

  private func expectGivenBack(_ terminal: VirtualTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.modes == terminal.modesBefore, sourceLocation: sourceLocation)
    #expect(!terminal.properties.isAlternateScreen, sourceLocation: sourceLocation)
    #expect(terminal.properties.showsCursor, sourceLocation: sourceLocation)
    #expect(!terminal.reportsMouse, sourceLocation: sourceLocation)
    #expect(!terminal.marksPaste, sourceLocation: sourceLocation)
    #expect(terminal.row(0).hasPrefix("$ qikan"), "the shell's screen is back", sourceLocation: sourceLocation)
  }

  @Test func theScreenIsTakenWhileTheProgramRuns() throws {
    let terminal = try probe()
    #expect(terminal.properties.isAlternateScreen)
    #expect(!terminal.properties.showsCursor)
    #expect(terminal.reportsMouse)
    #expect(terminal.marksPaste)
    #expect(!terminal.modes.echoes)
    #expect(terminal.modes != terminal.modesBefore)
  }

  @Test func quitGivesItBack() throws {
    let terminal = try probe()
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
    expectGivenBack(terminal)
    #expect(terminal.text.filter { $0 != "\n" } == "$ qikan", "nothing is left on the shell's screen")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func aSignalGivesItBack(signal: Int32) throws {
    let terminal = try probe()
    terminal.signal(signal)
    #expect(try terminal.exit() == .status(128 + signal))
    expectGivenBack(terminal)
  }

  @Test func controlCLeavesWithStatus130() throws {
    let terminal = try probe()
    terminal.type("\u{3}")
    #expect(try terminal.exit() == .status(130))
    expectGivenBack(terminal)
  }

  @Test func aBrokenConnectionEndsTheProgram() throws {
    let terminal = try probe()
    terminal.hangUp()
    #expect(try terminal.exit() == .status(128 + SIGHUP))
  }

  @Test func aBrokenConnectionEndsAProgramThatWasToldToIgnoreTheSignal() throws {
    let terminal = try VirtualTerminal("/bin/sh", ["-c", "trap '' HUP; exec \"$0\"", Programs.probe])
    try terminal.expect("the probe") { $0.row(0) == "80x24" }
    terminal.hangUp()
    #expect(try terminal.exit() == .status(128 + SIGHUP))
  }

  @Test(arguments: [("trap", [SIGILL, SIGTRAP]), ("abort", [SIGABRT])])
  func aCrashGivesItBack(command: String, signals: [Int32]) throws {
    let terminal = try probe(command, rows: 60, columns: 200)
    terminal.type("!")
    let exit = try terminal.exit()
    #expect(signals.contains { exit == .signal($0) })
    expectGivenBack(terminal)
  }

  @Test func theLastWordsOfACrashAreSeen() throws {
    let terminal = try probe("trap", rows: 60, columns: 200)
    terminal.type("!")
    _ = try terminal.exit()
    #expect(terminal.text.contains("Index out of range"))
  }

  @Test func exitPastTheCloseGivesItBack() throws {
    let terminal = try probe("exit")
    terminal.type("!")
    #expect(try terminal.exit() == .status(3))
    expectGivenBack(terminal)
  }

  @Test func standardErrorIsHeldBackUntilTheScreenIsGone() throws {
    let terminal = try probe("complain")
    terminal.type("!x")
    try terminal.expect("the key after the complaint") { $0.row(1) == "character x" }
    #expect(!terminal.text.contains("said meanwhile"))
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
    #expect(terminal.text.contains("said meanwhile"))
    expectGivenBack(terminal)
  }

  @Test func controlZGivesTheTerminalToTheShellAndForegroundTakesItAgain() throws {
    let terminal = try VirtualTerminal("/bin/sh", ["-i"], environment: ["PS1": "shell> ", "ENV": nil], shell: "")
    try terminal.expect("a prompt") { $0.text.contains("shell>") }
    terminal.type("\(Programs.probe)\r")
    try terminal.expect("the probe") { $0.row(0) == "80x24" && $0.properties.isAlternateScreen }
    terminal.type("a")
    try terminal.expect("a key") { $0.row(1) == "character a" }
    terminal.type("\u{1A}")
    try terminal.expect("the shell") { !$0.properties.isAlternateScreen && $0.text.contains("Stopped") }
    try terminal.expect("its modes") { $0.modes.echoes && $0.properties.showsCursor && !$0.reportsMouse }
    terminal.resize(rows: 20, columns: 70)
    terminal.type("fg\r")
    try terminal.expect("the probe, in the new size") {
      $0.row(0) == "70x20" && $0.text.contains("character a") && $0.properties.isAlternateScreen
    }
    try terminal.expect("mouse and paste again") { $0.reportsMouse && $0.marksPaste }
    terminal.type("b")
    try terminal.expect("keys again") { $0.row(1) == "character b" }
    terminal.type("q")
    // Nothing after it: the one that stood there before the probe was followed by its name, the second by fg.
    try terminal.expect("a third prompt") {
      !$0.properties.isAlternateScreen && $0.text.split(separator: "shell>").count == 3 && $0.text.contains("shell>\n")
    }
    terminal.type("exit\r")
    #expect(try terminal.exit() == .status(0))
  }
}
