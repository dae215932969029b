import JournalCore
import JournalSearch
import Reader
import ShelfIndex
import Synchronization

/// The index behind the shelf on the screen: what each entry holds, and searches through all of them.
struct ShelfLibrary: Sendable {
  let shelf: Shelf
  let index: ShelfIndex
  /// Entry by entry: the issue's number in the index; none where it is not known yet.
  var issues: [Int: Int64] = [:]

  /// What has become known of an entry.
  struct Change: Sendable {
    var entry: ShelfEntry
    var issue: Int64?
  }

  /// Brings the index up to date with the shelf.
  ///
  /// - Parameters:
  ///   - tell: takes the changes that came up since it was called last, how far it is (in hundredths), and whether there
  ///     is more to find now.
  ///   - note: takes a message.
  static func update(
    _ shelf: Shelf, in index: ShelfIndex, memory: ShelfMemory, language: Language, job: Background.Job,
    tell: @escaping @Sendable ([Int: Change], Int, _ isStored: Bool) -> Void,
    note: @escaping @Sendable (String) -> Void
  ) throws(DatabaseError) {
    // Entries of the shelf, and of the update's files.
    var places: [Int] = []
    var files: [ShelfFile] = []
    for (place, source) in shelf.sources.enumerated() {
      guard case .file(let path) = source else { continue }
      places.append(place)
      files.append(ShelfFile(path))
    }
    let entries = shelf.entries
    let entryOfFile = places
    let feed = ShelfFeed(tell)
    let update = ShelfUpdate(
      index, files: files, folders: shelf.folders.map { ShelfFile($0).absolutePath }, reading: shelf.options,
      load: { file throws(IssueError) in try Input.bytes(of: InputPath(file)) },
      tell: { news in
        switch news {
        case .read(let file, let summary):
          var entry = entries[entryOfFile[file]]
          entry.state = .known(ShelfEntry.Details(summary))
          memory.complete(&entry, fingerprint: summary.fingerprint)
          feed.add(Change(entry: entry, issue: summary.id), at: entryOfFile[file])
        case .unreadable(let file, let error):
          var entry = entries[entryOfFile[file]]
          entry.state = .unreadable(error.reason(in: language))
          feed.add(Change(entry: entry), at: entryOfFile[file])
        case .progress(let bytes, let all): feed.setPercent(all > 0 ? min(99, bytes * 100 / all) : 99)
        case .stored: feed.flush(isStored: true)
        case .renewed(let renewal): note(SearchMessages(language: language).renewed(renewal))
        case .waiting: note(SearchMessages(language: language).waiting)
        }
        return !job.isCancelled
      })
    try update.run()
    feed.flush(isStored: true)
  }

  /// Searches all issues.
  ///
  /// - Returns: `nil` once it is cancelled.
  /// - Throws: `QueryError` or `DatabaseError`.
  func search(_ query: Query, isCancelled: () -> Bool) throws -> ShelfFindings? {
    guard let count = try ShelfSearch(index).count(query, in: Set(issues.values), isCancelled: isCancelled) else {
      return nil
    }
    var written = ShelfFindings()
    var sounds = ShelfFindings(isPinyin: true)
    func add(_ finding: ShelfFinding, at place: Int, isPinyin: Bool) {
      if isPinyin { sounds.issues[place] = finding } else { written.issues[place] = finding }
    }
    for (place, issue) in issues {
      guard let found = count.issues[issue] else { continue }
      add(ShelfFinding(matches: found.matches, articles: found.articles), at: place, isPinyin: count.isPinyin)
    }
    // Standard input is in no index.
    for case (let place, .read(let issue)) in shelf.sources.enumerated() {
      guard let results = try IssueIndex(issue).search(query, isCancelled: isCancelled) else { return nil }
      guard !results.matches.isEmpty else { continue }
      let finding = ShelfFinding(matches: results.matches.count, articles: results.articleCount)
      add(finding, at: place, isPinyin: results.isPinyin)
    }
    return written.issues.isEmpty && !sounds.issues.isEmpty ? sounds : written
  }
}

/// Gathers changes, so that the screen is not drawn for each.
private final class ShelfFeed: Sendable {
  private struct State {
    var changes: [Int: ShelfLibrary.Change] = [:]
    var percent = 0
    var told = ContinuousClock.now
  }

  private let state = Mutex(State())
  private let tell: @Sendable ([Int: ShelfLibrary.Change], Int, Bool) -> Void

  private static let interval = Duration.milliseconds(100)

  init(_ tell: @escaping @Sendable ([Int: ShelfLibrary.Change], Int, Bool) -> Void) { self.tell = tell }

  func add(_ change: ShelfLibrary.Change, at place: Int) {
    state.withLock { $0.changes[place] = change }
    flushIfDue()
  }

  func setPercent(_ percent: Int) {
    state.withLock { $0.percent = percent }
    flushIfDue()
  }

  func flush(isStored: Bool) {
    let (changes, percent) = state.withLock { state in
      defer {
        state.changes = [:]
        state.told = .now
      }
      return (state.changes, state.percent)
    }
    tell(changes, percent, isStored)
  }

  private func flushIfDue() {
    if state.withLock({ ContinuousClock.now - $0.told > Self.interval }) { flush(isStored: false) }
  }
}

extension ShelfEntry.Details {
  init(_ summary: IssueSummary) {
    self.init(
      identity: summary.identity, articleCount: summary.articleCount, characterCount: summary.characterCount)
  }
}
