import JournalCore
import JournalSearch
import ShelfIndex
import Synchronization

/// A folder whose issues are in the index.
final class IndexedFolder {
  /// Why files could not be read, in their order.
  let errors: [IssueError]
  private let files: [InputPath]
  /// File by file: its number in the index; `nil` if it could not be read.
  private let issues: [Int64?]
  private let index: ShelfIndex
  private let search: ShelfSearch
  private let messages: SearchMessages

  /// Brings the index up to date with the files.
  ///
  /// - Returns: `nil`, and says why, where the index can't be used.
  init?(_ folder: InputPath, _ files: [InputPath], language: Language) {
    messages = SearchMessages(language: language)
    self.files = files
    let outcome = Mutex((issues: [Int64?](repeating: nil, count: files.count), errors: [Int: IssueError]()))
    do throws(DatabaseError) {
      index = try IndexPlace.index()
      let progress = ProgressLine(messages: messages, files: files.count)
      defer { progress.finish() }
      let update = ShelfUpdate(
        index, files: files.map(ShelfFile.init), folders: [ShelfFile(folder).absolutePath],
        load: { file throws(IssueError) in try Input.bytes(of: InputPath(file)) },
        tell: { news in
          switch news {
          case .read(let file, let summary): outcome.withLock { $0.issues[file] = summary.id }
          case .unreadable(let file, let error): outcome.withLock { $0.errors[file] = error }
          default: break
          }
          progress.take(news)
          return true
        })
      try update.run()
      search = try ShelfSearch(index)
    } catch {
      note(messages.withoutIndex(error))
      return nil
    }
    (issues, errors) = outcome.withLock { outcome in
      (outcome.issues, outcome.errors.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  /// Searches as `SearchSources` does.
  ///
  /// - Parameter scan: searches a file by reading it, where the index turns out not to have it any more.
  func search(
    _ query: Query, needsText: Bool, scan: (InputPath) throws -> Void, _ take: (SearchedFile) throws -> Void
  ) throws {
    do {
      if needsText {
        try searchTexts(query, scan: scan, take)
      } else {
        try count(query, take)
      }
    } catch let error as DatabaseError {
      // Nothing was told yet: both ask the full-text table first.
      note(messages.withoutIndex(error))
      if error == .damaged { try? index.empty() }
      for file in files { try scan(file) }
    }
  }

  private func count(_ query: Query, _ take: (SearchedFile) throws -> Void) throws {
    let count = try search.countAsWritten(query, in: Set(issues.compactMap(\.self)))
    for (file, issue) in zip(files, issues) {
      guard let issue else { continue }
      try take(SearchedFile(path: file, count: count?.issues[issue]?.matches ?? 0, text: nil))
    }
  }

  private func searchTexts(
    _ query: Query, scan: (InputPath) throws -> Void, _ take: (SearchedFile) throws -> Void
  ) throws {
    let candidates = try search.candidates(query)
    for (file, id) in zip(files, issues) {
      guard let id, candidates?.contains(id) != false else { continue }
      var issue: Issue?
      do {
        issue = try search.issue(id)
      } catch {
        try? index.empty()
      }
      if let issue { try take(SearchSources.search(issue, file, query)) } else { try scan(file) }
    }
  }
}

extension ShelfFile {
  init(_ path: InputPath) { self.init(name: path.name, path: path.bytes) }
}

extension InputPath {
  init(_ file: ShelfFile) { self.init(name: file.name, bytes: file.path) }
}
