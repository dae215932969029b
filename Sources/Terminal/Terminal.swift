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
  private var questions: WidthQuestions
  private let opened = ContinuousClock.now
  private let wake: Int32?

  /// Takes the terminal: full screen, no echo, keys and mouse to us, standard error held back until `close()`.
  ///
  /// - Parameters:
  ///   - ambiguousWidth: cells of a symbol of ambiguous width; `nil` asks the terminal. What it answers comes as an
  ///     event, if it is anything but what `CellWidth` takes for granted.
  ///   - wake: a descriptor that gives `Event.wake` whenever there is something to read at it; who takes that event reads
  ///     it.
  /// - Throws: `TerminalError`; nothing was drawn or changed then.
  public init(
    input: Input = .standardInput, ambiguousWidth: Int? = nil, wake: Int32? = nil
  ) throws(TerminalError) {
    self.wake = wake
    questions = WidthQuestions(ambiguous: ambiguousWidth)
    let minimum = qt_size(rows: Int32(Self.minimumSize.rows), columns: Int32(Self.minimumSize.columns))
    let status = qt_open(input == .controllingTerminal, minimum) { character, setting in
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: character)) else { return -1 }
      return Int32(CellWidth(setting: setting).of(scalar))
    }
    switch status {
    case QT_OK:
      isOpen = true
      Self.ask(WidthQuestions.texts[...], asked: [])
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
    awaitAnswers()
    isOpen = false
    qt_close()
  }
}

// MARK: - Widths

extension Terminal {
  /// Gathers the texts as C strings, one call deeper for each, and asks.
  private static func ask(_ texts: ArraySlice<String>, asked: [UnsafePointer<CChar>?]) {
    guard let text = texts.first else { return qt_ask_widths(asked, Int32(asked.count)) }
    text.withCString { ask(texts.dropFirst(), asked: asked + [$0]) }
  }

  /// Takes the answers that are still on their way, lest they end up at the shell's prompt. A terminal that never answers
  /// is not waited for longer than `WidthQuestions.patience` from the start.
  private func awaitAnswers() {
    let deadline = opened + WidthQuestions.patience
    while questions.areOpen, qt_wait(Self.milliseconds(until: deadline), -1) == QT_INPUT { readBatch() }
  }

  private func take(_ reports: [CursorReport]) {
    for report in reports {
      guard let answer = questions.take(report) else { continue }
      let assumed = CellWidth(ambiguous: questions.ambiguous ?? 1)
      guard answer.width != assumed || answer.joinsEmoji else { continue }
      painter.joinsEmoji = answer.joinsEmoji
      // What was drawn so far ran over its cells.
      painter.forget()
      qt_redraw()
      events.append(.widths(answer.width))
    }
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
      if qt_take_interrupt() { return .interrupt }
      if qt_settle_signals() {
        painter.forget()
        return .resize(size)
      }
      if let event = events.popFirst() { return event }
      readBatch()
      if !events.isEmpty { continue }
      switch qt_wait(Self.milliseconds(until: deadline), wake ?? -1) {
      case QT_TIMEOUT: return nil
      case QT_WOKEN: return .wake
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
    take(decoder.takeReports())
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
    case QT_MOUSE_DRAG: self = mouse(.drag)
    case QT_MOUSE_RELEASE: self = mouse(.release)
    case QT_WHEEL_UP: self = mouse(.wheelUp)
    case QT_WHEEL_DOWN: self = mouse(.wheelDown)
    default: self = .unknown
    }
  }
}
