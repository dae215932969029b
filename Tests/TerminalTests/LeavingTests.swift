import Glibc
import Testing

/// However qikan ends, the terminal is as it was.
@Suite struct LeavingTests {
  private func expectGivenBack(_ terminal: VirtualTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.modes == terminal.modesBefore, sourceLocation: sourceLocation)
    #expect(!terminal.properties.isAlternateScreen, sourceLocation: sourceLocation)
    #expect(terminal.properties.showsCursor, sourceLocation: sourceLocation)
    #expect(!terminal.reportsMouse && !terminal.marksPaste, sourceLocation: sourceLocation)
    #expect(terminal.row(0) == "$ qikan", "the shell's screen is back", sourceLocation: sourceLocation)
  }

  @Test func quit() throws {
    let reader = try ReaderOnScreen()
    reader.terminal.type("q")
    #expect(try reader.terminal.exit() == .status(0))
    expectGivenBack(reader.terminal)
    #expect(reader.terminal.text.filter { $0 != "\n" } == "$ qikan", "nothing is left on the shell's screen")
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int32)])
  func signal(number: Int32, status: Int32) throws {
    let reader = try ReaderOnScreen()
    reader.terminal.type("/账")
    try reader.terminal.expect("the search bar") { _ in reader.statusLine.contains("/账") }
    reader.terminal.signal(number)
    #expect(try reader.terminal.exit() == .status(status))
    expectGivenBack(reader.terminal)
  }

  @Test func controlC() throws {
    let reader = try ReaderOnScreen()
    reader.terminal.type("\u{3}")
    #expect(try reader.terminal.exit() == .status(130))
    expectGivenBack(reader.terminal)
  }

  @Test func controlCStopsWhatIsBeingTyped() throws {
    let reader = try ReaderOnScreen()
    reader.terminal.type("/账")
    try reader.terminal.expect("the search bar") { _ in reader.statusLine.contains("/账") }
    reader.terminal.type("\u{3}")
    try reader.terminal.expect("the status line again") { _ in !reader.statusLine.contains("/账") }
    reader.terminal.type("\u{3}")
    #expect(try reader.terminal.exit() == .status(130))
    expectGivenBack(reader.terminal)
  }

  @Test func aBrokenConnection() throws {
    let reader = try ReaderOnScreen()
    reader.terminal.hangUp()
    #expect(try reader.terminal.exit() == .status(129))
  }
}
