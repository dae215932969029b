import Screen
import Testing

@testable import TerminalProbe

/// What a canvas holds is what the user sees, cell by cell.
@Suite struct DrawingTests {
  /// Where the emulator shows something else than a canvas holds.
  private func differences(_ canvas: Canvas, _ terminal: VirtualTerminal, colors: Bool = true) -> [String] {
    var differences: [String] = []
    for row in 0..<canvas.size.rows {
      for (column, cell) in canvas.cells(row: row).enumerated() where !cell.isContinuation {
        let seen = terminal.cell(row, column)
        if !isSeen(cell, as: seen, colors: colors) { differences.append("\(row),\(column): \(cell) as \(seen)") }
      }
    }
    return differences
  }

  private func isSeen(_ cell: Cell, as seen: ScreenCell, colors: Bool) -> Bool {
    let style = cell.style
    let foreground = colors ? style.foreground.index : -1
    let background = colors ? style.background.index : -1
    // Without colour, a coloured ground is shown as reverse.
    let reverse = style.attributes.contains(.reverse) || (!colors && style.background != .standard)
    guard seen.background == background, seen.reverse == reverse else { return false }
    // The look of a space's ink can't be seen.
    if cell.cluster == " " { return seen.text.isEmpty || seen.text == " " }
    return seen.text == cell.cluster && seen.foreground == foreground
      && seen.bold == style.attributes.contains(.bold) && seen.underline == style.attributes.contains(.underline)
  }

  /// In tmux curses can't draw the screen's last cell after a wide character.
  @Test(arguments: ["xterm-256color", "xterm", "tmux-256color"])
  func everyCanvasIsShownAsItIs(term: String) throws {
    let size = Size(rows: 12, columns: 41)
    let terminal = try VirtualTerminal(
      Programs.probe, ["canvases"], environment: ["TERM": term], rows: size.rows, columns: size.columns)
    for number in 0..<60 {
      let canvas = RandomCanvas.canvas(number: number, size: size)
      try terminal.expect("canvas \(number): \(differences(canvas, terminal))") { differences(canvas, $0).isEmpty }
      terminal.type("n")
    }
  }

  @Test(arguments: [("xterm-256color", "1"), ("vt220", nil)])
  func withoutColor(term: String, noColor: String?) throws {
    let size = Size(rows: 12, columns: 41)
    let terminal = try VirtualTerminal(
      Programs.probe, ["canvases"], environment: ["TERM": term, "NO_COLOR": noColor], rows: size.rows,
      columns: size.columns)
    for number in 0..<10 {
      let canvas = RandomCanvas.canvas(number: number, size: size)
      try terminal.expect("canvas \(number): \(differences(canvas, terminal, colors: false))") {
        differences(canvas, $0, colors: false).isEmpty
      }
      terminal.type("n")
    }
  }

  /// A theme colours the ground of every cell. Without colour that must not make bars of them all.
  @Test func aThemeWithoutColorChangesNothing() throws {
    let terminal = try VirtualTerminal(Programs.qikan, environment: ["NO_COLOR": "1"])
    let reversed = { (terminal: VirtualTerminal) in
      (0..<23).map { row in (0..<80).count { terminal.cell(row, $0).reverse } }
    }
    try terminal.expect("the contents") { $0.row(23).contains("%") }
    let before = reversed(terminal)
    #expect(before[5] == 0)
    for theme in ["light", "dark", "paper"] {
      terminal.type("T")
      try terminal.expect(theme) { $0.row(23).contains("Theme: \(theme)") }
      #expect(reversed(terminal) == before)
    }
  }

  @Test func aCanvasThatHasNotChangedSendsNothing() throws {
    let terminal = try VirtualTerminal(Programs.probe, ["canvases"])
    try terminal.expect("a canvas") { $0.row(0) == "canvas 0" }
    let before = terminal.output.count
    // A click changes nothing in this mode, but draws again; the key after it shows that it was taken.
    for _ in 0..<50 { terminal.press(button: 1, row: 3, column: 3) }
    terminal.type("n")
    let next = RandomCanvas.canvas(number: 1, size: Size(rows: 24, columns: 80))
    try terminal.expect("the next canvas") { differences(next, $0).isEmpty }
    #expect(terminal.output.count - before < 24 * 80 * 8)
  }
}
