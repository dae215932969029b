/// An issue as plain text: a paragraph a line, opened by two ideographic spaces as Chinese books are (clreq 3.1.2,
/// first-line indent), a blank line around what stands at an article's head and before a heading.
///
/// The columns (栏目) stand on lines of their own where they change. What belongs to no article is left out.
public enum PlainTextExport {
  /// - Returns: UTF-8, every line ended by a line feed; empty for an issue without articles.
  public static func encode(_ issue: Issue) -> [UInt8] {
    var writer = PlainTextWriter(issue: issue)
    for section in issue.sections {
      if let name = section.name { writer.writeSection(name) }
      for index in section.articles { writer.write(issue.articles[index]) }
    }
    return writer.output
  }
}

private struct PlainTextWriter {
  let issue: Issue
  var output: [UInt8] = []

  private static let indent = Array("　　".utf8)

  init(issue: Issue) {
    self.issue = issue
    output.reserveCapacity(issue.text.count + issue.text.count / 8)
  }

  mutating func writeSection(_ name: String) {
    separate()
    writeLine(Array(name.utf8)[...])
  }

  mutating func write(_ article: Article) {
    separate()
    var previous: Block?
    for block in article.readingBlocks {
      if let previous, block.kind == .heading || previous.isFront && !block.isFront { separate() }
      let indentsLines = block.kind == .paragraph || block.kind == .note || block.kind == .quote
      for line in issue.text[block.text].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        if indentsLines { output.append(contentsOf: Self.indent) }
        writeLine(line)
      }
      previous = block
    }
  }

  /// A blank line, but for the start of the text.
  private mutating func separate() {
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func writeLine(_ line: ArraySlice<UInt8>) {
    output.append(contentsOf: line)
    output.append(UInt8(ascii: "\n"))
  }
}
