import CMarkdown

/// Reads Markdown (CommonMark with GitHub's tables) into blocks, through cmark-gfm.
struct MarkdownParser {
  private(set) var blocks: [MarkdownBlock] = []
  /// The text of all blocks.
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var marks: [DraftMark] = []
  /// Blocks around the block at hand, and how many are followed; what stands deeper is stray text (`UnreadLines`).
  private var nesting = 0
  private static let deepest = 200
  /// Lists around the list at hand.
  private var depth = 0
  private let keepsComments: Bool
  /// Source lines with a star that is escaped: what stars they show are text.
  private var escapedStars: Set<Int> = []

  /// Columns of the widest table that is read as one: the parser's time grows with their square.
  private static let mostColumns = 1_000

  /// - Parameter keepsComments: whether comments are blocks (`.comment`), or passed over.
  init(_ text: ScalarText, keepsComments: Bool = false) {
    self.keepsComments = keepsComments
    var utf8: [UInt8] = []
    utf8.reserveCapacity(text.scalars.count * 3)
    for line in text.lines {
      utf8.append(utf8: text.scalars[line])
      utf8.append(UInt8(ascii: "\n"))
    }
    // Inside a line it is white space like any other.
    var start = 0
    while let place = utf8.next(UInt8(ascii: "\r"), from: start) {
      utf8[place] = UInt8(ascii: " ")
      start = place + 1
    }
    for (index, line) in text.lines.enumerated() {
      let line = text.scalars[line]
      guard line.contains("\\") else { continue }
      if zip(line, line.dropFirst()).contains(where: { $0 == "\\" && $1 == "*" }) { escapedStars.insert(index + 1) }
    }
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    let hasTables = text.lines.allSatisfy { line in
      line.count < Self.mostColumns || text.scalars[line].count { $0 == "|" } < Self.mostColumns
    }
    for name in hasTables ? ["table", "strikethrough"] : ["strikethrough"] {
      if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
    }
    utf8.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let document = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(document) }
    addChildren(of: document, as: nil)
    var end = 0
    for index in blocks.indices {
      blocks[index].blankLinesBefore = max(0, blocks[index].lines.lowerBound - end - 1)
      end = blocks[index].lines.upperBound
    }
  }

  // MARK: Blocks

  /// - Parameter kind: what the blocks are called instead of paragraphs, inside a quotation or a list.
  private mutating func addChildren(of node: OpaquePointer, as kind: MarkdownBlock.Kind?) {
    guard nesting < Self.deepest else { return }
    nesting += 1
    defer { nesting -= 1 }
    var child = cmark_node_first_child(node)
    while let node = child {
      add(node, as: kind)
      child = cmark_node_next(node)
    }
  }

  private mutating func add(_ node: OpaquePointer, as kind: MarkdownBlock.Kind?) {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_HEADING: addText(node, .heading(level: Int(cmark_node_get_heading_level(node))))
    case CMARK_NODE_PARAGRAPH: addText(node, kind ?? (holdsOnlyImages(node) ? .image : .paragraph))
    case CMARK_NODE_BLOCK_QUOTE: addChildren(of: node, as: .quote)
    case CMARK_NODE_LIST: addList(node)
    case CMARK_NODE_CODE_BLOCK: addLiteral(node, .code)
    case CMARK_NODE_HTML_BLOCK: if !addComment(node) { addLiteral(node, kind ?? .paragraph) }
    case CMARK_NODE_THEMATIC_BREAK: addMark("---", node)
    default:
      // Tables are an extension, known by its name: its type is a variable.
      let isTable = cmark_node_get_type_string(node).map { String(cString: $0) == "table" } ?? false
      if isTable { addTable(node) } else { addChildren(of: node, as: kind) }
    }
  }

  private func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    let start = max(1, Int(cmark_node_get_start_line(node)))
    return start...max(start, Int(cmark_node_get_end_line(node)))
  }

  private mutating func addText(_ node: OpaquePointer, _ kind: MarkdownBlock.Kind, marker: String = "") {
    let lines = lines(of: node)
    var inline = MarkdownInline(firstLine: lines.lowerBound)
    inline.text += Array(marker.unicodeScalars)
    inline.addChildren(of: node)
    takeStarredBold(of: &inline, lines: lines)
    let pieces = append(inline)
    guard !pieces.isEmpty else { return }
    blocks.append(
      MarkdownBlock(
        kind: kind, pieces: pieces, depth: max(0, depth - 1), opensBold: inline.opensBold,
        emphasis: Self.emphasis(of: node), lines: lines))
  }

  private func takeStarredBold(of inline: inout MarkdownInline, lines: ClosedRange<Int>) {
    // What was exported writes such bold with tags.
    guard !keepsComments, escapedStars.isEmpty || !lines.contains(where: escapedStars.contains) else { return }
    inline.takeStarredBold()
  }

  /// What each line of a block, and all of it, stands in.
  private static func emphasis(of node: OpaquePointer) -> MarkdownBlock.Emphasis {
    var found = CMARK_NODE_NONE
    var child = cmark_node_first_child(node)
    while let part = child {
      let type = cmark_node_get_type(part)
      if type != CMARK_NODE_SOFTBREAK, type != CMARK_NODE_LINEBREAK {
        guard type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG, found == CMARK_NODE_NONE || type == found else {
          return .none
        }
        found = type
      }
      child = cmark_node_next(part)
    }
    return found == CMARK_NODE_EMPH ? .emphasis : found == CMARK_NODE_STRONG ? .strong : .none
  }

  /// - Parameter isVerbatim: white space at a line's start stays.
  private mutating func append(_ inline: MarkdownInline, isVerbatim: Bool = false) -> [Piece] {
    let marksOfLine = Dictionary(grouping: inline.marks, by: \.line)
    return inline.finished().enumerated().compactMap { number, finished in
      let (line, text) = finished
      let start = scalars.count
      let kept = isVerbatim ? text[...] : text.drop(while: \.isBlank)
      scalars += kept
      defer {
        for mark in marksOfLine[number] ?? [] {
          let offset = start - kept.startIndex
          let range = (mark.text.lowerBound + offset)..<(mark.text.upperBound + offset)
          let written = scalars.trimmed(range.clamped(to: start..<scalars.count))
          if !written.isEmpty || (mark.kind.isImage && written.lowerBound > 0) {
            marks.append(DraftMark(kind: mark.kind, text: written))
          }
        }
      }
      while scalars.count > start, scalars[scalars.count - 1].isBlank { scalars.removeLast() }
      return scalars.count > start ? Piece(line: line, text: start..<scalars.count) : nil
    }
  }

  private mutating func addList(_ list: OpaquePointer) {
    let isOrdered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
    let delimiter = cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM ? ")" : "."
    var number = Int(cmark_node_get_list_start(list))
    let outer = depth
    depth += 1
    defer { depth = outer }
    var item = cmark_node_first_child(list)
    while let node = item {
      var isFirst = true
      var child = cmark_node_first_child(node)
      if child == nil { addMark("-", node) }
      while let part = child {
        if cmark_node_get_type(part) == CMARK_NODE_PARAGRAPH {
          addText(part, .listItem, marker: isFirst ? (isOrdered ? "\(number)\(delimiter) " : "- ") : "")
        } else {
          add(part, as: .listItem)
        }
        isFirst = false
        child = cmark_node_next(part)
      }
      number += 1
      item = cmark_node_next(node)
    }
  }

  private mutating func addTable(_ table: OpaquePointer) {
    var pieces: [Piece] = []
    var row = cmark_node_first_child(table)
    while let node = row {
      var inline = MarkdownInline(firstLine: lines(of: node).lowerBound)
      var cell = cmark_node_first_child(node)
      while let part = cell {
        inline.addChildren(of: part)
        cell = cmark_node_next(part)
        if cell != nil { inline.text += Array(" | ".unicodeScalars) }
      }
      takeStarredBold(of: &inline, lines: lines(of: node))
      pieces += append(inline)
      row = cmark_node_next(node)
    }
    guard !pieces.isEmpty else { return }
    blocks.append(MarkdownBlock(kind: .table, pieces: pieces, lines: lines(of: table)))
  }

  private mutating func addLiteral(_ node: OpaquePointer, _ kind: MarkdownBlock.Kind) {
    let lines = lines(of: node)
    guard let literal = cmark_node_get_literal(node) else { return }
    // The first line of a fenced block is its fence.
    var (length, offset, mark) = (Int32(0), Int32(0), CChar(0))
    let isFenced = kind == .code && cmark_node_get_fenced(node, &length, &offset, &mark) != 0
    var line = lines.lowerBound + (isFenced ? 1 : 0)
    var pieces: [Piece] = []
    for part in String(cString: literal).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      var inline = MarkdownInline(firstLine: line)
      if kind == .code { inline.text += Array(part) } else { inline.addHTML(Array(part)) }
      pieces += append(inline, isVerbatim: kind == .code)
      line += 1
    }
    guard !pieces.isEmpty else { return }
    blocks.append(MarkdownBlock(kind: kind, pieces: pieces, lines: lines))
  }

  /// - Returns: `false` where the block is no comment, or comments are passed over.
  private mutating func addComment(_ node: OpaquePointer) -> Bool {
    guard keepsComments, let literal = cmark_node_get_literal(node).map({ String(cString: $0) }),
      literal.hasPrefix("<!--"), literal.utf8.allSatisfy({ $0 < 0x80 })
    else { return false }
    blocks.append(MarkdownBlock(kind: .comment(literal), pieces: [], lines: lines(of: node)))
    return true
  }

  private mutating func addMark(_ mark: String, _ node: OpaquePointer) {
    let lines = lines(of: node)
    let start = scalars.count
    scalars += Array(mark.unicodeScalars)
    blocks.append(
      MarkdownBlock(
        kind: .mark, pieces: [Piece(line: lines.lowerBound, text: start..<scalars.count)],
        lines: lines.lowerBound...lines.lowerBound))
  }

  private func holdsOnlyImages(_ node: OpaquePointer) -> Bool {
    var child = cmark_node_first_child(node)
    guard child != nil else { return false }
    while let part = child {
      let type = cmark_node_get_type(part)
      guard type == CMARK_NODE_IMAGE || type == CMARK_NODE_SOFTBREAK else { return false }
      child = cmark_node_next(part)
    }
    return true
  }
}
