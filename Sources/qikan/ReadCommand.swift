import ArgumentParser
import Glibc
import JournalCore
import Reader
import ShelfIndex
import Terminal
import UserFiles

/// `qikan [FILE|DIR|-…]`: the reader on the screen.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "打开期刊 · open journal issues",
    discussion: """
      一个文件直接打开；几个文件或一个文件夹（连同子文件夹）先列书架；- 读标准输入；不给参数打开上次的文件夹或单个文件，第一次是自带的样刊。
      One file opens at once; several, or a folder with its subfolders, give a shelf to choose from; - is standard \
      input; nothing at all opens the last folder or single file, or, the first time, the sample issue.
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

  /// - Parameter paths: as on the command line; none is the folder or single file that was opened last, or the sample issue.
  static func read(_ paths: [String], options: ReadingOptions, ambiguousWidth: AmbiguousWidth?) throws {
    // A limit on the size of files is told like a full disk, and ends nothing.
    signal(SIGXFSZ, SIG_IGN)
    try reportingFailure { language in
      var state: StateWriter?
      var problem: UserFileError?
      var habits = Habits()
      do throws(UserFileError) {
        let store = try StateStore()
        state = StateWriter(store)
        habits = try store.habits()
      } catch {
        problem = error
      }
      let memory = ShelfMemory(state)
      let shelf = try Shelf(paths.isEmpty ? lastOpened(habits) : paths.map(InputPath.init(argument:)), options)
      let cache = IssueCache(build: ShelfIndex.build)
      let background = Background()
      // The one issue there is to open is read while all else is made ready.
      let first = shelf.onlyIssue.map { source in
        ReadingSession.start(
          IssueLoad(source: source, options: options, state: state, cache: cache, showsBeginning: true), of: 0,
          on: background)
      }
      var settings = UserSettings.file
      settings.remember(habits)
      let width = AmbiguousWidth.chosen(ambiguousWidth, settings)
      var reader = Reader(
        language: language, cellWidth: width.cellWidth, looks: settings.values.looks, keys: settings.keys)
      reader.searchHistory = SearchHistory(entries: habits.searches)
      var session = ReadingSession(
        reader, shelf: shelf, language: language, settings: settings, state: state, cache: cache,
        keeper: Keeper(state, problem: problem, reader), memory: memory, background: background, first: first)
      let status = try session.run(
        ambiguousWidth: width.cells,
        keyboard: shelf.readsStandardInput ? .controllingTerminal : .standardInput)
      // There was no time to say it on the screen.
      if let problem = session.problemLeft { complain(problem, in: language) }
      if status != 0 { throw ExitCode(status) }
    }
  }

  /// The folder or file that was opened last, if it is still there.
  private static func lastOpened(_ habits: Habits) -> [InputPath] {
    guard let path = habits.lastOpened.map(InputPath.init(argument:)) else { return [] }
    return FileState(path) != nil || Input.isDirectory(path) ? [path] : []
  }
}
