import CResources
import JournalCore
import Reader
import UserFiles

/// The issues to choose from: those that were named on the command line, and those in the folders that were.
struct Shelf: Sendable {
  enum Source: Sendable {
    case file(InputPath)
    /// Standard input, where there is nothing else to read.
    case stream(InputPath)
    /// Read at once: standard input can't be read twice.
    case read(Issue)
    /// A folder that could not be looked into.
    case unreadable(InputPath, IssueError)
  }

  private(set) var sources: [Source]
  let readsStandardInput: Bool
  let options: ReadingOptions
  /// Folders that nobody has looked into yet.
  private(set) var unopenedFolders: [InputPath]

  /// No path at all is the sample issue. Files are only looked at: what is wrong inside one is told when it is chosen.
  init(_ paths: [InputPath], _ options: ReadingOptions) throws(IssueError) {
    self.options = options
    readsStandardInput = paths.contains(where: \.isStandardInput)
    sources = []
    unopenedFolders = []
    for path in paths {
      if path.isStandardInput, paths.count == 1 {
        sources.append(.stream(path))
      } else if path.isStandardInput {
        // Named twice it is still one stream.
        guard !sources.contains(where: \.isRead) else { continue }
        sources.append(.read(try Input.issue(path, options)))
      } else if Input.isDirectory(path) {
        unopenedFolders.append(path)
      } else {
        try Input.checkedSize(of: path)
        sources.append(.file(path))
      }
    }
    if paths.isEmpty { sources.append(.read(try Shelf.sampleIssue())) }
  }

  /// The only issue, where there is nothing to choose from.
  var onlyIssue: Source? { sources.count == 1 && unopenedFolders.isEmpty ? sources.first : nil }

  /// Looks into the folders: their issues come after what was named by itself.
  ///
  /// - Throws: `IssueError.isDirectoryWithoutIssues`, or why a folder can't be looked into, where nothing was found at all.
  mutating func openFolders(isCancelled: @escaping () -> Bool) throws(IssueError) {
    var error: IssueError?
    for folder in unopenedFolders {
      let walk = FolderWalk(folder, isCancelled: isCancelled)
      sources += walk.files.map { .file($0) }
      let errors =
        walk.errors.isEmpty && walk.files.isEmpty ? [.isDirectoryWithoutIssues(path: folder.name)] : walk.errors
      sources += errors.map { .unreadable(InputPath(argument: $0.path), $0) }
      error = error ?? errors.first
    }
    folders = unopenedFolders
    unopenedFolders = []
    if let error, sources.allSatisfy(\.isUnreadable) { throw error }
  }

  /// The folders that were looked into.
  private(set) var folders: [InputPath] = []

  /// What is known before any file is read. Paths are told from the folder on that holds them all.
  var entries: [ShelfEntry] {
    let common = commonFolder
    return sources.map { source in
      switch source {
      case .file(let path):
        return ShelfEntry(name: path.fileName, path: String(path.name.dropFirst(common)))
      case .stream(let path): return ShelfEntry(name: path.name, path: path.name)
      case .read(let issue):
        return ShelfEntry(
          name: issue.source.path, path: issue.source.path,
          state: .known(
            ShelfEntry.Details(
              identity: issue.identity, articleCount: issue.articles.count(where: \.isPiece),
              characterCount: issue.characterCount)))
      case .unreadable(let path, let error):
        return ShelfEntry(
          name: path.name, path: path.name, state: .unreadable(error.reason(in: Language.ofUser)))
      }
    }
  }

  /// Characters of the path of the folder that holds all files, with the slash at its end.
  private var commonFolder: Int {
    var common: Substring?
    for case .file(let path) in sources {
      let name = path.name
      let folder = name[..<(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)]
      common = common.map { $0.commonPrefix(with: folder) } ?? folder
    }
    guard let common, let slash = common.lastIndex(of: "/") else { return 0 }
    return common[...slash].count
  }

  private static func sampleIssue() throws(IssueError) -> Issue {
    var count = 0
    let bytes = qikan_sample_issue(&count)
    let sample = Array(UnsafeBufferPointer(start: bytes, count: count))
    var issue = try IssueReader.read(sample, path: "sample.txt")
    issue.source.fingerprint = Fingerprint.of(sample)
    return issue
  }
}

extension Shelf.Source {
  fileprivate var isRead: Bool {
    if case .read = self { true } else { false }
  }

  fileprivate var isUnreadable: Bool {
    if case .unreadable = self { true } else { false }
  }
}

extension Substring {
  fileprivate func commonPrefix(with other: Substring) -> Substring {
    var end = startIndex
    for (a, b) in zip(self, other) {
      guard a == b else { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}
