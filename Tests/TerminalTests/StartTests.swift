import Glibc
import Testing

/// Terminals on which no screen can be opened: an error, and nothing drawn.
@Suite struct StartTests {
  /// Its terminfo strings ask for delays, which are no text.
  @Test func aTerminalOfOldThatAsksForDelays() throws {
    let terminal = try VirtualTerminal(Programs.qikan, environment: ["TERM": "vt100"])
    try terminal.expect("the contents") { $0.text.contains("把根扎进泥土里") }
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("$<"))
  }

  private func expectRefused(
    _ error: String, arguments: [String] = [], environment: [String: String?] = [:], rows: Int = 24,
    columns: Int = 80, streams: [Int32] = [-1, -1, -1], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try VirtualTerminal(
      Programs.probe, arguments, environment: environment, rows: rows, columns: columns, streams: streams, shell: "")
    #expect(try terminal.exit() == .status(1), sourceLocation: sourceLocation)
    #expect(String(decoding: terminal.output, as: UTF8.self) == error + "\r\n", sourceLocation: sourceLocation)
    #expect(terminal.modes == terminal.modesBefore, sourceLocation: sourceLocation)
  }

  @Test func noTERM() throws {
    try expectRefused("unusable(term: nil)", environment: ["TERM": nil])
    try expectRefused("unusable(term: nil)", environment: ["TERM": ""])
  }

  @Test(arguments: ["dumb", "no-such-terminal"])
  func aTERMThatCannotMoveACursor(term: String) throws {
    try expectRefused("unusable(term: Optional(\"\(term)\"))", environment: ["TERM": term])
  }

  @Test func tooSmall() throws {
    try expectRefused("tooSmall(Screen.Size(rows: 1, columns: 1))", rows: 1, columns: 1)
    try expectRefused("tooSmall(Screen.Size(rows: 24, columns: 9))", rows: 24, columns: 9)
  }

  @Test func streamsThatAreNoTerminal() throws {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    try expectRefused("inputIsNotATerminal", streams: [null, -1, -1])
    try expectRefused("outputIsNotATerminal", streams: [-1, null, -1])
  }

  @Test func keysFromTheControllingTerminalWhileStandardInputIsAFile() throws {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let terminal = try VirtualTerminal(Programs.probe, ["--tty", "events"], streams: [null, -1, -1])
    try terminal.expect("the probe") { $0.row(0) == "80x24" }
    terminal.type("账")
    try terminal.expect("the key") { $0.row(1) == "character 账" }
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func theTerminalsTrueSizeGoesBeforeTheEnvironment() throws {
    let terminal = try VirtualTerminal(Programs.probe, environment: ["LINES": "7", "COLUMNS": "33"])
    try terminal.expect("the true size") { $0.row(0) == "80x24" }
  }

  @Test func chineseIsDrawnInALocaleThatIsNotUTF8() throws {
    for locale in ["C", "POSIX", "no_SUCH.ISO-8859-1"] {
      let terminal = try VirtualTerminal(Programs.probe, environment: ["LC_ALL": locale])
      try terminal.expect("the probe") { $0.row(0) == "80x24" }
      terminal.type("期刊")
      try terminal.expect("the keys, in \(locale)") { $0.row(1) == "character 刊" && $0.row(2) == "character 期" }
    }
  }
}
