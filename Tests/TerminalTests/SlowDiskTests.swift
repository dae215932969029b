import Glibc
import Testing

/// A disk that takes its time to write: reading goes on, and what was to be kept is kept.
@Suite struct SlowDiskTests {
  @Test func noScreenWaitsForADisk() throws {
    let folder = try PrivateFolder()
    let gate = folder.path + "/disk"
    try #require(mkfifo(gate, 0o600) == 0)
    let state = ["XDG_STATE_HOME": folder.path]
    let terminal = try VirtualTerminal(
      Programs.qikan,
      environment: state.merging(["LD_PRELOAD": Programs.slowDisk, "QIKAN_SLOW_DISK": gate]) { $1 })
    try terminal.expect("the contents") { $0.text.contains("│") }
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

    let next = try VirtualTerminal(Programs.qikan, environment: state.mapValues { $0 })
    try next.expect("the article that was left") { $0.row(1).contains("│          白鹭镇图书室") }
  }
}
