import Glibc
import Screen
import Testing

@testable import TerminalProbe

/// The terminal's size changes while the program runs.
@Suite struct ResizeTests {
  @Test func aStormEndsInTheLastSize() throws {
    let terminal = try VirtualTerminal(Programs.probe)
    try terminal.expect("the probe") { $0.row(0) == "80x24" }
    for round in 0..<20 {
      for step in 1...10 { terminal.resize(rows: 10 + step, columns: 30 + step * 3 + round) }
      try terminal.expect("round \(round)") { $0.row(0) == "\(60 + round)x20" }
    }
  }

  @Test func everyCellIsRightInTheNewSize() throws {
    let terminal = try VirtualTerminal(Programs.probe, ["canvases"])
    for size in [(30, 100), (12, 33), (5, 10), (24, 80)].map({ Size(rows: $0.0, columns: $0.1) }) {
      terminal.resize(rows: size.rows, columns: size.columns)
      let canvas = RandomCanvas.canvas(number: 0, size: size)
      try terminal.expect("the canvas in \(size)") { terminal in
        (0..<size.rows).allSatisfy { terminal.row($0) == canvas.line($0) }
      }
    }
  }

  @Test func smallAndBackLosesNothing() throws {
    let terminal = try VirtualTerminal(Programs.probe, ["canvases"])
    let canvas = RandomCanvas.canvas(number: 0, size: Size(rows: 24, columns: 80))
    try terminal.expect("the canvas") { $0.row(0) == "canvas 0" }
    for _ in 0..<20 {
      // Both changes may reach the program as one: the size is what it was, the screen is not.
      terminal.resize(rows: 8, columns: 20)
      terminal.resize(rows: 24, columns: 80)
      try terminal.expect("the whole canvas") { terminal in (0..<24).allSatisfy { terminal.row($0) == canvas.line($0) }
      }
    }
  }

  @Test func oneCellIsSurvived() throws {
    for arguments in [["canvases"], []] {
      let terminal = try VirtualTerminal(Programs.probe, arguments)
      try terminal.expect("the probe") { !$0.row(0).isEmpty && $0.properties.isAlternateScreen }
      terminal.resize(rows: 1, columns: 1)
      try terminal.expect("one cell of it") { ["c", "1"].contains($0.row(0)) }
      terminal.resize(rows: 24, columns: 80)
      try terminal.expect("the probe") { $0.row(0) == "canvas 0" || $0.row(0) == "80x24" }
      terminal.type("q")
      #expect(try terminal.exit() == .status(0))
      #expect(terminal.modes == terminal.modesBefore)
    }
  }
}
