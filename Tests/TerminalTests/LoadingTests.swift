import Glibc
import Testing

/// An issue that takes long to read: the screen says so, and it can be given up.
///
/// The slow file is a pipe that nobody has written to yet.
@Suite struct LoadingTests {
  private let folder: String
  private let pipe: String

  init() throws {
    var template = Array("/tmp/qikan-test-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    pipe = folder + "/slow.txt"
    try #require(mkfifo(pipe, 0o600) == 0)
  }

  private func write(_ text: String) throws {
    let descriptor = open(pipe, O_WRONLY | O_CLOEXEC)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count)
  }

  private func removeFolder() {
    unlink(pipe)
    rmdir(folder)
  }

  @Test func itIsShownWhenItIsThere() throws {
    defer { removeFolder() }
    let terminal = try VirtualTerminal(Programs.qikan, [pipe])
    try terminal.expect("the waiting") { $0.text.contains("Reading…") && $0.row(0).contains("slow.txt") }
    try write("# 青石桥\n\n## 卷首语\n\n### 桥头的灯\n\n夜里的灯照着桥头。\n")
    try terminal.expect("the issue") { $0.text.contains("桥头的灯") && !$0.text.contains("Reading…") }
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
  }

  @Test func aPipeThatIsSlowIsWaitedForOnTheScreen() throws {
    defer { removeFolder() }
    var ends: [Int32] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let terminal = try VirtualTerminal(Programs.qikan, ["-"], streams: [ends[0], -1, -1])
    close(ends[0])
    try terminal.expect("the waiting") { $0.text.contains("Reading…") }
    let text = "# 青石桥\n\n## 卷首语\n\n### 桥头的灯\n\n夜里的灯照着桥头。\n"
    #expect(Glibc.write(ends[1], text, text.utf8.count) == text.utf8.count)
    close(ends[1])
    try terminal.expect("the issue") { $0.text.contains("桥头的灯") && !$0.text.contains("Reading…") }
    terminal.type("R")
    try terminal.expect("that it can't be read again") { !$0.row(23).isEmpty && $0.text.contains("桥头的灯") }
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
  }

  @Test(arguments: ["q", "\u{1B}"])
  func itCanBeLeft(key: String) throws {
    defer { removeFolder() }
    let terminal = try VirtualTerminal(Programs.qikan, [pipe])
    try terminal.expect("the waiting") { $0.text.contains("Reading…") }
    terminal.type(key)
    #expect(try terminal.exit() == .status(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func whatIsWrongIsSaidOnceTheTerminalIsGivenBack() throws {
    defer { removeFolder() }
    let terminal = try VirtualTerminal(Programs.qikan, [pipe])
    try terminal.expect("the waiting") { $0.text.contains("Reading…") }
    try write("\u{0}\u{1}\u{2}\u{0}\u{1}\u{2}\u{0}\u{1}\u{2}\u{0}\u{1}\u{2}")
    #expect(try terminal.exit() == .status(1))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(terminal.text.contains("qikan: ") && terminal.text.contains("slow.txt"), "\(terminal.text)")
  }

  @Test func escapeLeadsBackToTheShelf() throws {
    defer { removeFolder() }
    let terminal = try VirtualTerminal(Programs.qikan, [pipe, pipe])
    try terminal.expect("the shelf") { $0.row(0).contains("Shelf") && $0.row(2).contains("slow.txt") }
    terminal.type("\r")
    try terminal.expect("the waiting") { $0.text.contains("Reading…") }
    terminal.type("\u{1B}")
    try terminal.expect("the shelf again") { $0.row(0).contains("Shelf") && !$0.text.contains("Reading…") }
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
  }
}
