import Testing

/// The terminal is asked how wide it draws what terminals don't agree on.
@Suite struct WidthTests {
  /// What a terminal answers that draws ambiguous characters in two cells, as `xterm -cjk_width`.
  private static let wide = [2, 2, 2, 2, 6]

  @Test func aWideTerminalIsBelieved() throws {
    let terminal = try VirtualTerminal(Programs.probe, ["widths"], claimedWidths: Self.wide)
    try terminal.expect("its widths") { $0.row(1) == "widths 2 2 2 2" }
  }

  @Test func eachKindOfCharacterIsAskedForItself() throws {
    let terminal = try VirtualTerminal(Programs.probe, ["widths"], claimedWidths: [2, 1, 1, 1, 2])
    try terminal.expect("its widths") { $0.row(1) == "widths 2 1 1 1" }
  }

  @Test func anAnswerThatMakesNoSenseIsNotBelieved() throws {
    let terminal = try VirtualTerminal(Programs.probe, ["widths"], claimedWidths: [7, 1, 1, 2, 2])
    try terminal.expect("the probe") { $0.row(0) == "80x24" }
    terminal.type("账")
    try terminal.expect("the key and nothing else") { $0.row(1) == "character 账" && $0.row(2).isEmpty }
  }

  @Test func nothingOfTheQuestionIsLeftOnTheScreen() throws {
    let terminal = try VirtualTerminal(Programs.probe)
    try terminal.expect("the probe") { $0.row(0) == "80x24" }
    terminal.type("账")
    try terminal.expect("the key and nothing else") {
      $0.text.split(separator: "\n") == ["80x24", "character 账"]
    }
  }

  @Test func aTerminalThatSaysNothingIsNotWaitedFor() throws {
    let terminal = try VirtualTerminal(Programs.probe, ["widths"], claimedWidths: [])
    try terminal.expect("the probe") { $0.row(0) == "80x24" }
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func aLateAnswerIsNoKey() throws {
    let terminal = try VirtualTerminal(Programs.probe, ["widths"], claimedWidths: [])
    try terminal.expect("the probe") { $0.row(0) == "80x24" }
    terminal.claim(widths: Self.wide)
    for _ in Self.wide { terminal.answerWidth() }
    try terminal.expect("its widths, and nothing else") { $0.row(1) == "widths 2 2 2 2" && $0.row(2).isEmpty }
  }

  /// Keys typed ahead end the program before the terminal has answered.
  @Test func noAnswerEndsUpAtTheShell() throws {
    for _ in 0..<5 {
      let terminal = try VirtualTerminal(Programs.probe)
      terminal.type("q")
      #expect(try terminal.exit() == .status(0))
      #expect(terminal.unreadInput == 0)
    }
  }

  /// Three people tied together are one picture, in terminals that draw them so.
  @Test(arguments: [(2, true), (6, false)])
  func emojiAreTiedWhereTheTerminalTiesThem(cells: Int, areTied: Bool) throws {
    let family = "👨\u{200D}👩\u{200D}👧"
    let terminal = try VirtualTerminal(Programs.probe, claimedWidths: [1, 1, 1, 2, cells])
    try terminal.expect("the probe") { $0.row(0) == "80x24" }
    let asked = terminal.output.count
    terminal.type(family + "账")
    // The emulator itself does not tie them: what it shows behind them means nothing.
    try terminal.expect("the keys") { $0.row(1).unicodeScalars.starts(with: "character 账".unicodeScalars) }
    let drawn = String(decoding: terminal.output[asked...], as: UTF8.self)
    #expect(drawn.contains(family) == areTied)
  }

  /// Lines of a wide terminal don't agree with each other, so they are drawn in ASCII there.
  @Test func theReaderSetsTheTextAnew() throws {
    let narrow = try ReaderOnScreen()
    #expect(narrow.border != nil)
    let wide = try VirtualTerminal(Programs.qikan, claimedWidths: Self.wide)
    try wide.expect("an ASCII border") { terminal in (1..<23).allSatisfy { terminal.cell($0, 30).text == "|" } }
    wide.type("q")
    #expect(try wide.exit() == .status(0))
  }

  @Test(arguments: [("1", "│"), ("2", "|")])
  func theUserOverrulesTheTerminal(setting: String, border: String) throws {
    let claimed = setting == "1" ? [2, 1, 1, 2, 2] : [1, 1, 1, 2, 2]
    let terminal = try VirtualTerminal(
      Programs.qikan, ["--ambiguous-width", setting], claimedWidths: claimed)
    try terminal.expect("the border") { terminal in (1..<23).allSatisfy { terminal.cell($0, 30).text == border } }
    terminal.type("?")
    try terminal.expect("help, after the answers") { $0.text.contains("PgDn") }
    terminal.type("q")
    try terminal.expect("the border") { terminal in (1..<23).allSatisfy { terminal.cell($0, 30).text == border } }
  }
}
