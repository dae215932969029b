import ArgumentParser
import JournalCore

/// `qikan export --format FORMAT FILE`: an issue for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出 · export an issue as JSON, Markdown or text")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, markdown, text
  }

  @Option(help: "输出格式 · output format")
  var format: Format = .json

  @OptionGroup var input: InputOptions

  @Argument(help: "期刊文件或 - · an issue file, or -", completion: .file(extensions: ["txt", "md", "markdown"]))
  var file: String

  func run() throws {
    try reportingFailure { _ in
      let issue = try Input.issue(InputPath(argument: file), input.reading)
      var output = Output()
      try output.writeData(encode(issue))
      try output.finish()
    }
  }

  private func encode(_ issue: Issue) -> [UInt8] {
    switch format {
    case .json: IssueJSON.encode(issue)
    case .markdown: MarkdownExport.encode(issue)
    case .text: PlainTextExport.encode(issue)
    }
  }
}
