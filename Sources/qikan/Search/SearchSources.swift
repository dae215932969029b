import JournalCore
import JournalSearch
import ShelfIndex
import Synchronization

/// What `qikan search` searches: files, read one by one, and folders, from the index.
///
/// What goes wrong with one of them is said on standard error, and the others are searched all the same.
final class SearchSources {
  private enum Source {
    case files([InputPath])
    case folder(IndexedFolder)
  }

  let language: Language
  private(set) var hasFailed = false
  private let reading: ReadingOptions
  private var sources: [Source] = []
  /// Standard input can't be read twice.
  private var standardInput: Issue?
  /// Files that were complained about: once is enough.
  private var complained: Set<String> = []

  /// - Parameter usesIndex: whether folders are searched from the index. What is read otherwise than by default is not in
  ///   it.
  init(_ paths: [InputPath], reading: ReadingOptions, usesIndex: Bool, language: Language) {
    self.language = language
    self.reading = reading
    for path in paths {
      guard Input.isDirectory(path), !path.isStandardInput else {
        add([path])
        continue
      }
      let walk = FolderWalk(path)
      for error in walk.errors { complain(of: error) }
      if walk.files.isEmpty, walk.errors.isEmpty { complain(of: .isDirectoryWithoutIssues(path: path.name)) }
      if usesIndex, reading.isDefault, let folder = IndexedFolder(path, walk.files, language: language) {
        for error in folder.errors { complain(of: error) }
        sources.append(.folder(folder))
      } else {
        add(walk.files)
      }
    }
  }

  private func add(_ paths: [InputPath]) {
    if case .files(let before) = sources.last {
      sources[sources.count - 1] = .files(before + paths)
    } else {
      sources.append(.files(paths))
    }
  }

  /// Searches for what is written, or for the sounds that were asked for: nothing is tried as pinyin by itself.
  ///
  /// - Parameters:
  ///   - needsText: whether the issues and the places in them are wanted.
  ///   - take: is given each file that could be read, in the order in which they were named.
  func search(_ query: Query, needsText: Bool, _ take: (SearchedFile) throws -> Void) throws {
    for source in sources {
      switch source {
      case .files(let paths): try scan(paths, query, take)
      case .folder(let folder):
        try folder.search(query, needsText: needsText, scan: { try self.scan([$0], query, take) }, take)
      }
    }
  }

  // MARK: Reading files

  /// Files read at once, for each core: enough to keep it busy, few enough to be held in memory.
  private static let filesOfCore = 4

  private func scan(_ paths: [InputPath], _ query: Query, _ take: (SearchedFile) throws -> Void) throws {
    var rest = paths[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(processorCores * Self.filesOfCore))
      rest = rest.dropFirst(batch.count)
      for outcome in search(batch, query) {
        switch outcome {
        case .success(let file): try take(file)
        case .failure(let error):
          guard let error = error as? IssueError else { throw error }
          complain(of: error)
        }
      }
    }
  }

  private func search(_ paths: [InputPath], _ query: Query) -> [Result<SearchedFile, any Error>] {
    if paths.contains(where: \.isStandardInput) {
      return paths.map { path in
        Result {
          if path.isStandardInput, standardInput == nil { standardInput = try Input.issue(path, self.reading) }
          let issue = path.isStandardInput ? standardInput : nil
          return try Self.search(issue ?? Input.issue(path, self.reading), path, query)
        }
      }
    }
    let outcomes = Mutex([Int: Result<SearchedFile, any Error>]())
    let next = Atomic(0)
    let reading = reading
    runOnThreads(min(processorCores, paths.count)) {
      while case let turn = next.add(1, ordering: .relaxed).oldValue, turn < paths.count {
        let outcome = Result { try Self.search(Input.issue(paths[turn], reading), paths[turn], query) }
        outcomes.withLock { $0[turn] = outcome }
      }
    }
    return outcomes.withLock { outcomes in paths.indices.compactMap { outcomes[$0] } }
  }

  static func search(_ issue: Issue, _ path: InputPath, _ query: Query) throws -> SearchedFile {
    let results = try IssueIndex(issue).search(query)
    let matches = results.isPinyin == query.isPinyin ? results.matches : []
    return SearchedFile(path: path, count: matches.count, text: (issue, matches))
  }

  private func complain(of error: IssueError) {
    hasFailed = true
    if complained.insert(error.message(in: .english)).inserted { qikan.complain(error, in: language) }
  }
}

extension ReadingOptions {
  /// Whether the user has said nothing about the files.
  var isDefault: Bool { encoding == nil && repairs }
}
