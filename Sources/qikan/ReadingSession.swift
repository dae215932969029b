import Glibc
import JournalCore
import Reader
import Screen
import Terminal

/// A reader in the terminal, from the first screen until it quits: draw, wait, take every event that has arrived, draw
/// once. What takes long is done beside it.
struct ReadingSession {
  private var reader: Reader
  private let shelf: Shelf
  private let language: Language
  private let background = Background()
  /// The issue that is being read, since when, and by which job.
  private var loading: (job: Background.Job, since: ContinuousClock.Instant)?
  /// The last search that was begun beside the loop.
  private var searching: Background.Job?

  /// What is read faster is shown at once, without a word about reading it. Milliseconds.
  private static let patience: Int32 = 250

  init(_ reader: Reader, shelf: Shelf, language: Language) {
    self.reader = reader
    self.shelf = shelf
    self.language = language
  }

  /// Runs until the reader quits.
  ///
  /// - Parameters:
  ///   - ambiguousWidth: cells of a symbol of ambiguous width; `nil` asks the terminal.
  ///   - keyboard: where keys come from, if standard input is the text to read.
  /// - Returns: the exit status.
  /// - Throws: `TerminalError` if no screen could be opened, and what is wrong with the only issue; the terminal is as it
  ///   was then.
  mutating func run(ambiguousWidth: Int?, keyboard: Terminal.Input) throws -> Int32 {
    if shelf.sources.count == 1 {
      load(0)
      background.wait(milliseconds: Self.patience)
      try takeDeliveries()
    } else {
      reader.showShelf(shelf.entries)
    }
    let terminal = try Terminal(
      input: keyboard, ambiguousWidth: ambiguousWidth, wake: background.wakeDescriptor)
    defer { terminal.close() }
    while true {
      terminal.show(reader.canvas(size: terminal.size))
      var event = terminal.next(timeout: loading == nil ? nil : Self.patience)
      if let loading {
        reader.wait(seconds: Int((ContinuousClock.now - loading.since).components.seconds))
      }
      while let arrived = event {
        if arrived == .wake { try takeDeliveries() }
        if let status = perform(reader.handle(arrived)) { return status }
        // The terminal or a signal says that we have to go; that is no wish a reader could refuse.
        if case .quit(let status) = arrived { return status }
        event = terminal.next(timeout: 0)
      }
    }
  }

  /// Does what the reader asks for.
  ///
  /// - Returns: the exit status, if it asks to leave.
  private mutating func perform(_ effect: Effect) -> Int32? {
    switch effect {
    case .none: break
    case .quit(let status): return status
    case .openIssue(let index): load(index)
    case .cancelLoading: cancelLoading()
    case .index(let request):
      background.start { job in
        let answer = request.answer()
        job.deliver { $0.follow($0.reader.take(answer)) }
      }
    case .search(let request):
      searching?.cancel()
      searching = background.start { job in
        guard let answer = request.answer(isCancelled: { job.isCancelled }) else { return }
        job.deliver { $0.follow($0.reader.take(answer)) }
      }
    }
    return nil
  }

  /// Does what the reader asks for after it was told something; it does not ask to leave then.
  private mutating func follow(_ effect: Effect) { _ = perform(effect) }

  private mutating func cancelLoading() {
    loading?.job.cancel()
    loading = nil
  }

  /// Reads an issue of the shelf beside the loop.
  private mutating func load(_ index: Int) {
    cancelLoading()
    reader.waitFor(shelf.entries[index].name)
    let shelf = shelf
    let job = background.start { job in
      let issue = Result { () throws(IssueError) in try shelf.load(index) }
      job.deliver { session throws(IssueError) in try session.finishLoading(issue) }
    }
    loading = (job, .now)
  }

  private mutating func finishLoading(_ issue: Result<Issue, IssueError>) throws(IssueError) {
    loading = nil
    switch issue {
    case .success(let issue): reader.open(issue)
    case .failure(let error):
      // Without a shelf there is nothing to go back to.
      if shelf.sources.count == 1 { throw error }
      reader.report(error.message(in: language))
    }
  }

  private mutating func takeDeliveries() throws(IssueError) {
    for delivery in background.takeDeliveries() { try delivery(&self) }
  }
}
