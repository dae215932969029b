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
  }

  private let store: StateStore
  /// The first is being written, while somebody writes.
  private let waiting = Mutex<[Change]>([])
  private let turn = Mutex(())

  public init(_ store: StateStore) { self.store = store }

  /// Puts a change behind those that wait. Of two records of an issue the earlier need not be written.
  public func add(_ change: Change) {
    waiting.withLock { waiting in
      if case .record(_, let fingerprint) = change, waiting.count > 1, waiting.last?.record(of: fingerprint) != nil {
        waiting.removeLast()
      }
      waiting.append(change)
    }
  }

  /// Whether there is anything to write.
  public var isWaiting: Bool { waiting.withLock { !$0.isEmpty } }

  /// Writes all that waits, unless somebody else is at it, who does then.
  ///
  /// - Throws: what went wrong last. What could not be written waits on.
  public func writeUnlessWriting() throws(UserFileError) {
    if let problem = turn.withLockIfAvailable({ _ in writeAll() }) ?? nil { throw problem }
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
    if let record = waiting.withLock({ $0.reversed().lazy.compactMap { $0.record(of: fingerprint) }.first }) {
      return record
    }
    return try store.record(of: fingerprint)
  }

  public func habits() throws(UserFileError) -> Habits { try store.habits() }

  private func writeAll() -> UserFileError? {
    var unwritten: [Change] = []
    var problem: UserFileError?
    while let change = waiting.withLock({ $0.first }) {
      do throws(UserFileError) {
        try change.write(to: store)
      } catch {
        problem = error
        unwritten.append(change)
      }
      waiting.withLock { _ = $0.removeFirst() }
    }
    waiting.withLock { $0 = unwritten + $0 }
    return problem
  }
}
