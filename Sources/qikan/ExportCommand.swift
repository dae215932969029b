import ArgumentParser
import JournalCore

/// `qikan export --format FORMAT [-o OUTPUT] FILE [ARTICLE…]`: an issue, or some of its articles, for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出 · export an issue as JSON, Markdown, text, JATS XML or EPUB")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, markdown, text, jats, epub

    /// By the ending of a file's name.
    init?(ending name: String) {
      switch name.split(separator: ".").last.map({ $0.lowercased() }) {
      case "json": self = .json
      case "md", "markdown": self = .markdown
      case "txt": self = .text
      case "xml": self = .jats
      case "epub": self = .epub
      default: return nil
      }
    }
  }

  @Option(help: "输出格式；不给则看输出文件的扩展名，再不然是 json · output format; else by the output's ending, else json")
  var format: Format?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("写入文件，不给则写到标准输出 · write to a file, else to standard output", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var input: InputOptions

  @Argument(help: "期刊文件或 - · an issue file, or -", completion: .file(extensions: ["txt", "md", "markdown"]))
  var file: String

  @Argument(
    help: "只导出这几篇：目录中的序号，或标题中独有的文字 · only these: numbers in the outline, or unique parts of titles")
  var article: [String] = []

  func run() throws {
    try reportingFailure { language in
      let source = InputPath(argument: file)
      let format = try chosenFormat
      var issue = try Input.issue(source, input.reading)
      if !article.isEmpty {
        issue = issue.choosing(try article.map { try ArticleChoice($0, in: language).find(in: issue) })
      }
      let isBinary = format == .epub || format == .jats && isPackage
      if isBinary, output == nil, Output.isTerminal { throw BinaryOutputError(format: format) }
      let bytes = try encode(issue, as: format, language)
      if let output, output != "-" {
        try OutputFile(InputPath(argument: output)).write(bytes, madeFrom: source)
      } else {
        var standard = Output()
        try standard.writeData(bytes)
        try standard.finish()
      }
    }
  }

  /// As it was named, or by the ending of the file to write; JSON on standard output.
  private var chosenFormat: Format {
    get throws {
      if let format { return format }
      guard let output, output != "-" else { return .json }
      guard let format = Format(ending: output) else { throw UnknownEndingError(output: output) }
      return format
    }
  }

  /// One article that was asked for is a JATS document, everything else a package of them.
  private var isPackage: Bool { article.count != 1 }

  private func encode(_ issue: Issue, as format: Format, _ language: Language) throws -> [UInt8] {
    switch format {
    case .json: return IssueJSON.encode(issue)
    case .markdown: return MarkdownExport.encode(issue)
    case .text: return PlainTextExport.encode(issue)
    case .jats:
      if !isPackage, let article = issue.articles.first { return JATSExport.encode(article, of: issue) }
      return try JATSExport.package(issue)
    case .epub: return try EPUBExport.encode(issue, language: language)
    }
  }
}

/// The file to write does not say by its ending what to write.
struct UnknownEndingError: UserFacingError, Equatable {
  let output: String

  func message(in language: Language) -> String {
    switch language {
    case .chinese: "从“\(output)”的扩展名看不出格式：用 .json .md .txt .xml .epub，或加 --format"
    case .english: "the ending of \"\(output)\" names no format: take .json .md .txt .xml .epub, or add --format"
    }
  }
}

/// An archive, which no terminal can show.
struct BinaryOutputError: UserFacingError, Equatable {
  let format: ExportCommand.Format

  func message(in language: Language) -> String {
    switch (format, language) {
    case (.jats, .chinese): "多篇文章的 JATS 是一个 zip 包，不能显示在终端上：用 -o 文件.zip 写入文件，或只导出一篇"
    case (.jats, .english):
      "JATS of several articles is a zip package, which a terminal cannot show: write it with -o FILE.zip, or name one article"
    case (_, .chinese): "\(format.rawValue) 不能显示在终端上：用 -o 文件.epub 写入文件"
    case (_, .english): "\(format.rawValue) cannot be shown on a terminal: write it with -o FILE.epub"
    }
  }
}
