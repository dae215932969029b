import ArgumentParser
import JournalCore

/// `qikan outline FILE`: the tree of an issue.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "列出目录 · print an issue's table of contents")

  @Flag(help: "也列出文中小标题 · also list the headings in the articles")
  var headings = false

  @OptionGroup var input: InputOptions

  @Argument(help: "期刊文件或 - · an issue file, or -", completion: .file(extensions: ["txt", "md", "markdown"]))
  var file: String

  func run() throws {
    try reportingFailure { language in
      let issue = try Input.issue(InputPath(argument: file), input.reading)
      var outline = Outline(issue: issue, showsHeadings: headings, messages: Messages(language: language))
      try outline.write()
    }
  }
}

/// A section a line, its articles below it, indented.
private struct Outline: ~Copyable {
  let issue: Issue
  let showsHeadings: Bool
  let messages: Messages
  var output = Output()

  init(issue: Issue, showsHeadings: Bool, messages: Messages) {
    self.issue = issue
    self.showsHeadings = showsHeadings
    self.messages = messages
  }

  mutating func write() throws {
    let sections = issue.sections
    for section in sections {
      // Articles of no section say so where others would seem to be theirs.
      if let name = section.name ?? (sections.count > 1 ? messages.noSection : nil) { try output.writeLine(name) }
      var group: String?
      for article in issue.articles[section.articles] {
        if let name = article.group, name != group { try output.writeLine("  \(name)") }
        group = article.group
        try write(article)
      }
    }
    try output.finish()
  }

  private mutating func write(_ article: Article) throws {
    let digits = String(issue.articles.count).count
    let number = String(article.id)
    let indent = article.group == nil ? "  " : "    "
    var line = indent + String(repeating: " ", count: max(0, digits - number.count)) + number
    line += "  " + issue.displayTitle(of: article, in: messages.language)
    if !article.authors.isEmpty { line += "  " + messages.authors(article.authors) }
    if let page = article.page { line += "  " + messages.page(page) }
    try output.writeLine(line)
    guard showsHeadings else { return }
    let headingIndent = indent + String(repeating: " ", count: digits + 2)
    for block in article.blocks where block.kind == .heading {
      let text = issue.string(block.text).split(separator: "\n").joined(separator: " ")
      try output.writeLine(headingIndent + String(repeating: "  ", count: max(1, block.level)) + text)
    }
  }
}
