import Glibc
import Testing

/// The line between contents and text stands in one column on every row of every page, whatever is set beside it.
@Suite struct BorderTests {
  /// An issue full of `“”—…·`, emoji, combining marks, extension B, and of what else is hard to measure.
  private static let issue =
    #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/EndToEnd/wide-and-narrow.md"

  @Test(arguments: [(24, 80), (40, 120), (17, 63)])
  func inOneColumn(rows: Int, columns: Int) throws {
    let terminal = try VirtualTerminal(Programs.qikan, [Self.issue], rows: rows, columns: columns)
    try expectBorderOnEveryPage(of: terminal)
  }

  /// tmux lays its screen out by its own widths and draws it on the emulator.
  @Test(.enabled(if: access("/usr/bin/tmux", X_OK) == 0, "skipped: no tmux"), arguments: [(24, 80), (40, 120)])
  func inTmux(rows: Int, columns: Int) throws {
    let server = "qikan-test-\(getpid())-\(columns)"
    let terminal = try VirtualTerminal(
      "/usr/bin/tmux",
      ["-L", server, "-f", "/dev/null", "-u", "new-session", "'\(Programs.qikan)' '\(Self.issue)'"]
        + [";", "set-option", "-g", "status", "off"],
      rows: rows, columns: columns)
    try expectBorderOnEveryPage(of: terminal)
    #expect(try terminal.exit() == .status(0))
  }

  private func expectBorderOnEveryPage(of terminal: VirtualTerminal) throws {
    let column = max(20, min(40, terminal.columns * 3 / 8))
    var pages = 0
    let status = { terminal.row(terminal.rows - 1) }
    try terminal.expect("the issue") { _ in status().contains("%") }
    terminal.type("\t")
    while true {
      try terminal.expect("the border, page \(pages) of \(terminal.columns)x\(terminal.rows)") { terminal in
        (1..<(terminal.rows - 1)).allSatisfy { terminal.cell($0, column).text == "│" }
      }
      pages += 1
      if status().contains("issue 100%") { break }
      let before = terminal.text
      terminal.type(" ")
      try terminal.expect("another page") { $0.text != before && status().contains("%") }
    }
    #expect(pages > 1)
    terminal.type("q")
  }
}
