import CMarkdown

/// The text inside one Markdown block, line by line, without its markup.
struct MarkdownInline {
  /// Of the line under way.
  var text: [Unicode.Scalar] = []
  private(set) var opensBold = false
  /// What bold, links and images cover: of which line (an index into `finished()`), and which of its scalars.
  private(set) var marks: [(kind: InlineMark.Kind, line: Int, text: Range<Int>)] = []
  /// Stars in code are what they are.
  private var holdsCode = false
  /// Where `<b>` stood: an index into `lines`, and the scalars of that line before it.
  private var openBold: [(line: Int, start: Int)] = []
  private var line: Int
  private var lines: [(line: Int, text: [Unicode.Scalar])] = []

  init(firstLine: Int) { line = firstLine }

  func finished() -> [(line: Int, text: [Unicode.Scalar])] { lines + [(line, text)] }

  /// Takes the bold that was left as stars, in every line. To be called when all is added.
  mutating func takeStarredBold() {
    guard !holdsCode else { return }
    if text.contains("*") { text = withoutStars(text, number: lines.count) }
    for number in lines.indices where lines[number].text.contains("*") {
      lines[number].text = withoutStars(lines[number].text, number: number)
    }
    marks.sort { ($0.line, $0.text.lowerBound) < ($1.line, $1.text.lowerBound) }
  }

  /// The text of a line without the stars of bold, which becomes a mark.
  private mutating func withoutStars(_ line: [Unicode.Scalar], number: Int) -> [Unicode.Scalar] {
    var text = line
    for (open, close) in StarredBold.find(in: line).reversed() {
      if open == 0, number == 0 { opensBold = true }
      for stars in [close, open] {
        text.removeSubrange(stars..<(stars + 2))
        let moved = { (place: Int) in place <= stars ? place : max(stars, place - 2) }
        for index in marks.indices where marks[index].line == number {
          marks[index].text = moved(marks[index].text.lowerBound)..<moved(marks[index].text.upperBound)
        }
      }
      marks.append((.bold, number, open..<(close - 2)))
    }
    return text
  }

  /// Elements inside one another that are followed; what stands deeper is taken up as stray text (`UnreadLines`).
  private static let deepest = 200
  private var depth = 0

  mutating func addChildren(of node: OpaquePointer) {
    guard depth < Self.deepest else { return }
    depth += 1
    defer { depth -= 1 }
    var child = cmark_node_first_child(node)
    while let node = child {
      add(node)
      child = cmark_node_next(node)
    }
  }

  private mutating func addChildren(of node: OpaquePointer, marked kind: InlineMark.Kind) {
    let (firstLine, start) = (lines.count, text.count)
    addChildren(of: node)
    addMark(kind, fromLine: firstLine, start)
  }

  /// Marks what was added since a place: a line and its scalars then.
  private mutating func addMark(_ kind: InlineMark.Kind, fromLine firstLine: Int, _ start: Int) {
    for line in firstLine...lines.count {
      let end = line < lines.count ? lines[line].text.count : text.count
      let range = (line == firstLine ? min(start, end) : 0)..<end
      if !range.isEmpty || kind.isImage { marks.append((kind, line, range)) }
    }
  }

  /// `<b>` and `<strong>` are bold: where stars do not work (CommonMark 6.2), Chinese text has them.
  private mutating func addTag(_ tag: [Unicode.Scalar]) {
    switch String(tag[...]).lowercased() {
    case "<b>", "<strong>": openBold.append((lines.count, text.count))
    case "</b>", "</strong>":
      if let (line, start) = openBold.popLast() { addMark(.bold, fromLine: line, start) }
    default: addHTML(tag)
    }
  }

  private mutating func add(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: text += Self.scalars(cmark_node_get_literal(node))
    case CMARK_NODE_CODE:
      holdsCode = true
      text += Self.scalars(cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      lines.append((line, text))
      text = []
      line += 1
    case CMARK_NODE_HTML_INLINE: addTag(Self.scalars(cmark_node_get_literal(node)))
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      let start = text.count
      let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      addChildren(of: node, marked: cmark_node_get_type(node) == CMARK_NODE_LINK ? .link(address) : .image(address))
      // A copy: a slice would hold on to the line, and each link would cost a copy of all of it.
      addAddress(of: node, shown: start <= text.count ? Array(text[start...]) : [])
    case CMARK_NODE_STRONG:
      if text.isEmpty, lines.isEmpty { opensBold = true }
      addChildren(of: node, marked: .bold)
    default: addChildren(of: node)
    }
  }

  /// Tags go; one that holds Chinese (in an attribute) stays, so that nothing is lost.
  mutating func addHTML(_ html: [Unicode.Scalar]) {
    var rest = html[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      text += rest[..<open]
      if !rest[open...close].allSatisfy(\.isASCII) { text += rest[open...close] }
      rest = rest[(close + 1)...]
    }
    text += rest
  }

  /// An address or a title that holds Chinese is text that would be lost.
  ///
  /// - Parameter shown: the link's own text, which may be the address itself.
  private mutating func addAddress(of node: OpaquePointer, shown: [Unicode.Scalar]) {
    let addresses = [Self.scalars(cmark_node_get_url(node)), Self.scalars(cmark_node_get_title(node))]
    for address in addresses where !address.allSatisfy(\.isASCII) && !address.elementsEqual(shown) {
      text += Array(" (".unicodeScalars) + address + [")"]
    }
  }

  private static func scalars(_ text: UnsafePointer<CChar>?) -> [Unicode.Scalar] {
    text.map { Array(cString: $0) } ?? []
  }
}
