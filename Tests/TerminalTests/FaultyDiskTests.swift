import Glibc
import Testing

/// A disk that takes its time to write, or has no room: reading goes on, and what can be kept is kept.
@Suite struct FaultyDiskTests {
  private let folder: PrivateFolder

  init() throws { folder = try PrivateFolder() }

  /// The sample issue, with the state in the test's folder.
  private func start(_ environment: [String: String?] = [:]) throws -> VirtualTerminal {
    try VirtualTerminal(
      Programs.qikan, environment: environment.merging(["XDG_STATE_HOME": folder.path]) { $1 })
  }

  /// - Returns: also the pipe that the disk waits for.
  private func startOnSlowDisk() throws -> (terminal: VirtualTerminal, gate: String) {
    let gate = folder.path + "/disk"
    try #require(mkfifo(gate, 0o600) == 0)
    let terminal = try start(["LD_PRELOAD": Programs.faultyDisk, "QIKAN_SLOW_DISK": gate])
    try terminal.expect("the contents") { $0.text.contains("│") }
    return (terminal, gate)
  }

  @Test func noScreenWaitsForADisk() throws {
    let (terminal, gate) = try startOnSlowDisk()
    terminal.type("\r")
    var disk: Int32 = -1
    try terminal.expect("the disk at work") { _ in
      if disk < 0 { disk = open(gate, O_WRONLY | O_NONBLOCK | O_CLOEXEC) }
      return disk >= 0
    }
    // What is written after this has a faster disk.
    unlink(gate)
    terminal.type("?")
    try terminal.expect("the help") { $0.row(0).contains("Help") }
    terminal.type("q]")
    try terminal.expect("the next article") { $0.row(1).contains("│          白鹭镇图书室") }
    terminal.type("q")
    try terminal.expect("the terminal given back") { !$0.properties.isAlternateScreen }
    close(disk)
    #expect(try terminal.exit() == .status(0))

    let next = try start()
    try next.expect("the article that was left") { $0.row(1).contains("│          白鹭镇图书室") }
  }

  /// As when a window is closed: the kernel says so, and then the shell.
  @Test func whatWasReadIsKeptThoughTheTerminalIsTakenAwayTwice() throws {
    let (terminal, gate) = try startOnSlowDisk()
    terminal.type("]")
    try terminal.expect("the next article") { $0.row(1).contains("│          白鹭镇图书室") }
    terminal.signal(SIGHUP)
    try terminal.expect("the terminal given back") { !$0.properties.isAlternateScreen }
    terminal.signal(SIGHUP)
    // The first that opens the pipe is the disk.
    let disk = open(gate, O_WRONLY | O_CLOEXEC)
    unlink(gate)
    close(disk)
    #expect(try terminal.exit() == .status(128 + SIGHUP))
    let next = try start()
    try next.expect("the article that was left") { $0.row(1).contains("│          白鹭镇图书室") }
  }

  @Test func aFullDiskCostsAMessageAndWhatWasKeptStands() throws {
    let first = try start()
    try first.expect("the contents") { $0.text.contains("│") }
    first.type("]\r")
    try first.expect("an article") { $0.row(1).contains("│          白鹭镇图书室") }
    first.type("q")
    #expect(try first.exit() == .status(0))

    let full = try start(["LD_PRELOAD": Programs.faultyDisk, "QIKAN_FULL_DISK": "1"])
    try full.expect("the article that was left") { $0.row(1).contains("│          白鹭镇图书室") }
    full.type("]")
    try full.expect("the message") { $0.row(23).contains("No space left") }
    full.type("]")
    try full.expect("reading goes on") { !$0.row(23).contains("No space left") }
    full.type("q")
    #expect(try full.exit() == .status(0))

    let next = try start()
    try next.expect("what was kept before") { $0.row(1).contains("│          白鹭镇图书室") }
  }
}
