import Glibc
import JournalCore
import Reader
import UserFiles

/// Keeps what a session has to remember: the issue that is open, and the reader's habits.
///
/// Nothing that goes wrong with it keeps anybody from reading: it is said once.
struct Keeper {
  private let state: StateWriter?
  /// What has gone wrong and was not said yet.
  private var problem: UserFileError?
  private var hasComplained = false
  /// The open issue, and what was last written of it; `nil` if nothing is to be written.
  private var issue: (fingerprint: String, path: String, name: String, written: IssueMemory?)?
  private var looks: Looks
  private var searches: [String]

  /// - Parameter reader: as the session begins.
  init(_ state: StateWriter?, problem: UserFileError?, _ reader: Reader) {
    self.state = state
    self.problem = problem
    looks = reader.looks
    searches = reader.searchHistory.entries
  }

  /// Says what has gone wrong, if anything has and it was not said before.
  mutating func takeProblem() -> UserFileError? {
    guard let problem, !hasComplained else { return nil }
    hasComplained = true
    return problem
  }

  /// Begins to remember another issue.
  ///
  /// - Parameter record: what was kept of it, or why that is not known.
  /// - Returns: what was remembered of it.
  mutating func begin(_ issue: Issue, _ record: Result<IssueRecord?, UserFileError>) -> IssueMemory? {
    let path = AbsolutePath.of(issue.source.path)
    let name = issue.identity.journal ?? issue.source.path
    self.issue = issue.source.fingerprint.map { ($0, path, name, nil) }
    switch record {
    case .success(let record): return record?.memory
    case .failure(let error):
      problem = error
      hasComplained = false
      // What can't be seen is not written over; what is damaged has been put aside.
      if case .unreadable = error { self.issue = nil }
      return nil
    }
  }

  /// Notes what has changed, to be written.
  mutating func note(_ reader: Reader) {
    guard let state else { return }
    if let issue, let memory = reader.memory, memory != issue.written {
      let record = IssueRecord(memory: memory, opened: time(nil), path: issue.path, name: issue.name)
      state.add(.record(record, of: issue.fingerprint))
      self.issue?.written = memory
    }
    if reader.looks != looks {
      let (now, before) = (reader.looks, looks)
      state.add(.habits { $0.note(now, insteadOf: before) })
      looks = now
    }
    let entries = reader.searchHistory.entries
    if entries != searches {
      // One that was made before counts as new, too.
      let new = entries.filter { !searches.contains($0) || $0 == entries.last }
      state.add(.habits { $0.add(searches: new) })
      searches = entries
    }
  }

  /// Takes what has gone wrong with writing.
  mutating func tell(_ problem: UserFileError) { self.problem = problem }

  /// Writes what has changed, and waits until it is written.
  mutating func finish(_ reader: Reader) {
    note(reader)
    do throws(UserFileError) { try state?.finish() } catch { problem = error }
  }
}
