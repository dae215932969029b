/// The list that is being written as Markdown: each item is a block of its own, with its marker and two spaces for each
/// list around it (`DraftBlock.indent`).
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

  /// A marker: `- `, or a number with its point or bracket.
  private struct Marker: Equatable {
    var number: Int?
    var delimiter: Character

    /// Whether CommonMark counts an item with this marker to the list that one with the other marker opened (5.3).
    func goesOn(from other: Marker) -> Bool {
      number == nil ? self == other : delimiter == other.delimiter && other.number.map { $0 + 1 == number } == true
    }
  }

  /// The open items, outer ones first: the marker, the lists around it in the source, and the column of its text.
  private var open: [(marker: Marker, depth: Int, column: Int)] = []

  /// - Parameter lines: of the item's text.
  mutating func add(_ lines: [Range<Int>], in issue: Issue, _ text: MarkdownText) -> Item {
    guard var first = lines.first else { return Item(markdown: "", indent: "", contentIndent: "") }
    let spaces = issue.text[first].prefix { $0 == UInt8(ascii: " ") }.count
    first = (first.lowerBound + spaces)..<first.upperBound
    let isFirst = open.isEmpty
    guard let (marker, length) = Self.marker(of: issue.text[first]) else {
      // Of Markdown, an item's second paragraph; of text, a line of a printed list.
      if issue.source.format == .markdown, let item = open.last {
        return self.item(lines: [first] + lines.dropFirst(), text, marker: "", before: item.column, column: item.column)
      }
      let bullet = Marker(delimiter: "-")
      open = [(bullet, 0, 2)]
      var item = item(lines: [first] + lines.dropFirst(), text, marker: "- ", before: 0, column: 2)
      item.isClose = !isFirst
      return item
    }
    // The items that end here; the outermost is the one before this in its list.
    let depth = spaces / 2
    let ended = open.firstIndex { $0.depth >= depth } ?? open.count
    let previous = ended < open.count ? open[ended].marker : nil
    open.removeSubrange(ended...)
    let before = open.last?.column ?? 0
    open.append((marker, depth, before + length))
    let rest = (first.lowerBound + length)..<first.upperBound
    var item = item(
      lines: [rest] + lines.dropFirst(), text,
      marker: marker.number == nil ? "- " : issue.string(first.lowerBound..<rest.lowerBound), before: before,
      column: before + length)
    if let previous {
      item.isNewList = !marker.goesOn(from: previous) && marker.delimiter == previous.delimiter
      item.isClose = marker.goesOn(from: previous)
    } else {
      // Only a bullet or a 1 opens a list right under text (5.3).
      item.isClose = !isFirst && marker.number ?? 1 == 1
    }
    return item
  }

  private func item(
    lines: [Range<Int>], _ text: MarkdownText, marker: String, before: Int, column: Int
  ) -> Item {
    let indent = String(repeating: " ", count: before)
    let contentIndent = String(repeating: " ", count: column)
    let written = lines.map { text.line($0) }
    return Item(
      markdown: indent + marker + written.joined(separator: "\\\n" + contentIndent), indent: indent,
      contentIndent: contentIndent)
  }

  /// `- `, `12. ` or `3) ` at the start of an item, and its bytes.
  private static func marker(of text: ArraySlice<UInt8>) -> (Marker, length: Int)? {
    let digits = text.prefix { (0x30...0x39).contains($0) }
    let rest = text[digits.endIndex...]
    guard digits.count < 10, let mark = rest.first, rest.dropFirst().first == UInt8(ascii: " ") else { return nil }
    let delimiter = Character(UnicodeScalar(mark))
    if digits.isEmpty { return "-*+".contains(delimiter) ? (Marker(delimiter: "-"), 2) : nil }
    guard ".)".contains(delimiter) else { return nil }
    return (Marker(number: Int(String(decoding: digits, as: UTF8.self)), delimiter: delimiter), digits.count + 2)
  }
}
