import Testing

/// Keys, mouse and pasted text, as terminals send them.
@Suite struct KeyTests {
  private func probe(term: String = "xterm-256color") throws -> VirtualTerminal {
    let terminal = try VirtualTerminal(Programs.probe, environment: ["TERM": term])
    try terminal.expect("the probe") { $0.row(0) == "80x24" }
    return terminal
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "screen", "vt220", "rxvt-unicode-256color"])
  func keysOfEveryTerminal(term: String) throws {
    let terminal = try probe(term: term)
    let keys: [(String, String)] = [
      ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[C", "right"), ("\u{1B}OD", "left"),
      ("\u{1B}[H", "home"), ("\u{1B}[4~", "end"), ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"),
      ("\u{1B}[Z", "backTab"), ("\u{1B}[3~", "delete"), ("\r", "enter"), ("\t", "tab"), ("\u{7F}", "backspace"),
      ("\u{4}", "control(\"d\")"), ("\u{1B}j", "alt(\"j\")"), (" ", "character"), ("/", "character /"),
      ("鱻", "character 鱻"), ("𠮷", "character 𠮷"),
    ]
    for (bytes, key) in keys {
      // A letter between, so that a key that changes nothing is noticed.
      terminal.type("-")
      try terminal.expect("-") { $0.row(1) == "character -" }
      terminal.type(bytes)
      try terminal.expect("\(key) in \(term)") { $0.row(1) == key }
    }
  }

  @Test func functionKeys() throws {
    let terminal = try probe()
    terminal.type("\u{1B}OP")
    try terminal.expect("F1") { $0.row(1) == "function(1)" }
    terminal.type("\u{1B}[15~")
    try terminal.expect("F5") { $0.row(1) == "function(5)" }
  }

  @Test func escapeAloneArrivesWithoutAnotherKey() throws {
    let terminal = try probe()
    terminal.type("\u{1B}")
    try terminal.expect("escape") { $0.row(1) == "escape" }
  }

  @Test func manyCharactersAtOnce() throws {
    let terminal = try probe()
    terminal.type("白鹭镇的账本")
    try terminal.expect("all, in their order") { terminal in
      (1...6).map { terminal.row($0) } == "本账的镇鹭白".map { "character \($0)" }
    }
  }

  @Test func aCharacterWhoseBytesComeApart() throws {
    let terminal = try probe()
    terminal.send([UInt8(ascii: "-"), 0xE8])
    try terminal.expect("what came before") { $0.row(1) == "character -" }
    terminal.send([0xB4, 0xA6])
    try terminal.expect("the character") { $0.row(1) == "character 账" }
  }

  @Test(arguments: ["xterm-256color", "tmux-256color"])
  func mouse(term: String) throws {
    let terminal = try probe(term: term)
    terminal.hold(true, row: 7, column: 42)
    try terminal.expect("a click") { $0.row(1) == "left 7,42" }
    terminal.moveMouse(row: 8, column: 50)
    try terminal.expect("its way") { $0.row(1) == "drag 8,50" }
    terminal.hold(false, row: 9, column: 51)
    try terminal.expect("letting go") { $0.row(1) == "release 9,51" }
    terminal.press(button: 4, row: 0, column: 0)
    try terminal.expect("wheel up") { $0.row(1) == "wheelUp 0,0" }
    terminal.press(button: 5, row: 23, column: 79)
    try terminal.expect("wheel down") { $0.row(1) == "wheelDown 23,79" }
  }

  @Test func mouseEventsThatComeTogetherArriveInOrder() throws {
    let terminal = try probe()
    terminal.send(Array("\u{1B}[<0;5;3M\u{1B}[<32;6;3M\u{1B}[<32;7;3M\u{1B}[<0;7;3m".utf8))
    try terminal.expect("all of them") {
      (1...4).map($0.row) == ["release 2,6", "drag 2,6", "drag 2,5", "left 2,4"]
    }
  }

  @Test func pastedTextIsNoKeys() throws {
    let terminal = try probe()
    terminal.paste("一本账\rq")
    try terminal.expect("the text") { $0.row(1) == #"paste "一本账\nq""# }
    terminal.type("a")
    try terminal.expect("keys again") { $0.row(1) == "character a" }
  }

  @Test func aLongPasteArrivesWhole() throws {
    let terminal = try probe()
    let text = String(repeating: "渠", count: 20_000)
    terminal.paste(text)
    try terminal.expect("its beginning") { $0.row(1).hasPrefix(#"paste "渠渠"#) }
    terminal.type("a")
    try terminal.expect("keys again") { $0.row(1) == "character a" && $0.row(2).hasPrefix(#"paste "渠渠"#) }
  }

  @Test func theCursorStandsWhereTheCanvasSays() throws {
    let terminal = try probe()
    #expect(!terminal.properties.showsCursor)
    terminal.type("a")
    try terminal.expect("the cursor") { $0.properties.showsCursor && $0.cursor == (1, 2) }
  }
}
