import Synchronization

/// Writes to a store in the order in which it was told to, on whatever thread asks for it: a busy disk may take seconds, and
/// no screen waits for that. What waits to be written is known already to who asks for it.
public final class StateWriter: Sendable {
  /// What can be written.
  public enum Change: Sendable {
    case record(IssueRecord, of: String)
    case habits(@Sendable (inout Habits) -> Void)

    fileprivate func write(to store: StateStore) throws(UserFileError) {
      switch self {
      case .record(let record, let fingerprint): try store.write(record, of: fingerprint)
      case .habits(let change): try store.changeHabits(change)
      }
    }

    fileprivate func record(of fingerprint: String) -> IssueRecord? {
      if case .record(let record, of: fingerprint) = self { record } else { nil }
    }

    /// What tells the file that it changes; `nil` for the habits.
    fileprivate var fingerprint: String? {
      if case .record(_, let fingerprint) = self { fingerprint } else { nil }
    }
  }

  private let store: StateStore
  private struct Queue {
    /// The first is being written, while somebody writes.
    var waiting: [Change] = []
    /// What could not be written, and what came after it for the same file.
    var unwritten: [Change] = []
  }

  private let queue = Mutex(Queue())
  private let turn = Mutex(())

  public init(_ store: StateStore) { self.store = store }

  /// Puts a change behind those that wait. Of two records of an issue the earlier need not be written.
  public func add(_ change: Change) {
    queue.withLock { queue in
      if let fingerprint = change.fingerprint, queue.waiting.count > 1,
        queue.waiting.last?.record(of: fingerprint) != nil
      {
        queue.waiting.removeLast()
      }
      queue.waiting.append(change)
    }
  }

  /// Whether there is anything to write.
  public var isWaiting: Bool { queue.withLock { !$0.waiting.isEmpty || !$0.unwritten.isEmpty } }

  /// Writes all that waits, unless somebody else is at it, who does then.
  ///
  /// - Throws: what went wrong last. What could not be written is tried again the next time.
  public func writeUnlessWriting() throws(UserFileError) {
    // What was added while somebody else was ending waits still.
    while isWaiting, let outcome = turn.withLockIfAvailable({ _ in writeAll() }) {
      if let problem = outcome { throw problem }
    }
  }

  /// Writes all that waits, after whoever is at it.
  ///
  /// - Throws: as `writeUnlessWriting`.
  public func finish() throws(UserFileError) {
    if let problem = turn.withLock({ _ in writeAll() }) { throw problem }
  }

  /// - Returns: what is kept of an issue, or will be; `nil` if it was never open.
  /// - Throws: as `StateStore.record(of:)`.
  public func record(of fingerprint: String) throws(UserFileError) -> IssueRecord? {
    let added = queue.withLock { ($0.unwritten + $0.waiting).last { $0.record(of: fingerprint) != nil } }
    if let record = added?.record(of: fingerprint) { return record }
    return try store.record(of: fingerprint)
  }

  private func writeAll() -> UserFileError? {
    // Before all else, what could not be written.
    queue.withLock { queue in
      queue.waiting = queue.unwritten + queue.waiting
      queue.unwritten = []
    }
    var problem: UserFileError?
    while let change = queue.withLock({ $0.waiting.first }) {
      var isWritten = false
      // Behind a change of the same file that failed nothing is tried: an older one would come to lie over a newer one.
      if !queue.withLock({ $0.unwritten.contains { $0.fingerprint == change.fingerprint } }) {
        do throws(UserFileError) {
          try change.write(to: store)
          isWritten = true
        } catch {
          problem = error
        }
      }
      queue.withLock { queue in
        queue.waiting.removeFirst()
        if isWritten { return }
        if let fingerprint = change.fingerprint { queue.unwritten.removeAll { $0.record(of: fingerprint) != nil } }
        queue.unwritten.append(change)
      }
    }
    return problem
  }
}
