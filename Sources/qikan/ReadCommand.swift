import ArgumentParser
import CResources
import JournalCore
import Reader
import Terminal
import UserFiles

/// `qikan [FILE|DIR|-…]`: the reader on the screen.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "打开期刊 · open journal issues",
    discussion: """
      一个文件直接打开；几个文件或一个文件夹先列书架；- 读标准输入；不给参数打开自带的样刊。
      One file opens at once; several, or a folder, give a shelf to choose from; - is standard input; nothing at all \
      opens the sample issue.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "“”—… 等符号占几格；auto 问终端 · cells of symbols such as “”—…; auto asks the terminal")
  var ambiguousWidth: AmbiguousWidth?

  @Argument(
    help: "期刊文件、文件夹或 - · issue files, folders or -",
    completion: .file(extensions: ["txt", "md", "markdown"]))
  var paths: [String] = []

  func run() throws {
    try Self.read(paths, options: input.reading, ambiguousWidth: ambiguousWidth)
  }

  /// - Parameter paths: as on the command line; none is the sample issue.
  static func read(_ paths: [String], options: ReadingOptions, ambiguousWidth: AmbiguousWidth?) throws {
    try reportingFailure { language in
      let shelf = try Shelf(paths.map(InputPath.init(argument:)), options)
      var settings = UserSettings.file
      var store: StateStore?
      var problem: UserFileError?
      var habits = Habits()
      do throws(UserFileError) {
        store = try StateStore()
        habits = try store?.habits() ?? Habits()
      } catch {
        problem = error
      }
      settings.remember(habits)
      let width = AmbiguousWidth.chosen(ambiguousWidth, settings)
      var reader = Reader(
        language: language, cellWidth: width.cellWidth, looks: settings.values.looks, keys: settings.keys)
      reader.searchHistory = SearchHistory(entries: habits.searches)
      var session = ReadingSession(
        reader, shelf: shelf, language: language, settings: settings, store: store,
        keeper: Keeper(store, problem: problem, reader))
      let status = try session.run(
        ambiguousWidth: width.cells,
        keyboard: shelf.readsStandardInput ? .controllingTerminal : .standardInput)
      // There was no time to say it on the screen.
      if let problem = session.problemLeft { complain(problem, in: language) }
      if status != 0 { throw ExitCode(status) }
    }
  }
}

/// The issues that were named on the command line.
struct Shelf {
  enum Source {
    case file(InputPath)
    /// Read at once: standard input can't be read twice.
    case read(Issue)
  }

  let sources: [Source]
  let readsStandardInput: Bool
  private let options: ReadingOptions

  /// Folders become their issues; no path at all is the sample issue. A file is only looked at: what is wrong inside
  /// it is told when it is chosen.
  init(_ paths: [InputPath], _ options: ReadingOptions) throws(IssueError) {
    self.options = options
    readsStandardInput = paths.contains(where: \.isStandardInput)
    var sources: [Source] = []
    for path in paths {
      if path.isStandardInput {
        // Named twice it is still one stream.
        guard !sources.contains(where: \.isRead) else { continue }
        sources.append(.read(try Input.issue(path, options)))
      } else if Input.isDirectory(path) {
        for file in try Input.issues(in: path) { sources.append(.file(file)) }
      } else {
        try Input.checkedSize(of: path)
        sources.append(.file(path))
      }
    }
    if paths.isEmpty { sources.append(.read(try Shelf.sampleIssue())) }
    self.sources = sources
  }

  var entries: [ShelfEntry] {
    sources.map { source in
      switch source {
      case .file(let path): ShelfEntry(name: path.fileName, path: path.name)
      case .read(let issue): ShelfEntry(name: issue.identity.journal ?? issue.source.path, path: issue.source.path)
      }
    }
  }

  func load(_ index: Int) throws(IssueError) -> Issue {
    switch sources[index] {
    case .file(let path): try Input.issue(path, options)
    case .read(let issue): issue
    }
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
}
