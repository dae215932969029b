/// An issue as Markdown (CommonMark, with the tables of GFM): the journal is level 1, a column (栏目) level 2, a group
/// title or an article level 3, the headings of an article level 4 and below.
///
/// Kicker and subtitle are paragraphs in emphasis, the byline one as it was printed. What belongs to no article is
/// left out.
public enum MarkdownExport {
  /// - Returns: UTF-8, ended by one line feed; empty for an issue without articles.
  public static func encode(_ issue: Issue) -> [UInt8] {
    var writer = MarkdownWriter(issue: issue)
    if let journal = issue.identity.journal { writer.writeHeading(journal, level: 1) }
    for section in issue.sections {
      if let name = section.name { writer.writeHeading(name, level: 2) }
      for index in section.articles { writer.write(issue.articles[index]) }
    }
    return writer.output
  }
}

private struct MarkdownWriter {
  let issue: Issue
  var output: [UInt8] = []

  init(issue: Issue) {
    self.issue = issue
    output.reserveCapacity(issue.text.count + issue.text.count / 8)
  }

  mutating func writeHeading(_ text: String, level: Int) {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    startBlock()
    write(String(repeating: "#", count: min(level, 6)) + " " + MarkdownText.escaped(line) + "\n")
  }

  mutating func write(_ article: Article) {
    for block in article.readingBlocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    let text = issue.string(block.text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch block.kind {
    case .section: break  // written where the column changes
    case .group, .title: writeHeading(text, level: 3)
    case .heading: writeHeading(text, level: 3 + max(1, block.level))
    case .kicker, .subtitle: writeLines(lines.map { MarkdownText.emphasized($0) }, separator: "\\\n")
    case .byline, .dateline, .paragraph, .caption, .note, .endnote:
      writeLines(lines.map { MarkdownText.escaped($0) }, separator: "\\\n")
    case .quote: writeLines(lines.map { "> " + MarkdownText.escaped($0) }, separator: "\n")
    case .list: writeLines(lines.map { MarkdownText.listItem($0) }, separator: "\n")
    case .code: writeCode(text)
    case .table: writeTable(lines)
    }
  }

  private mutating func writeLines(_ lines: [String], separator: String) {
    startBlock()
    write(lines.joined(separator: separator) + "\n")
  }

  /// Fenced by more backticks than the code has in a row (CommonMark 4.5).
  private mutating func writeCode(_ text: String) {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    startBlock()
    write("\(fence)\n\(text)\n\(fence)\n")
  }

  /// A GFM table where the lines have the same number of tab-separated cells; else lines as they are.
  private mutating func writeTable(_ lines: [String]) {
    let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let columns = rows.first?.count ?? 0
    guard columns > 1, rows.allSatisfy({ $0.count == columns }) else {
      return writeLines(lines.map { MarkdownText.escaped($0) }, separator: "\\\n")
    }
    var table = rows.map { "| " + $0.map(MarkdownText.tableCell).joined(separator: " | ") + " |" }
    table.insert("|" + String(repeating: " --- |", count: columns), at: 1)
    writeLines(table, separator: "\n")
  }

  private mutating func startBlock() {
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }
}
