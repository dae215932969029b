import Glibc
import TestSupport
import Testing

/// The real program in weather that no person makes: it goes on answering, and the terminal comes back as it was.
@Suite struct TerminalStormTests {
  /// Shuts whatever is open, opens the help, and leaves.
  private func expectAnswers(_ terminal: VirtualTerminal) throws {
    terminal.resize(rows: 24, columns: 80)
    // Each alone, as a person presses it: an Escape and what follows at once are one key.
    for _ in 0..<6 {
      terminal.type("\u{1B}")
      try terminal.expect("the Escape was read") { $0.unreadInput == 0 }
    }
    terminal.type("?")
    try terminal.expect("the help") { $0.row(0).contains("Help") }
    terminal.type("qq")
    #expect(try terminal.exit() == .status(0))
    expectGivenBack(terminal)
  }

  private func expectGivenBack(_ terminal: VirtualTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.modes == terminal.modesBefore, sourceLocation: sourceLocation)
    #expect(!terminal.properties.isAlternateScreen, sourceLocation: sourceLocation)
    #expect(!terminal.reportsMouse && !terminal.marksPaste, sourceLocation: sourceLocation)
  }

  /// Keys that mean something, and some that don't; none that leaves.
  private static let keys: [String] =
    "jkhlgGbft[]{}<>TJozmnNs'\\:/;()+-^$=,.".map { String($0) }
    + [
      " ", "\t", "\r", "\u{1B}[A", "\u{1B}[B", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[H", "\u{1B}OP", "\u{4}", "\u{15}",
      "\u{17}", "\u{7F}", "渡口", "账", "e\u{301}", "12", "zM", "zR",
    ]

  /// Keys of each of four storms (`QIKAN_STORM=25000 swift test --filter TerminalStormTests` for a longer one).
  private static let keyCount = getenv("QIKAN_STORM").flatMap { Int(String(cString: $0)) } ?? 2000

  @Test(arguments: 1...4)
  func keysOfAllKinds(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let terminal = try ReaderOnScreen().terminal
    for _ in 0..<(Self.keyCount / 100) {
      var batch = ""
      for _ in 0..<100 { batch += Self.keys.randomElement(using: &random) ?? "j" }
      terminal.type(batch)
    }
    try expectAnswers(terminal)
  }

  @Test func sizesFromOneCellToFiveHundredColumnsBetweenKeys() throws {
    var random = SeededGenerator(seed: 7)
    let terminal = try ReaderOnScreen().terminal
    for _ in 0..<300 {
      terminal.resize(rows: .random(in: 1...200, using: &random), columns: .random(in: 1...500, using: &random))
      terminal.type(Self.keys.randomElement(using: &random) ?? "j")
    }
    try expectAnswers(terminal)
  }

  @Test(arguments: ["/", ""])
  func aMegabytePasted(key: String) throws {
    let terminal = try ReaderOnScreen().terminal
    terminal.type(key)
    terminal.paste(String(repeating: "清明过后，桥头的柳树绿了。\n", count: 26_000))
    try expectAnswers(terminal)
  }

  @Test func brokenSequencesAndMouseReportsOfNoPlace() throws {
    var random = SeededGenerator(seed: 11)
    let terminal = try ReaderOnScreen().terminal
    let pieces = [
      "\u{1B}[", "\u{1B}[<", "\u{1B}[<0;999999;999999M", "\u{1B}[<64;1;1M", "\u{1B}[<0;0;0m", "\u{1B}[M",
      "\u{1B}[M\u{FF}\u{FF}\u{FF}",
      "\u{1B}[1;1R", "\u{1B}[999;999R", "\u{1B}]0;", "\u{1B}P", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[?1;2c",
      "\u{1B}\u{1B}\u{1B}[",
      "\u{1B}O", "\u{9B}", "\u{0}", "\u{1B}[38;5", ";;;;;", "~",
    ]
    for _ in 0..<1000 { terminal.type(pieces.randomElement(using: &random) ?? "") }
    for _ in 0..<200 { terminal.send((0..<40).map { _ in .random(in: 0x80...0xFF, using: &random) }) }
    terminal.type("\u{1B}[201~")
    try expectAnswers(terminal)
  }

  /// At any moment of a start or a session, the signal ends the program, and nothing of it is left on the terminal.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalAtAnyMoment(signal: Int32) throws {
    var random = SeededGenerator(seed: UInt64(signal))
    for round in 0..<20 {
      let terminal = try VirtualTerminal(Programs.qikan)
      // Half of them while it starts, half while it is busy.
      if round % 2 == 0 {
        usleep(.random(in: 0...60_000, using: &random))
      } else {
        try terminal.expect("the contents") { $0.text.contains("│") }
        terminal.type(String(repeating: "\r \u{1B}j", count: 50))
      }
      terminal.signal(signal)
      let exit = try terminal.exit()
      // Before it has taken the terminal, the signal does what it does to any program.
      #expect(exit == .status(128 + signal) || exit == .signal(signal))
      expectGivenBack(terminal)
    }
  }

  @Test func stoppedAndContinuedAtAnyMoment() throws {
    var random = SeededGenerator(seed: 13)
    let terminal = try ReaderOnScreen().terminal
    for _ in 0..<60 {
      terminal.signal([SIGSTOP, SIGTSTP].randomElement(using: &random) ?? SIGSTOP)
      terminal.type(Self.keys.randomElement(using: &random) ?? "j")
      usleep(.random(in: 0...5000, using: &random))
      terminal.resize(rows: .random(in: 3...60, using: &random), columns: .random(in: 10...200, using: &random))
      terminal.signal(SIGCONT)
      terminal.type(Self.keys.randomElement(using: &random) ?? "j")
    }
    try expectAnswers(terminal)
  }

  @Test func aTerminalThatVanishesWhileNobodyReads() throws {
    let terminal = try ReaderOnScreen().terminal
    // More than the line holds is on its way when it breaks off.
    for _ in 0..<200 { terminal.signal(SIGWINCH) }
    terminal.hangUp()
    #expect(try terminal.exit() == .status(128 + SIGHUP))
  }

  /// Killed at any moment, also while it saves, it finds its state whole at the next start: as it was, or as it is.
  @Test func twoHundredKillsLeaveTheStateWhole() throws {
    var random = SeededGenerator(seed: 200)
    var template = Array("/tmp/qikan-test-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { removeTree(folder) }
    for round in 0..<200 {
      let terminal = try VirtualTerminal(Programs.qikan, environment: ["XDG_STATE_HOME": folder])
      try terminal.expect("the contents, and no complaint, in round \(round)") {
        $0.text.contains("│") && !$0.row(23).isEmpty
      }
      #expect(!terminal.row(23).contains(folder), "\(terminal.row(23))")
      // Quitting saves.
      terminal.type("\rmjT\u{1B}q")
      usleep(.random(in: 0...15_000, using: &random))
      terminal.signal(SIGKILL)
      _ = try terminal.exit()
    }
    #expect(!entries(of: folder).contains { $0.contains("damaged") || $0.contains("broken") })
  }

  private func entries(of folder: String) -> [String] {
    var names: [String] = []
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name != ".", name != ".." else { continue }
      names += [folder + "/" + name] + entries(of: folder + "/" + name)
    }
    return names
  }

  private func removeTree(_ folder: String) {
    for path in entries(of: folder).reversed() { remove(path) }
    rmdir(folder)
  }
}
