import ArgumentParser
import JournalCore
import JournalSearch

/// `qikan search PATTERN FILE|DIR…`: matches as `grep` prints them. Exit status 0 if any was found, 1 if none, 2 on an
/// error.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "搜索文字 · search issues, with output and exit status like grep",
    discussion: """
      几个词都在一篇里才算；"…" 是短语，-词 排除，标题: 作者: 栏目: 限定范围，/…/ 是正则表达式，~ 开头按拼音。
      文件夹连同子文件夹一起搜，用存在缓存目录里的索引，第一次搜时建立。
      Several words must all be in an article; "…" is a phrase, -word excludes, title: author: section: search a field, \
      /…/ is a regular expression, ~ at the start asks for pinyin.
      A folder is searched with its subfolders, from an index in the cache folder which the first search builds.
      """)

  @Flag(name: .shortAndLong, help: "只列每个文件的处数 · only the number of matches of each file")
  var count = false

  @Flag(name: [.customShort("l"), .long], help: "只列有匹配的文件 · only the names of files with a match")
  var filesWithMatches = false

  @Option(
    name: [.customShort("C", allowingJoined: true), .long],
    help: ArgumentHelp(
      "列出整段，连同前后各几段 · whole paragraphs, with so many before and after", valueName: "n"))
  var context: Int?

  @Flag(help: "一行一个 JSON 对象 · a JSON object a line")
  var json = false

  @Flag(name: .customLong("no-index"), help: "文件夹也逐个文件读，不用索引 · read the files of folders too, without the index")
  var noIndex = false

  @Argument(help: "要找的文字 · the text to find")
  var pattern: String

  @OptionGroup var input: InputOptions

  @Argument(
    help: "期刊文件、文件夹或 - · issue files, folders or -", completion: .file(extensions: ["txt", "md", "markdown"]))
  var files: [String]

  func validate() throws {
    if let query = try? Query.parse(pattern), query.isEmpty {
      throw ValidationError("搜索文字是空的 · the text to find is empty")
    }
    if let context, context < 0 {
      throw ValidationError("-C 后面应是 0 或更大的数 · -C takes a number of 0 or more")
    }
  }

  func run() throws {
    try reportingFailure(status: 2) { language in
      let query = try Query.parse(pattern)
      let printer = SearchPrinter(form: form, isJSON: json)
      let sources = SearchSources(
        files.map(InputPath.init(argument:)), reading: input.reading, usesIndex: !noIndex, language: language)
      var search = CommandSearch(sources: sources, printer: printer)
      try search.run(query)
      if sources.hasFailed { throw ExitCode(2) }
      if !search.wasFound { throw ExitCode(1) }
    }
  }

  private var form: SearchPrinter.Form {
    if filesWithMatches { return .names }
    if count { return .counts }
    return context.map { .paragraphs(context: $0) } ?? .matches
  }
}

/// Searches everything that was named, in its order.
private struct CommandSearch {
  let sources: SearchSources
  let printer: SearchPrinter
  private(set) var wasFound = false

  init(sources: SearchSources, printer: SearchPrinter) {
    self.sources = sources
    self.printer = printer
  }

  mutating func run(_ query: Query) throws {
    try pass(query)
    // Only where nothing at all is found as it is written are letters taken for sounds.
    if !wasFound, let sounds = query.readAsPinyin {
      try pass(sounds)
      if wasFound { note(SearchMessages(language: sources.language).foundAsPinyin(query.text)) }
    }
    try printer.finish()
  }

  private mutating func pass(_ query: Query) throws {
    printer.forget()
    try sources.search(query, needsText: printer.needsText) { file in
      wasFound = wasFound || file.count > 0
      try printer.take(file)
    }
  }
}
