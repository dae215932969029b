/// An issue as Markdown (CommonMark, with the tables of GFM): the journal is level 1, a column (栏目) level 2, a group
/// title or an article level 3, the headings of an article level 4 and below.
///
/// Kicker and subtitle are paragraphs in emphasis, a group title a heading in emphasis, byline and dateline bold. What
/// this does not show (the issue's number, an article's page, an article without a title) stands in comments. A file
/// that opens with the first of them is read back as it was written (`ExportedMarkdown`). What belongs to no article is
/// left out.
public enum MarkdownExport {
  /// - Returns: UTF-8, ended by one line feed; empty for an issue without articles.
  public static func encode(_ issue: Issue) -> [UInt8] {
    guard !issue.articles.isEmpty else { return [] }
    var writer = MarkdownWriter(issue: issue)
    writer.write(ExportedMarkdown.opening(of: issue.identity) + "\n")
    if let journal = issue.identity.journal { writer.writeHeading(MarkdownText.escaped(journal), level: 1) }
    var previous: Article?
    for article in issue.articles {
      if let name = article.section, name != previous?.section {
        writer.writeHeading(MarkdownText.escaped(name), level: 2)
      }
      writer.write(article, after: previous)
      previous = article
    }
    return writer.output
  }
}

private struct MarkdownWriter {
  let issue: Issue
  private var text: MarkdownText
  var output: [UInt8] = []
  private var list = MarkdownList()

  init(issue: Issue) {
    self.issue = issue
    text = MarkdownText(issue: issue)
    output.reserveCapacity(issue.text.count + issue.text.count / 8)
  }

  mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  /// - Parameter text: Markdown, without the marks at a line's start.
  mutating func writeHeading(_ text: String, level: Int) {
    var line = String(text.map { $0.isNewline ? " " : $0 })
    // `#` at the end would be taken for the end of the heading (CommonMark 4.2).
    if line.last == "#" { line.insert("\\", at: line.index(before: line.endIndex)) }
    writeBlock(String(repeating: "#", count: min(level, 6)) + " " + line)
  }

  mutating func write(_ article: Article, after previous: Article?) {
    if let comment = ExportedMarkdown.comment(on: article, after: previous, in: issue) { writeBlock(comment) }
    let text = text
    writeJoined(article.front.filter { $0.kind == .group }) { text.emphasized($0, "*") }
    for block in article.front where block.kind == .kicker { writeFront(block, "*") }
    let printedTitle = article.front.filter { $0.kind == .title }
    writeJoined(printedTitle) { text.heading($0) }
    for block in article.readingBlocks where [.subtitle, .byline, .dateline].contains(block.kind) {
      writeFront(block, block.kind == .subtitle ? "*" : "**")
    }
    // Bold between stars, under a title, is read as the byline.
    self.text.usesTags = !printedTitle.isEmpty && article.blocks.first?.kind == .paragraph
    for block in article.blocks {
      write(block)
      self.text.usesTags = false
    }
  }

  // MARK: The head of an article

  private mutating func writeFront(_ block: Block, _ mark: String) {
    writeLines(issue.lines(of: block.text).map { text.emphasized($0, mark) })
    writeImages(behind: [block])
  }

  /// The parts of a title or a group title as one heading.
  private mutating func writeJoined(_ parts: [Block], _ markup: (Range<Int>) -> String) {
    guard !parts.isEmpty else { return }
    writeHeading(parts.flatMap { issue.lines(of: $0.text) }.map(markup).joined(separator: " "), level: 3)
    writeImages(behind: parts)
  }

  private mutating func writeImages(behind blocks: [Block]) {
    for block in blocks {
      for path in issue.images(at: block.text.upperBound) { writeBlock(MarkdownText.image(path)) }
    }
  }

  // MARK: Its text

  private mutating func write(_ block: Block) {
    let lines = issue.lines(of: block.text)
    if block.kind == .list { return writeListItem(block) }
    switch block.kind {
    case .heading: writeHeading(lines.map { text.heading($0) }.joined(separator: " "), level: 3 + max(1, block.level))
    case .quote:
      writeBlock(lines.map { "> " + text.line($0) }.joined(separator: "\\\n"))
    case .code: writeCode(issue.string(block.text))
    case .table: writeTable(lines)
    default: writeLines(lines.map { text.line($0) })
    }
    writeImages(behind: [block])
  }

  /// Lines of a paragraph, with hard breaks between them (CommonMark 6.7).
  private mutating func writeLines(_ lines: [String]) {
    writeBlock(lines.filter { !$0.isEmpty }.joined(separator: "\\\n"))
  }

  private mutating func writeListItem(_ block: Block) {
    guard let line = ListLine(block, in: issue) else { return }
    let item = list.add(line, in: issue, text)
    if item.isNewList { writeBlock(item.indent + "<!-- -->", endsList: false) }
    // Items of one list stand close.
    if item.isClose { write(item.markdown + "\n") } else { writeBlock(item.markdown, endsList: false) }
    for path in issue.images(at: block.text.upperBound) {
      writeBlock(item.contentIndent + MarkdownText.image(path), endsList: false)
    }
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
    writeBlock("\(fence)\n\(text)\n\(fence)")
  }

  /// A GFM table, whose first row is its head; short rows are filled up.
  private mutating func writeTable(_ lines: [Range<Int>]) {
    let rows = lines.map { line in TableText.cells(of: line, in: issue.text).map { text.cell($0) } }
    let columns = rows.map(\.count).max() ?? 0
    var table = rows.map { row in
      "| " + (row + Array(repeating: "", count: columns - row.count)).joined(separator: " | ") + " |"
    }
    table.insert("|" + String(repeating: " --- |", count: columns), at: min(1, table.count))
    writeBlock(table.joined(separator: "\n"))
  }

  private mutating func writeBlock(_ markdown: String, endsList: Bool = true) {
    guard !markdown.isEmpty else { return }
    if endsList { list = MarkdownList() }
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
    write(markdown + "\n")
  }
}

extension Issue {
  /// The lines of a block's text: bytes of `text`, without the line feeds.
  func lines(of range: Range<Int>) -> [Range<Int>] {
    text[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(\.indices)
  }
}
