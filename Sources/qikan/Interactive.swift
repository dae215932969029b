import JournalCore
import Reader
import Screen
import Terminal

/// Runs a reader in the terminal until it quits: draw, wait, take every event that has arrived, draw once.
///
/// - Parameters:
///   - ambiguousWidth: cells of a symbol of ambiguous width; `nil` asks the terminal.
///   - keyboard: where keys come from, if standard input is the text to read.
///   - load: reads an issue of the shelf, by its index into the entries that the reader was given.
/// - Returns: the exit status.
/// - Throws: `TerminalError` if no screen could be opened; nothing was drawn then.
func readInteractively(
  _ reader: Reader, ambiguousWidth: Int?, keyboard: Terminal.Input, load: (Int) throws(IssueError) -> Issue,
  language: Language
) throws(TerminalError) -> Int32 {
  var reader = reader
  let terminal = try Terminal(input: keyboard, ambiguousWidth: ambiguousWidth)
  defer { terminal.close() }
  while true {
    terminal.show(reader.canvas(size: terminal.size))
    var event = terminal.next()
    while let arrived = event {
      switch reader.handle(arrived) {
      case .none: break
      case .quit(let status): return status
      case .openIssue(let index):
        do throws(IssueError) {
          reader.open(try load(index))
        } catch {
          reader.report(error.message(in: language))
        }
      }
      // The terminal or a signal says that we have to go; that is no wish a reader could refuse.
      if case .quit(let status) = arrived { return status }
      event = terminal.next(timeout: 0)
    }
  }
}
