/// One block of a list: spaces for the lists around it (two each), a marker, and its text.
struct ListLine {
  /// `- `, or a number with its point or bracket.
  struct Marker: Equatable {
    /// `nil` of a bullet.
    var number: Int?
    var delimiter: Character

    /// Whether an item with this marker goes on with the list of an item with the other (CommonMark 5.3).
    func goesOn(from other: Marker) -> Bool {
      number == nil ? self == other : delimiter == other.delimiter && other.number.map { $0 + 1 == number } == true
    }
  }

  var depth: Int
  var marker: Marker?
  /// Bytes of `Issue.text`: the marker with the space behind it; empty where there is none.
  var markerText: Range<Int>
  /// Bytes of `Issue.text`, line by line, without the marker.
  var lines: [Range<Int>]

  /// `nil` for a block without text.
  init?(_ block: Block, in issue: Issue) {
    lines = issue.lines(of: block.text)
    guard let first = lines.first else { return nil }
    let spaces = issue.text[first].prefix { $0 == UInt8(ascii: " ") }.count
    let start = first.lowerBound + spaces
    let found = Self.marker(of: issue.text[start..<first.upperBound])
    depth = spaces / 2
    marker = found?.marker
    markerText = start..<(start + (found?.length ?? 0))
    lines[0] = markerText.upperBound..<first.upperBound
  }

  private static func marker(of text: ArraySlice<UInt8>) -> (marker: Marker, length: Int)? {
    let digits = text.prefix { (0x30...0x39).contains($0) }
    let rest = text[digits.endIndex...]
    guard digits.count < 10, let mark = rest.first, rest.dropFirst().first == UInt8(ascii: " ") else { return nil }
    let delimiter = Character(UnicodeScalar(mark))
    if digits.isEmpty { return "-*+".contains(delimiter) ? (Marker(delimiter: "-"), 2) : nil }
    guard ".)".contains(delimiter) else { return nil }
    return (Marker(number: Int(String(decoding: digits, as: UTF8.self)), delimiter: delimiter), digits.count + 2)
  }
}

/// A list with its items, as XML wants it.
struct ListTree {
  struct Item {
    /// `3)`: bytes of `Issue.text`.
    var label: Range<Int>
    /// Lines of its paragraphs.
    var lines: [Range<Int>]
    var lists: [ListTree] = []
  }

  /// The number of the first item; `nil` of bullets, and of a list without marks.
  var start: Int?
  var hasMarks: Bool
  var items: [Item] = []

  /// The lists that neighbouring blocks make.
  static func lists(of blocks: [Block], in issue: Issue) -> [ListTree] {
    var lines = blocks.compactMap { ListLine($0, in: issue) }[...]
    var lists: [ListTree] = []
    while let first = lines.first {
      lists += Self.lists(&lines, depth: first.depth, isMarkdown: issue.source.format == .markdown)
    }
    return lists
  }

  private static func lists(_ lines: inout ArraySlice<ListLine>, depth: Int, isMarkdown: Bool) -> [ListTree] {
    var lists: [ListTree] = []
    var previous: ListLine.Marker?
    while let line = lines.first, line.depth >= depth {
      if line.depth > depth, let list = lists.indices.last, let item = lists[list].items.indices.last {
        lists[list].items[item].lists += Self.lists(&lines, depth: line.depth, isMarkdown: isMarkdown)
        continue
      }
      lines = lines.dropFirst()
      if line.marker == nil, isMarkdown, let list = lists.indices.last, let item = lists[list].items.indices.last {
        lists[list].items[item].lines += line.lines
        continue
      }
      let goesOn = line.marker.map { marker in previous.map { marker.goesOn(from: $0) } ?? false } ?? (previous == nil)
      if lists.isEmpty || !goesOn {
        lists.append(ListTree(start: line.marker?.number, hasMarks: line.marker != nil))
      }
      let label = line.markerText.lowerBound..<max(line.markerText.lowerBound, line.markerText.upperBound - 1)
      lists[lists.count - 1].items.append(Item(label: label, lines: line.lines))
      previous = line.marker
    }
    return lists
  }
}

/// A block on its way to XML; neighbouring items of a list are one.
enum ExportBlock {
  case block(Block)
  case lists([ListTree])

  static func grouped(_ blocks: [Block], in issue: Issue) -> [ExportBlock] {
    var grouped: [ExportBlock] = []
    var items: [Block] = []
    func endList() {
      if !items.isEmpty { grouped.append(.lists(ListTree.lists(of: items, in: issue))) }
      items = []
    }
    for block in blocks {
      if block.kind == .list {
        items.append(block)
      } else {
        endList()
        grouped.append(.block(block))
      }
    }
    endList()
    return grouped
  }
}
