/// The list that is being written as Markdown, item by item.
struct MarkdownList {
  struct Item {
    var markdown: String
    /// Spaces before its marker.
    var indent: String
    /// Spaces before its text.
    var contentIndent: String
    /// A list of the same kind ends just before it: something must part them.
    var isNewList = false
    /// No blank line before it.
    var isClose = false
  }

  /// The open items, outer ones first: the marker, the lists around it in the source, and the column of its text.
  private var open: [(marker: ListLine.Marker, depth: Int, column: Int)] = []

  mutating func add(_ line: ListLine, in issue: Issue, _ text: MarkdownText) -> Item {
    let isFirst = open.isEmpty
    guard let marker = line.marker else {
      // Of Markdown, an item's second paragraph; of text, a line of a printed list.
      if issue.source.format == .markdown, let item = open.last {
        return Self.item(line, text, marker: "", before: item.column, column: item.column)
      }
      let marker = ListLine.Marker(delimiter: "-")
      var item = Self.item(line, text, marker: "- ", before: 0, column: 2)
      item.isClose = open.first.map { marker.goesOn(from: $0.marker) } ?? false
      open = [(marker, 0, 2)]
      return item
    }
    // The items that end here; the outermost is the one before this in its list.
    let ended = open.firstIndex { $0.depth >= line.depth } ?? open.count
    let previous = ended < open.count ? open[ended].marker : nil
    open.removeSubrange(ended...)
    let before = open.last?.column ?? 0
    let column = before + line.markerText.count
    open.append((marker, line.depth, column))
    let mark = marker.number == nil ? "- " : issue.string(line.markerText)
    var item = Self.item(line, text, marker: mark, before: before, column: column)
    if let previous {
      item.isNewList = !marker.goesOn(from: previous) && marker.delimiter == previous.delimiter
      item.isClose = marker.goesOn(from: previous)
    } else {
      // Only a bullet or a 1 opens a list right under text (5.3).
      item.isClose = !isFirst && marker.number ?? 1 == 1
    }
    return item
  }

  private static func item(
    _ line: ListLine, _ text: MarkdownText, marker: String, before: Int, column: Int
  ) -> Item {
    let indent = String(repeating: " ", count: before)
    let contentIndent = String(repeating: " ", count: column)
    let written = line.lines.map { text.line($0) }
    return Item(
      markdown: indent + marker + written.joined(separator: "\\\n" + contentIndent), indent: indent,
      contentIndent: contentIndent)
  }
}
