import Glibc
import JournalCore
import Reader
import UserFiles

/// Keeps what a session has to remember: the issue that is open, and the reader's habits.
///
/// Nothing that goes wrong with it keeps anybody from reading: it is said once.
struct Keeper {
  private let store: StateStore?
  /// What has gone wrong and was not said yet.
  private var problem: UserFileError?
  private var hasComplained = false
  /// The open issue, and what was last written of it.
  private var issue: (fingerprint: String, path: String, name: String, written: IssueMemory?)?
  private var looks: Looks
  private var searches: [String]

  /// - Parameter reader: as the session begins.
  init(_ store: StateStore?, problem: UserFileError?, _ reader: Reader) {
    self.store = store
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
  mutating func begin(_ issue: Issue) {
    guard let fingerprint = issue.source.fingerprint else { return self.issue = nil }
    let path = AbsolutePath.of(issue.source.path)
    self.issue = (fingerprint, path, issue.identity.journal ?? issue.source.path, nil)
  }

  /// What was remembered of an issue.
  mutating func take(_ memory: Result<IssueRecord?, UserFileError>) -> IssueMemory? {
    switch memory {
    case .success(let record): return record?.memory
    case .failure(let error):
      problem = error
      hasComplained = false
      return nil
    }
  }

  /// Writes what has changed.
  mutating func save(_ reader: Reader) {
    guard let store else { return }
    do throws(UserFileError) {
      if let issue, let memory = reader.memory, memory != issue.written {
        let record = IssueRecord(memory: memory, opened: time(nil), path: issue.path, name: issue.name)
        try store.write(record, of: issue.fingerprint)
        self.issue?.written = memory
      }
      if reader.looks != looks {
        let (now, before) = (reader.looks, looks)
        try store.changeHabits { $0.note(now, insteadOf: before) }
        looks = now
      }
      let entries = reader.searchHistory.entries
      if entries != searches {
        // One that was made before counts as new, too.
        let new = entries.filter { !searches.contains($0) || $0 == entries.last }
        try store.changeHabits { $0.add(searches: new) }
        searches = entries
      }
    } catch {
      problem = error
    }
  }
}
