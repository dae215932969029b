import Glibc
import JournalCore
import JournalSearch
import Synchronization

@testable import ShelfIndex

/// A folder of made-up issues with an index of its own; gone when the test is.
final class Shelf {
  private let root: String
  let folder: String
  let indexFolder: String
  private(set) var files: [ShelfFile] = []

  init() throws {
    var template = Array("/tmp/qikan-shelf-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure() }
    root = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    folder = root + "/issues"
    indexFolder = root + "/index"
    mkdir(folder, 0o700)
    mkdir(indexFolder, 0o700)
  }

  deinit { _ = system("rm -rf '\(root)'") }

  struct Failure: Error {}

  var index: ShelfIndex { ShelfIndex(folder: indexFolder, reader: [1]) }
  var database: String { indexFolder + "/shelf.sqlite" }

  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file, and puts it on the shelf if it is not there.
  func write(_ text: String, to name: String) throws {
    guard let file = fopen(path(name), "w") else { throw Failure() }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure() }
    if !files.contains(where: { $0.name == name }) { add(name) }
  }

  func add(_ name: String) { files.append(ShelfFile(name: name, path: Array(path(name).utf8CString))) }

  func remove(_ name: String) {
    unlink(path(name))
    files.removeAll { $0.name == name }
  }

  func rename(_ name: String, to other: String) {
    Glibc.rename(path(name), path(other))
    files.removeAll { $0.name == name }
    add(other)
  }

  /// Makes the file system's times old enough to be trusted.
  func age() throws {
    for file in files {
      let store = try ShelfStore(path: index.path)
      guard let stamp = FileStamp(file.path), let issue = try store.issue(ofPath: file.absolutePath) else { continue }
      try store.setIssue(
        issue, ofFile: file.absolutePath, stamp: stamp, seen: stamp.changed + 3_000_000_000)
    }
  }

  /// What an update told.
  struct Told {
    var summaries: [String: IssueSummary] = [:]
    var errors: [String: IssueError] = [:]
    var renewals: [ShelfIndex.Renewal] = []
    /// Names of the files whose content was read.
    var loaded: Set<String> = []
  }

  @discardableResult
  func update(
    _ other: ShelfIndex? = nil, workers: Int = 3, until isEnough: @escaping @Sendable (Int) -> Bool = { _ in false }
  )
    throws -> Told
  {
    let told = Mutex(Told())
    let files = files
    try ShelfUpdate(
      other ?? index, files: files, folders: [ShelfFile(name: "", path: Array(folder.utf8CString)).absolutePath],
      load: { file throws(IssueError) in
        told.withLock { _ = $0.loaded.insert(file.name) }
        return try Self.read(file)
      },
      tell: { news in
        told.withLock { told in
          switch news {
          case .read(let file, let summary): told.summaries[files[file].name] = summary
          case .unreadable(let file, let error): told.errors[files[file].name] = error
          case .renewed(let renewal): told.renewals.append(renewal)
          case .waiting, .progress, .stored: break
          }
          return !isEnough(told.summaries.count)
        }
      }
    ).run(workers: workers)
    return told.withLock { $0 }
  }

  static func read(_ file: ShelfFile) throws(IssueError) -> [UInt8] {
    guard let stream = fopen(file.path, "r") else { throw .missing(path: file.name) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  /// What a search through the files finds, without the index: a count for each query.
  func scan(_ queries: [Query]) throws -> [Answer] {
    var found = queries.map { _ in [String: SearchResults]() }
    for file in files {
      let index = IssueIndex(try IssueReader.read(Self.read(file), path: file.name))
      for (place, query) in queries.enumerated() {
        let results = try index.search(query)
        if !results.matches.isEmpty { found[place][file.name] = results }
      }
    }
    return found.map { found in
      // Sounds are tried where nothing at all is found as it is written.
      let isWritten = found.values.contains { !$0.isPinyin }
      let counted = found.filter { !isWritten || !$0.value.isPinyin }
      return Answer(
        found: counted.mapValues { ShelfCount.Found(matches: $0.matches.count, articles: $0.articleCount) },
        isPinyin: counted.values.contains { $0.isPinyin })
    }
  }

  func scan(_ query: Query) throws -> Answer { try scan([query])[0] }

  /// What is found, by the files' names.
  struct Answer: Equatable {
    var found: [String: ShelfCount.Found]
    var isPinyin: Bool
  }

  /// What the index answers, once it is up to date.
  func answer(_ queries: [Query]) throws -> [Answer] {
    let told = try update()
    let search = try ShelfSearch(index)
    return try queries.map { query in
      let count = try search.count(query, in: Set(told.summaries.values.map(\.id))) ?? ShelfCount()
      return Answer(
        found: told.summaries.compactMapValues { count.issues[$0.id] },
        isPinyin: count.isPinyin && !count.issues.isEmpty)
    }
  }

  func answer(_ query: Query) throws -> Answer { try answer([query])[0] }
}
