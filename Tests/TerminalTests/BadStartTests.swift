import Glibc
import Testing

/// What can't be opened gets one clear line and status 1; nothing is drawn and the terminal stays as it is.
@Suite struct BadStartTests {
  private func expectRefused(
    _ words: String, arguments: [String] = [], environment: [String: String?] = [:], rows: Int = 24,
    columns: Int = 200, streams: [Int32] = [-1, -1, -1], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try VirtualTerminal(
      Programs.qikan, arguments, environment: environment, rows: rows, columns: columns, streams: streams, shell: "")
    #expect(try terminal.exit() == .status(1), sourceLocation: sourceLocation)
    let said = String(decoding: terminal.output, as: UTF8.self)
    #expect(said.contains(words), sourceLocation: sourceLocation)
    let isOneLine = said.hasSuffix("\r\n") && said.split(separator: "\r\n").count == 1
    #expect(isOneLine, "one line: \(said)", sourceLocation: sourceLocation)
    #expect(!said.contains("\u{1B}"), "nothing drawn", sourceLocation: sourceLocation)
    #expect(terminal.modes == terminal.modesBefore, sourceLocation: sourceLocation)
  }

  @Test func aMissingFile() throws {
    try expectRefused("/nonexistent/刊.txt", arguments: ["/nonexistent/刊.txt"])
  }

  @Test func aTerminalThatIsNone() throws {
    try expectRefused("TERM", environment: ["TERM": nil])
    try expectRefused("dumb", environment: ["TERM": "dumb"])
    try expectRefused("没有设置 TERM", environment: ["TERM": nil, "LC_ALL": "zh_CN.UTF-8"])
  }

  @Test func aTerminalOfOneCell() throws {
    try expectRefused("1x1", rows: 1, columns: 1)
  }

  @Test func streamsThatAreNoTerminal() throws {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    try expectRefused("standard output", streams: [-1, null, -1])
    try expectRefused("standard input", streams: [null, -1, -1])
  }
}
