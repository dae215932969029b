import CPty
import CVterm
import Glibc
import Testing

/// A program on a pseudo-terminal, and the screen that its user sees (libvterm).
///
/// Nothing here sleeps: `expect` feeds the program's output to the emulator until the screen is in a state.
final class VirtualTerminal {
  struct Failure: Error { var errno: Int32 }

  /// Long enough for a loaded machine; only a failing test waits so long.
  private static let patience = Duration.seconds(20)
  /// The longest that a program is waited for which goes on working.
  private static let limit = Duration.seconds(120)
  /// How long output is waited for before a state is looked at again.
  private static let glance = Duration.milliseconds(50)

  private(set) var rows: Int
  private(set) var columns: Int
  /// Cells by which the emulator says that its cursor moved, one number for each time it is asked; then it is silent.
  /// `nil`: it says the truth.
  private var claimedWidths: ArraySlice<Int>?
  /// What the emulator was told to be: alternate screen, cursor.
  let properties = Properties()
  /// The terminal's modes before the program started.
  let modesBefore: Modes
  /// All that the program has sent.
  private(set) var output: [UInt8] = []
  /// Where the program keeps its state and looks for settings, unless its environment says otherwise.
  private let folder: PrivateFolder
  private var child = pty_child()
  private var status: Int32?
  private let emulator: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks = UnsafeMutablePointer<VTermScreenCallbacks>.allocate(capacity: 1)

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - environment: what differs from a plain UTF-8 terminal; `nil` takes a variable away.
  ///   - streams: what the program gets as standard input, output and error; -1 is the terminal.
  ///   - claimedWidths: what the emulator answers when asked how far a text has moved its cursor; `nil`: the truth.
  ///   - shell: what stands on the screen before: a command line.
  init(
    _ program: String, _ arguments: [String] = [], environment changes: [String: String?] = [:], rows: Int = 24,
    columns: Int = 80, streams: [Int32] = [-1, -1, -1], shell: String = "$ qikan\r\n", claimedWidths: [Int]? = nil
  ) throws {
    guard let emulator = vterm_new(Int32(rows), Int32(columns)) else { throw Failure(errno: ENOMEM) }
    folder = try PrivateFolder()
    self.emulator = emulator
    self.claimedWidths = claimedWidths.map { $0[...] }
    screen = vterm_obtain_screen(emulator)
    self.rows = rows
    self.columns = columns
    let arguments = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = Self.environment(changes, folder: folder.path).map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    let error = pty_spawn(program, arguments, variables, Int32(rows), Int32(columns), streams, &child)
    modesBefore = Modes(child.modes)
    guard error == 0 else {
      vterm_free(emulator)
      throw Failure(errno: error)
    }
    vterm_set_utf8(emulator, 1)
    vterm_screen_enable_altscreen(screen, 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, properties in
      guard let value, let properties else { return 0 }
      Unmanaged<Properties>.fromOpaque(properties).takeUnretainedValue().set(property, value.pointee)
      return 1
    }
    vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(properties).toOpaque())
    vterm_screen_reset(screen, 1)
    feed(Array(shell.utf8))
  }

  deinit {
    if status == nil {
      kill(child.pid, SIGKILL)
      _ = reap()
    }
    close(child.exited)
    pty_hang_up(&child)
    vterm_free(emulator)
    callbacks.deallocate()
  }

  private static func environment(_ changes: [String: String?], folder: String) -> [String: String] {
    var environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
      // A crash must end the program, not open a debugger that waits for a key.
      "SWIFT_BACKTRACE": "enable=no",
      // What one test reads is no place for another to begin at.
      "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder + "/cache",
    ]
    for name in ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS"] {
      environment[name] = getenv(name).map { String(cString: $0) }
    }
    for (name, value) in changes { environment[name] = value }
    return environment
  }

  // MARK: What a user does

  /// Types keys: the bytes that a keyboard would send.
  func type(_ keys: String) { send(Array(keys.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(child.master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      // The program does not read, perhaps because nobody takes what it says.
      if count < 0 { guard errno == EAGAIN, pump(events: POLLIN | POLLOUT) else { return } }
    }
  }

  /// Pastes as a terminal does: marked, if the program has asked for that.
  func paste(_ text: String) {
    vterm_keyboard_start_paste(emulator)
    answer()
    type(text)
    vterm_keyboard_end_paste(emulator)
    answer()
  }

  /// Clicks a button (1: left, 4 and 5: the wheel) over a cell, if the program has asked for the mouse.
  func press(button: Int32, row: Int, column: Int) {
    guard reportsMouse else { return }
    vterm_mouse_move(emulator, Int32(row), Int32(column), VTERM_MOD_NONE)
    vterm_mouse_button(emulator, button, true, VTERM_MOD_NONE)
    vterm_mouse_button(emulator, button, false, VTERM_MOD_NONE)
    answer()
  }

  /// Holds the left button over a cell, or lets it go there.
  func hold(_ isDown: Bool, row: Int, column: Int) {
    guard reportsMouse else { return }
    vterm_mouse_move(emulator, Int32(row), Int32(column), VTERM_MOD_NONE)
    vterm_mouse_button(emulator, 1, isDown, VTERM_MOD_NONE)
    answer()
  }

  /// Moves the mouse, which a program hears of while a button is held.
  func moveMouse(row: Int, column: Int) {
    vterm_mouse_move(emulator, Int32(row), Int32(column), VTERM_MOD_NONE)
    answer()
  }

  func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    vterm_set_size(emulator, Int32(rows), Int32(columns))
    _ = pty_resize(&child, Int32(rows), Int32(columns))
  }

  func signal(_ number: Int32) { kill(child.pid, number) }

  /// The connection breaks off.
  func hangUp() { pty_hang_up(&child) }

  // MARK: What a user sees

  /// Waits for a state of the screen. If it does not come, the test fails with the screen and ends.
  func expect(
    _ what: @autoclosure () -> String, sourceLocation: SourceLocation = #_sourceLocation,
    _ state: (VirtualTerminal) -> Bool
  ) throws {
    let limit = ContinuousClock.now + Self.limit
    var deadline = ContinuousClock.now + Self.patience
    var signs = (output.count, unreadInput)
    var isThere = state(self)
    // Not every state comes with output: that a key was read may show nowhere.
    while !isThere, status == nil, case let now = ContinuousClock.now, now < deadline {
      _ = pump(until: min(deadline, now + Self.glance))
      // A program that is still at work on what was typed is waited for.
      if signs != (output.count, unreadInput) { deadline = min(limit, now + Self.patience) }
      signs = (output.count, unreadInput)
      // Looked at once a turn: some states pass.
      isThere = state(self)
    }
    let end = status.map { "the program ended with \(Exit(waitStatus: $0))" } ?? "\(unreadInput) bytes unread"
    try #require(isThere, "\(what()) did not come (\(end)):\n\(text)", sourceLocation: sourceLocation)
  }

  /// Waits for the program's end.
  func exit(sourceLocation: SourceLocation = #_sourceLocation) throws -> Exit {
    let deadline = ContinuousClock.now + Self.patience
    while ContinuousClock.now < deadline, pump(until: deadline) {}
    return Exit(waitStatus: try #require(status, "the program did not end:\n\(text)", sourceLocation: sourceLocation))
  }

  /// A row, without the spaces at its end.
  func row(_ row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      let cell = cell(row, column)
      line += cell.text.isEmpty ? " " : cell.text
      column += max(1, cell.width)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The whole screen, a line a row.
  var text: String { (0..<rows).map(row).joined(separator: "\n") }

  func cell(_ row: Int, _ column: Int) -> ScreenCell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    return ScreenCell(&cell)
  }

  var cursor: (row: Int, column: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(emulator), &position)
    return (Int(position.row), Int(position.col))
  }

  var modes: Modes { Modes(child.slave) }

  /// Bytes that were sent and that no program has read: a shell would take them for typed.
  var unreadInput: Int {
    var count: Int32 = 0
    _ = ioctl(child.slave, UInt(FIONREAD), &count)
    return Int(count)
  }

  /// Whether pasted text would be marked now.
  var marksPaste: Bool {
    vterm_keyboard_start_paste(emulator)
    var bytes = [CChar](repeating: 0, count: 64)
    return vterm_output_read(emulator, &bytes, bytes.count) > 0
  }

  /// Whether a click would be reported now. (The emulator can't be asked: it reads the first of several modes only.)
  var reportsMouse: Bool {
    let sequences = output.split(separator: 0x1B).map { String(decoding: $0, as: UTF8.self) }
    let last = sequences.last { sequence in
      guard sequence.hasPrefix("[?") else { return false }
      return sequence.dropFirst(2).prefix { !$0.isLetter }.split(separator: ";").contains("1000")
    }
    return last?.first { $0.isLetter } == "h"
  }

  // MARK: Between the two

  /// Waits for something from the program and takes it.
  ///
  /// - Returns: false if it has ended and all it said was taken, or if the deadline has passed.
  private func pump(until deadline: ContinuousClock.Instant? = nil, events: Int32 = POLLIN) -> Bool {
    guard status == nil else { return false }
    let left = deadline.map { max(.zero, $0 - ContinuousClock.now) } ?? Self.patience
    var sources = [
      pollfd(fd: child.master, events: Int16(events), revents: 0),
      pollfd(fd: child.exited, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
    let count = poll(&sources, 2, Int32(milliseconds) + 1)
    guard count > 0 || (count < 0 && errno == EINTR) else { return false }
    let said = take()
    if sources[1].revents != 0, !said { status = reap() }
    return status == nil
  }

  private func take() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(child.master, &buffer, buffer.count)
    guard count > 0 else { return false }
    feed(Array(buffer[..<count]))
    answer()
    return true
  }

  private func feed(_ bytes: [UInt8]) {
    output += bytes
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      _ = vterm_input_write(emulator, start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  /// Sends what the emulator has to say: answers to questions, mouse reports, marks of a paste.
  private func answer() {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(emulator, &bytes, bytes.count)
    guard count > 0 else { return }
    let answer = bytes[..<count].map(UInt8.init(bitPattern:))
    guard claimedWidths != nil else { return send(answer) }
    // Of several answers each begins with an escape.
    for report in answer.split(separator: 0x1B) {
      if report.last != UInt8(ascii: "R") { send([0x1B] + report) } else { answerWidth() }
    }
  }

  /// Says that the cursor moved by the next of the cells claimed.
  func answerWidth() {
    if let cells = claimedWidths?.popFirst() { type("\u{1B}[2;\(cells + 1)R") }
  }

  /// Claims widths from now on: for answers that come late.
  func claim(widths: [Int]) {
    claimedWidths = widths[...]
  }

  private func reap() -> Int32 {
    var status: Int32 = 0
    while waitpid(child.pid, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
