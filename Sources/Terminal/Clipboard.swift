import CTerminal
import Glibc
import Screen

extension Terminal {
  /// Bytes of text that are copied at once: most terminals take no OSC 52 longer than 100,000 bytes, and base64 makes
  /// four of three.
  public static let clipboardLimit = 74_000

  /// Puts text on the user's clipboard: by OSC 52 (xterm, "Operating System Commands"), which works over SSH too; in
  /// tmux by tmux, which passes it on whatever it lets programs do themselves.
  public func copy(_ text: String) -> ClipboardOutcome {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.clipboardLimit else { return .tooLong(limit: Self.clipboardLimit) }
    if Self.isSet("TMUX"), Tmux.load(bytes) { return .sent }
    let command = "\u{1B}]52;c;" + Base64.encode(bytes) + "\u{7}"
    // GNU screen hands on what comes in device control strings, no longer than 768 bytes each.
    if Self.isSet("STY") {
      qt_send(Self.wrapped(command, pieces: 700))
      return .sent
    }
    guard qt_has_clipboard() else { return .unsupported }
    qt_send(command)
    return .sent
  }

  private static func isSet(_ variable: String) -> Bool {
    getenv(variable).map { $0.pointee != 0 } ?? false
  }

  private static func wrapped(_ command: String, pieces length: Int) -> String {
    var rest = command.utf8[...]
    var wrapped = ""
    while !rest.isEmpty {
      wrapped += "\u{1B}P" + String(decoding: rest.prefix(length), as: UTF8.self) + "\u{1B}\\"
      rest = rest.dropFirst(length)
    }
    return wrapped
  }
}

/// The tmux that the program runs in.
private enum Tmux {
  /// `tmux load-buffer -w -`: into a paste buffer and on to the terminal's clipboard.
  ///
  /// - Returns: whether tmux took it; versions before 3.2 don't know `-w`.
  static func load(_ bytes: [UInt8]) -> Bool {
    // A file without a name: it needs no reader at the other end while it is written.
    guard let stream = tmpfile() else { return false }
    defer { fclose(stream) }
    let file = fileno(stream)
    guard write(file, bytes, bytes.count) == bytes.count, lseek(file, 0, SEEK_SET) == 0 else { return false }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var pid: pid_t = 0
    let words = ["tmux", "load-buffer", "-w", "-"]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    guard posix_spawnp(&pid, "tmux", &actions, nil, arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }
}

/// RFC 4648, section 4.
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
