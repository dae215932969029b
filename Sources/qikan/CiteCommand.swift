import ArgumentParser
import JournalCore

/// `qikan cite FILE [ARTICLE]`: references by GB/T 7714-2015.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "输出引文（GB/T 7714—2015） · print references (GB/T 7714-2015)")

  @OptionGroup var input: InputOptions

  @Argument(help: "期刊文件或 - · an issue file, or -", completion: .file(extensions: ["txt", "md", "markdown"]))
  var file: String

  @Argument(help: "目录中的序号，或标题中独有的文字；不写就是全期 · number in the outline, or a unique part of the title; all if none")
  var article: String?

  func run() throws {
    try reportingFailure { language in
      let issue = try Input.issue(InputPath(argument: file), input.reading)
      var output = Output()
      let articles =
        try article.map { [try ArticleChoice($0, in: language).find(in: issue)] } ?? issue.articles.filter(\.isPiece)
      for article in articles { try output.writeLine(Citation.reference(to: article, in: issue)) }
      try output.finish()
    }
  }
}
