import JournalCore
import Reader
import UserFiles

/// Reads an issue of the shelf, and what is remembered of it.
struct IssueLoad: Sendable {
  let source: Shelf.Source
  let options: ReadingOptions
  /// `nil` if nothing that is kept is asked for.
  let state: StateWriter?
  /// What issues were read to before, if there is a place for it.
  let cache: IssueCache?
  /// Whether a long issue's beginning is wanted as soon as it is there.
  let showsBeginning: Bool

  struct Loaded: Sendable {
    var issue: Issue
    /// What was kept of it, or why that is not known.
    var record: Result<IssueRecord?, UserFileError>
    /// The issue's file as it was before it was read: what is written meanwhile counts as new.
    var file: FileState?
    /// It was read from the file, and not from the cache.
    var isNew = false
  }

  /// - Parameters:
  ///   - isCancelled: asked before the longest part.
  ///   - tell: takes the beginning of a long issue that is read for the first time: one that was read before opens where it
  ///     was left.
  /// - Returns: `nil` if it was cancelled.
  func run(isCancelled: () -> Bool, tell: (Issue) -> Void) throws(IssueError) -> Loaded? {
    switch source {
    case .unreadable(_, let error): throw error
    case .stream(let path):
      let issue = try Input.issue(path, options)
      return Loaded(issue: issue, record: record(of: issue.source.fingerprint))
    case .read(let issue): return Loaded(issue: issue, record: record(of: issue.source.fingerprint))
    case .file(let path):
      let file = FileState(path)
      let bytes = try Input.bytes(of: path)
      let fingerprint = Fingerprint.of(bytes)
      let record = record(of: fingerprint)
      if showsBeginning, case .success(nil) = record, let first = IssueReader.beginning(of: bytes),
        let beginning = try? IssueReader.read(Array(first), path: path.name, options: options),
        !beginning.articles.isEmpty
      {
        tell(beginning)
      }
      if isCancelled() { return nil }
      if let issue = cache?.issue(of: bytes, fingerprint: fingerprint, path: path.name, options: options) {
        return Loaded(issue: issue, record: record, file: file)
      }
      var issue = try IssueReader.read(bytes, path: path.name, options: options)
      issue.source.fingerprint = fingerprint
      return Loaded(issue: issue, record: record, file: file, isNew: true)
    }
  }

  /// Keeps what took its time to read.
  func keep(_ loaded: Loaded) {
    if loaded.isNew { cache?.keep(loaded.issue, options: options) }
  }

  private func record(of fingerprint: String?) -> Result<IssueRecord?, UserFileError> {
    guard let state, let fingerprint else { return .success(nil) }
    return Result { () throws(UserFileError) in try state.record(of: fingerprint) }
  }
}
