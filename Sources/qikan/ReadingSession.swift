import Glibc
import JournalCore
import Reader
import Screen
import Terminal
import UserFiles

/// A reader in the terminal, from the first screen until it quits: draw, wait, take every event that has arrived, draw
/// once. What takes long is done beside it.
struct ReadingSession {
  var reader: Reader
  var shelf: Shelf
  let language: Language
  let background: Background
  let memory: ShelfMemory
  /// The index behind the shelf, once it can be asked.
  var library: ShelfLibrary?
  /// Why there is none.
  var shelfProblem: String?
  /// A damaged index is built anew once.
  var hasRenewedIndex = false
  /// Goes with the session.
  var temporaryIndex: TemporaryIndex?
  /// The last search of the shelf.
  var searchingShelf: Background.Job?
  /// The issue that is being read, since when, and by which job.
  private var loading: (job: Background.Job, since: ContinuousClock.Instant)?
  /// The last search that was begun beside the loop.
  private var searching: Background.Job?

  private var terminal: Terminal?
  private let settings: Settings
  private let state: StateWriter?
  private let cache: IssueCache?
  private var keeper: Keeper
  /// The source that the open issue was read from, and what its file was then.
  private var open: (index: Int, isWatched: Bool, file: FileState?)?

  /// How often a session in which nothing happens looks whether the file has changed, and saves. Milliseconds.
  private static let idle: Int32 = 2000
  /// How long events that keep coming are taken before what came of them is shown.
  private static let glance = Duration.milliseconds(100)
  /// What is read faster is shown at once, without a word about reading it. Milliseconds.
  private static let patience: Int32 = 250

  /// - Parameter first: reads the only issue already, and delivers it to `background`.
  init(
    _ reader: Reader, shelf: Shelf, language: Language, settings: Settings, state: StateWriter?,
    cache: IssueCache?, keeper: Keeper, memory: ShelfMemory, background: Background, first: Background.Job?
  ) {
    self.background = background
    loading = first.map { ($0, .now) }
    self.settings = settings
    self.state = state
    self.cache = cache
    self.keeper = keeper
    self.memory = memory
    self.reader = reader
    self.shelf = shelf
    self.language = language
  }

  /// What went wrong with remembering and could not be said on the screen.
  var problemLeft: UserFileError? {
    mutating get { keeper.takeProblem() }
  }

  /// A message that begins with a path of the user's files, without the folder: the status line is short.
  private func brief(_ problem: any UserFacingError) -> String {
    let message = problem.message(in: language)
    for folder in [UserFolder.state, .config] {
      guard let path = try? folder.path(), message.hasPrefix(path + "/") else { continue }
      return String(message.dropFirst(path.count + 1))
    }
    return message
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
    if shelf.unopenedFolders.isEmpty { begin() } else { openFolders() }
    let limit = ContinuousClock.now + .milliseconds(Int64(Self.patience))
    // What is to be seen first: the one issue, or the names of what is in a folder.
    while reader.hasNothingToShow, case let left = limit - ContinuousClock.now, left > .zero {
      background.wait(milliseconds: Int32(left / .milliseconds(1)) + 1)
      try takeDeliveries()
    }
    let terminal = try Terminal(
      input: keyboard, ambiguousWidth: ambiguousWidth, wake: background.wakeDescriptor)
    self.terminal = terminal
    // However it ends; and the terminal is not kept while a disk is waited for.
    defer {
      terminal.close()
      keeper.finish(reader)
    }
    if let problem = settings.problems.first { reader.note(brief(problem)) }
    while true {
      if let problem = keeper.takeProblem() { reader.note(brief(problem)) }
      terminal.show(reader.canvas(size: terminal.size))
      let drawn = ContinuousClock.now
      var event = nextEvent(of: terminal, timeout: loading != nil ? Self.patience : open == nil ? nil : Self.idle)
      if event == nil, loading == nil { whileIdle() }
      if let loading {
        reader.wait(seconds: Int((ContinuousClock.now - loading.since).components.seconds))
      }
      while let arrived = event {
        if arrived == .wake { try takeDeliveries() }
        if let status = perform(reader.handle(arrived)) { return status }
        if reader.isOnShelf, let open { leave(open.index) }
        // The terminal or a signal says that we have to go; that is no wish a reader could refuse.
        if case .quit(let status) = arrived { return status }
        // Keys without end are no reason to show nothing.
        event = ContinuousClock.now - drawn < Self.glance ? nextEvent(of: terminal, timeout: 0) : nil
      }
    }
  }

  /// What was typed before what the terminal has now, or that. (That the terminal is gone is told after all that was held.)
  private mutating func nextEvent(of terminal: Terminal, timeout: Int32?) -> Event? {
    reader.takeHeld() ?? terminal.next(timeout: timeout)
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
    case .copy(let text): reader.copied(terminal?.copy(text) ?? .unsupported)
    case .reload:
      if let open, case .file = shelf.sources[open.index] {
        load(open.index, again: true)
      } else {
        reader.nothingToReload()
      }
    case .searchShelf(let request): searchShelf(request)
    }
    return nil
  }

  /// Does what the reader asks for after it was told something; it does not ask to leave then.
  mutating func follow(_ effect: Effect) { _ = perform(effect) }

  /// Whether an issue is being read.
  var isLoading: Bool { loading != nil }

  private mutating func cancelLoading() {
    loading?.job.cancel()
    loading = nil
  }

  /// Saves beside the loop.
  mutating func save() {
    keeper.note(reader)
    guard let state, state.isWaiting else { return }
    background.start { job in
      do throws(UserFileError) { try state.writeUnlessWriting() } catch { job.deliver { $0.keeper.tell(error) } }
    }
  }

  /// Saves, and looks whether somebody has written the file.
  private mutating func whileIdle() {
    save()
    guard let open, open.isWatched, case .file(let path) = shelf.sources[open.index] else { return }
    let now = FileState(path)
    guard now != open.file else { return }
    self.open?.file = now
    reader.fileChanged(isGone: now == nil)
  }

  /// Saves what was read of an issue that was left for the shelf, which shows it then.
  private mutating func leave(_ index: Int) {
    save()
    open = nil
    guard var entry = reader.shelfEntry(index) else { return }
    entry.progress = reader.memory?.progress
    entry.lastOpened = ShelfEntry.Opening(time: time(nil))
    reader.updateShelf([(index, entry)])
  }

  /// Reads an issue of the shelf beside the loop.
  ///
  /// - Parameter again: it is the open one, whose file may have changed.
  mutating func load(_ index: Int, again: Bool = false) {
    cancelLoading()
    save()
    reader.waitFor(shelf.entries[index].name)
    let load = IssueLoad(
      source: shelf.sources[index], options: shelf.options, state: again ? nil : state, cache: cache,
      showsBeginning: !again && !reader.opensAtMatch)
    loading = (Self.start(load, of: index, again: again, on: background), .now)
  }

  /// Starts to read an issue. What it comes to is delivered to the session whose jobs those of `background` are.
  static func start(
    _ load: IssueLoad, of index: Int, again: Bool = false, on background: Background
  ) -> Background.Job {
    background.start { job in
      let outcome = Result { () throws(IssueError) in
        try load.run(isCancelled: { job.isCancelled }) { beginning in
          job.deliver { $0.reader.openBeginning(beginning) }
        }
      }
      job.deliver { session throws(IssueError) in
        session.loading = nil
        switch outcome {
        // Cancelled: then this is not delivered.
        case .success(nil): break
        case .success(let loaded?):
          session.show(loaded, again: again)
          session.open = (index, loaded.file != nil, loaded.file)
          if loaded.file != nil, session.shelf.sources.count == 1, case .file(let path) = session.shelf.sources[index] {
            session.memory.setLastOpened(path)
          }
        case .failure(let error): try session.tell(error, again: again)
        }
      }
      if case .success(let loaded?) = outcome { load.keep(loaded) }
    }
  }

  private mutating func show(_ loaded: IssueLoad.Loaded, again: Bool) {
    let memory = keeper.begin(loaded.issue, loaded.record)
    if again { reader.reopen(loaded.issue) } else { follow(reader.open(loaded.issue, remembering: memory)) }
  }

  private mutating func tell(_ error: IssueError, again: Bool) throws(IssueError) {
    // Without a shelf or an issue there is nothing to go back to.
    if shelf.sources.count == 1, !again { throw error }
    reader.dropBeginning()
    reader.report(error.message(in: language))
  }

  private mutating func takeDeliveries() throws(IssueError) {
    for delivery in background.takeDeliveries() { try delivery(&self) }
  }
}
