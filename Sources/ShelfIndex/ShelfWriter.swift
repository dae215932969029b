import Synchronization

/// A file on its way into the index.
struct HeldFile: Sendable {
  /// Index into the files of the update.
  let place: Int
  let path: [UInt8]
  let stamp: FileStamp?
  /// Nanoseconds since 1970.
  let seen: Int64
  let size: Int
}

/// Takes what several threads have read, one at a time, and stores it in large transactions.
///
/// When the process ends in the middle, the index holds what the last whole transaction left.
final class ShelfWriter: Sendable {
  private struct State: ~Copyable {
    let store: ShelfStore
    var bytes = 0
    /// Not stored for good yet.
    var openBytes = 0
    var isOpen = false
    var opened = ContinuousClock.now
    var isOver = false
    var error: DatabaseError?
  }

  private let state: Mutex<State>
  private let total: Int
  private let tell: @Sendable (ShelfNews) -> Bool

  /// Bytes of files that are stored at once at most, and for how long they are gathered: a small loss, soon to be searched,
  /// and few enough segments of the full-text table.
  private static let transactionSize = 16 << 20
  private static let transactionTime = Duration.seconds(2)

  init(_ store: sending ShelfStore, total: Int, tell: @escaping @Sendable (ShelfNews) -> Bool) {
    state = Mutex(State(store: store))
    self.total = total
    self.tell = tell
  }

  /// Nobody wants more, or an error ended it.
  var isOver: Bool { state.withLock { $0.isOver } }

  /// Notes that a file holds a content that is stored already.
  ///
  /// - Returns: whether it is.
  func takeKnown(_ content: [UInt8], of file: HeldFile) -> Bool {
    change { state throws(DatabaseError) in
      guard let issue = try state.store.issue(ofContent: content) else { return false }
      try self.store(issue, of: file, in: &state)
      return true
    } ?? true
  }

  func take(_ issue: PreparedIssue, of file: HeldFile) {
    _ = change { state throws(DatabaseError) in
      try self.begin(&state)
      try self.store(try state.store.add(issue), of: file, in: &state)
    }
  }

  /// Tells that a file was done with, whatever came of it.
  func tell(_ news: ShelfNews, size: Int) {
    _ = change { state throws(DatabaseError) in
      self.tell(news, size: size, in: &state)
    }
  }

  /// Stores what is left, and what `work` changes.
  func finish(_ work: @Sendable (ShelfStore) throws(DatabaseError) -> Void) throws(DatabaseError) {
    _ = change { state throws(DatabaseError) in
      try self.begin(&state)
      try work(state.store)
      try self.commit(&state)
    }
    if let error = state.withLock({ $0.error }) { throw error }
  }

  private func change<Answer: Sendable>(
    _ work: (inout State) throws(DatabaseError) -> Answer
  ) -> Answer? {
    state.withLock { state in
      guard state.error == nil else { return nil }
      do throws(DatabaseError) {
        return try work(&state)
      } catch {
        if state.isOpen { try? state.store.database.execute("ROLLBACK") }
        state.isOpen = false
        state.error = error
        state.isOver = true
        return nil
      }
    }
  }

  private func store(_ issue: Int64, of file: HeldFile, in state: inout State) throws(DatabaseError) {
    try begin(&state)
    if let stamp = file.stamp {
      try state.store.setIssue(issue, ofFile: file.path, stamp: stamp, seen: file.seen)
    }
    state.openBytes += file.size
    tell(.read(file: file.place, try state.store.summary(of: issue)), size: file.size, in: &state)
    let isDue = state.openBytes >= Self.transactionSize || ContinuousClock.now - state.opened >= Self.transactionTime
    if isDue || state.isOver { try commit(&state) }
  }

  private func tell(_ news: ShelfNews, size: Int, in state: inout State) {
    state.bytes += size
    if !tell(news) || !tell(.progress(bytes: state.bytes, of: total)) { state.isOver = true }
  }

  private func begin(_ state: inout State) throws(DatabaseError) {
    guard !state.isOpen else { return }
    try state.store.database.execute("BEGIN IMMEDIATE")
    state.isOpen = true
    state.opened = .now
  }

  private func commit(_ state: inout State) throws(DatabaseError) {
    guard state.isOpen else { return }
    try state.store.database.execute("COMMIT")
    state.isOpen = false
    state.openBytes = 0
    if !tell(.stored) { state.isOver = true }
  }
}
