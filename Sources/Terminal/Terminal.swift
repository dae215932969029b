import CTerminal
import Glibc
import Screen
import Typesetting

/// The terminal while it belongs to qikan: from `init` to `close()`. A program has one at a time.
public final class Terminal {
  /// Where the keys come from.
  public enum Input: Sendable {
    case standardInput
    /// `/dev/tty`: where standard input holds the text to read (`qikan -`).
    case controllingTerminal
  }

  /// The smallest screen that can be opened. (One that is open may become smaller.)
  public static let minimumSize = Size(rows: 3, columns: 10)

  private var isOpen = false
  private var painter = Painter()
  private var decoder = InputDecoder()
  private var events: ArraySlice<Event> = []

  /// Takes the terminal: full screen, no echo, keys and mouse to us, standard error held back until `close()`.
  ///
  /// - Throws: `TerminalError`; nothing was drawn or changed then.
  public init(input: Input = .standardInput) throws(TerminalError) {
    let minimum = qt_size(rows: Int32(Self.minimumSize.rows), columns: Int32(Self.minimumSize.columns))
    let status = qt_open(input == .controllingTerminal, minimum) { character, ambiguous in
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: character)) else { return -1 }
      return Int32(CellWidth(ambiguous: Int(ambiguous)).of(scalar))
    }
    switch status {
    case QT_OK: isOpen = true
    case QT_INPUT_IS_NOT_A_TERMINAL: throw .inputIsNotATerminal
    case QT_OUTPUT_IS_NOT_A_TERMINAL: throw .outputIsNotATerminal
    case QT_TOO_SMALL: throw .tooSmall(size)
    default:
      let term = getenv("TERM").map { String(cString: $0) } ?? ""
      throw .unusable(term: term.isEmpty ? nil : term)
    }
  }

  deinit { close() }

  public var size: Size {
    let size = qt_screen_size()
    return Size(rows: Int(size.rows), columns: Int(size.columns))
  }

  /// Shows a canvas: only the cells that changed are sent.
  public func show(_ canvas: Canvas) {
    guard isOpen else { return }
    painter.paint(canvas, on: size)
  }

  /// Gives the terminal back as it was.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    qt_close()
  }
}

// MARK: - Events

extension Terminal {
  /// Tokens read before signals are looked at again, so that endless input can't keep a signal waiting.
  private static let batchLimit = 4096

  /// Waits for the next event; `nil` when `timeout` (milliseconds) ran out first.
  public func next(timeout: Int32? = nil) -> Event? {
    guard isOpen else { return nil }
    let deadline = timeout.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      let signal = qt_termination()
      if signal != 0 { return .quit(status: 128 + signal) }
      if qt_settle_signals() {
        painter.forget()
        return .resize(size)
      }
      if let event = events.popFirst() { return event }
      readBatch()
      if !events.isEmpty { continue }
      switch qt_wait(Self.milliseconds(until: deadline)) {
      case QT_TIMEOUT: return nil
      case QT_HANGUP: return .quit(status: 128 + SIGHUP)
      default: continue
      }
    }
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = deadline - ContinuousClock.now
    return max(0, Int32(clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000))
  }

  private func readBatch() {
    for _ in 0..<Self.batchLimit {
      guard let token = InputDecoder.Token(qt_read()) else {
        decoder.finishBatch()
        break
      }
      decoder.feed(token)
    }
    events = decoder.takeEvents()[...]
  }
}

extension InputDecoder.Token {
  /// `nil` if nothing has arrived.
  fileprivate init?(_ input: qt_input) {
    func mouse(_ button: MouseEvent.Button) -> Self {
      .mouse(MouseEvent(button: button, row: Int(input.row), column: Int(input.column)))
    }
    switch input.token {
    case QT_NOTHING: return nil
    case QT_BYTE: self = .byte(UInt8(truncatingIfNeeded: input.value))
    case QT_UP: self = .key(.up)
    case QT_DOWN: self = .key(.down)
    case QT_LEFT: self = .key(.left)
    case QT_RIGHT: self = .key(.right)
    case QT_HOME: self = .key(.home)
    case QT_END: self = .key(.end)
    case QT_PAGE_UP: self = .key(.pageUp)
    case QT_PAGE_DOWN: self = .key(.pageDown)
    case QT_ENTER: self = .key(.enter)
    case QT_BACK_TAB: self = .key(.backTab)
    case QT_BACKSPACE: self = .key(.backspace)
    case QT_DELETE: self = .key(.delete)
    case QT_FUNCTION: self = .key(.function(Int(input.value)))
    case QT_PASTE_START: self = .pasteStart
    case QT_PASTE_END: self = .pasteEnd
    case QT_MOUSE_LEFT: self = mouse(.left)
    case QT_WHEEL_UP: self = mouse(.wheelUp)
    case QT_WHEEL_DOWN: self = mouse(.wheelDown)
    default: self = .unknown
    }
  }
}
