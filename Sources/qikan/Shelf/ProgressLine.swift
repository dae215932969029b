import Glibc
import ShelfIndex
import Synchronization

/// How far building the index has come, on the last line of the terminal that standard error leads to; messages about
/// the index go to standard error in any case.
final class ProgressLine: Sendable {
  private struct State {
    var files = 0
    var since = ContinuousClock.now
    var shown: ContinuousClock.Instant?
  }

  private let messages: SearchMessages
  private let total: Int
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  /// What is faster needs no word. And a line that changes more often can't be read.
  private static let patience = Duration.milliseconds(300)
  private static let interval = Duration.milliseconds(100)

  init(messages: SearchMessages, files: Int) {
    self.messages = messages
    total = files
  }

  func take(_ news: ShelfNews) {
    switch news {
    case .renewed(let renewal): say(messages.renewed(renewal))
    case .waiting: say(messages.waiting)
    case .read, .unreadable: state.withLock { $0.files += 1 }
    case .progress(let bytes, let all): show(percent: all > 0 ? min(100, bytes * 100 / all) : 100)
    case .stored: break
    }
  }

  /// Wipes the line.
  func finish() { state.withLock { if $0.shown != nil { write("\r\u{1B}[K") } } }

  private func say(_ message: String) {
    finish()
    note(message)
  }

  private func show(percent: Int) {
    guard isTerminal else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.since > Self.patience, state.shown.map({ now - $0 > Self.interval }) ?? true else { return }
      state.shown = now
      let filled = percent / 5
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
      write("\r[\(bar)] \(messages.building(percent: percent, files: state.files, of: total))\u{1B}[K")
    }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
