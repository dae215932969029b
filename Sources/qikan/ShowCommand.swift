import ArgumentParser
import JournalCore
import Typesetting

/// `qikan show FILE [ARTICLE]`: an issue or one of its articles as set text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "输出正文 · print an issue or one article as set text")

  /// Cells that a line may be given.
  private static let widths = 2...1000

  @Option(help: "行宽，以半角字符计 · cells of a line (terminal's width; 80 in a pipe)")
  var width: Int?

  @OptionGroup var input: InputOptions

  @Option(help: "“”—… 等符号占几格；auto 即 1 · cells of symbols such as “”—…; auto is 1")
  var ambiguousWidth: AmbiguousWidth?

  @Argument(help: "期刊文件或 - · an issue file, or -", completion: .file(extensions: ["txt", "md", "markdown"]))
  var file: String

  @Argument(help: "目录中的序号，或标题中独有的文字 · number in the outline, or a unique part of the title")
  var article: String?

  func validate() throws {
    if let width, !Self.widths.contains(width) {
      let (least, most) = (Self.widths.lowerBound, Self.widths.upperBound)
      throw ValidationError("行宽应在 \(least) 到 \(most) 之间 · the width must be from \(least) to \(most)")
    }
  }

  func run() throws {
    try reportingFailure { language in
      let issue = try Input.issue(InputPath(argument: file), input.reading).showingAddresses()
      let measure = width ?? min(Output.width, Self.widths.upperBound)
      let width = AmbiguousWidth.chosen(ambiguousWidth, UserSettings.file)
      var setting = SetText(issue: issue, typesetter: Typesetter(measure: measure, cellWidth: width.cellWidth))
      if let article {
        try setting.write(ArticleChoice(article, in: language).find(in: issue))
      } else {
        try setting.writeAll()
      }
      try setting.output.finish()
    }
  }
}

/// Set text on its way to standard output.
private struct SetText: ~Copyable {
  let issue: Issue
  let typesetter: Typesetter
  var output = Output()

  init(issue: Issue, typesetter: Typesetter) {
    self.issue = issue
    self.typesetter = typesetter
  }

  /// The whole issue: the name of each section where it begins, two blank lines between articles.
  mutating func writeAll() throws {
    for (place, section) in issue.sections.enumerated() {
      if place > 0 { try output.write("\n\n") }
      if let name = section.name { try output.writeLine(name + "\n") }
      for index in section.articles {
        if index > section.articles.lowerBound { try output.write("\n\n") }
        try write(issue.articles[index])
      }
    }
  }

  mutating func write(_ article: Article) throws {
    var previous: Block?
    for (index, block) in article.readingBlocks.enumerated() {
      if let previous, needsSpace(between: previous, and: block) { try output.writeLine() }
      for row in typesetter.rows(of: block, index: index, in: issue.text) { try write(row) }
      previous = block
    }
  }

  private func needsSpace(between first: Block, and second: Block) -> Bool {
    if first.isFront && !second.isFront || second.kind == .heading { return true }
    return first.kind != second.kind && isSetApart(first, second)
  }

  private func isSetApart(_ first: Block, _ second: Block) -> Bool {
    let kinds: [Block.Kind] = [.table, .code, .quote, .list]
    return kinds.contains(first.kind) || kinds.contains(second.kind)
  }

  /// A row of a table: its cells, each at its column, with bars between.
  private mutating func writeCells(_ row: Row) throws {
    let bars = row.rules.map { (column: $0, width: 1, text: ArraySlice("|".utf8)) }
    let cells = row.parts.map { (column: $0.column, width: $0.width, text: issue.text[$0.text]) }
    var column = 0
    for piece in (bars + cells).sorted(by: { $0.column < $1.column }) {
      try output.write(String(repeating: " ", count: piece.column - column))
      try output.write(piece.text)
      column = piece.column + piece.width
    }
    try output.writeLine()
  }

  private mutating func write(_ row: Row) throws {
    if row.text.isEmpty { return try output.writeLine() }
    if !row.rules.isEmpty { return try writeCells(row) }
    // A first-line indent is ideographic spaces, as Chinese text files have it (clreq 3.1.2); what is centred has
    // spaces, for it may need half of one.
    let wide = row.kind == .paragraph ? row.indent / 2 : 0
    try output.write(String(repeating: "　", count: wide))
    try output.write(String(repeating: " ", count: row.indent - 2 * wide))
    try output.write(issue.text[row.text])
    try output.writeLine()
  }
}
