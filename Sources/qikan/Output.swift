import ArgumentParser
import Glibc
import JournalCore

/// Standard output, buffered. `finish()` belongs at the end of a command; what was not flushed is lost.
struct Output: ~Copyable {
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Whether matches are coloured: on a terminal that has colours, unless `NO_COLOR` is set (no-color.org).
  static var isColored: Bool {
    let terminal = environmentVariable("TERM")
    return isTerminal && terminal != nil && terminal != "dumb" && environmentVariable("NO_COLOR") == nil
  }

  /// Cells of a line: of the terminal, or 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  /// Writes text in which characters that steer a terminal are shown as symbols; line feeds are kept.
  mutating func write(_ text: ArraySlice<UInt8>) throws {
    VisibleText.append(text, to: &buffer, lineFeeds: true)
    try flushIfFull()
  }

  mutating func write(_ text: String) throws {
    try write(Array(text.utf8)[...])
  }

  mutating func writeLine(_ text: String = "") throws {
    try write(text)
    try write("\n")
  }

  /// Writes bytes for another program, as they are. A terminal gets symbols for what would steer it.
  mutating func writeData(_ data: [UInt8]) throws {
    if Output.isTerminal { return try write(data[...]) }
    buffer.append(contentsOf: data)
    try flushIfFull()
  }

  /// Starts or ends the colour of a match (SGR of ISO 6429: bold red).
  mutating func setMatchColor(_ isOn: Bool) {
    guard Output.isColored else { return }
    buffer.append(contentsOf: (isOn ? "\u{1B}[1;31m" : "\u{1B}[0m").utf8)
  }

  mutating func finish() throws { try flush() }

  private mutating func flushIfFull() throws {
    if buffer.count >= Output.capacity { try flush() }
  }

  private mutating func flush() throws {
    var start = 0
    while start < buffer.count {
      let count = buffer[start...].withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        start += count
      } else if errno == EAGAIN {
        var request = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if errno == EPIPE {
        // The reader (`head`, a pager) has seen enough. SIGPIPE says so first where it is not ignored; the status is
        // the same as a shell gives for it.
        throw ExitCode(128 + SIGPIPE)
      } else if errno != EINTR {
        throw OutputError(reason: String(cString: strerror(errno)))
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Standard output can't be written to: a full disk, a closed descriptor.
struct OutputError: UserFacingError, Equatable {
  let reason: String

  func message(in language: Language) -> String {
    switch language {
    case .chinese: "无法写到标准输出（\(reason)）"
    case .english: "standard output cannot be written (\(reason))"
    }
  }
}
