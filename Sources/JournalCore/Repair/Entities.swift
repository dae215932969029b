import CMarkdown

/// Character references of HTML in Markdown: `柏树&mdash;&mdash;老树` reads `柏树——老树`.
///
/// What they name is asked of the Markdown parser. Those that name ASCII (`&lt;`, `&#42;`) are left to it, for they
/// would turn into markup; in code they are no references.
enum Entities {
  /// Scalars of the longest one, `&CounterClockwiseContourIntegral;`.
  private static let longest = 33

  static func edits(in text: ScalarText) -> [Edit] {
    guard text.scalars.contains("&") else { return [] }
    var edits: [Edit] = []
    var fence: Unicode.Scalar?
    for line in text.lines {
      let content = text.scalars.trimmed(line)
      let mark = text.scalars[content].first
      let isFence = (mark == "`" || mark == "~") && text.scalars[content].prefix(3).allSatisfy { $0 == mark }
      if isFence && content.count >= 3 && (fence == nil || fence == mark) { fence = fence == nil ? mark : nil }
      let isIndented = text.scalars[line].starts(with: Array("    ".unicodeScalars)) || text.scalars[line].first == "\t"
      guard fence == nil, !isIndented, !text.scalars[line].contains("`") else { continue }
      edits += self.edits(in: text.scalars, line: line)
    }
    return edits
  }

  private static func edits(in scalars: [Unicode.Scalar], line: Range<Int>) -> [Edit] {
    var edits: [Edit] = []
    var index = line.lowerBound
    while let start = scalars[index..<line.upperBound].firstIndex(of: "&") {
      index = start + 1
      guard start == line.lowerBound || scalars[start - 1] != "\\",
        let end = scalars[start..<line.upperBound].prefix(longest).firstIndex(of: ";")
      else { continue }
      let named = meaning(of: String(scalars[start...end]))
      guard let named, !named.allSatisfy(\.isASCII) else { continue }
      edits.append(Edit(range: start..<(end + 1), replacement: named, kind: .entity))
      index = end + 1
    }
    return edits
  }

  /// The characters that a reference names; `nil` where it is none.
  private static func meaning(of reference: String) -> [Unicode.Scalar]? {
    guard let document = cmark_parse_document(reference, reference.utf8.count, CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_node_free(document) }
    guard let paragraph = cmark_node_first_child(document), let text = cmark_node_first_child(paragraph),
      cmark_node_next(text) == nil, let literal = cmark_node_get_literal(text)
    else { return nil }
    let named = String(cString: literal)
    return named == reference ? nil : Array(named.unicodeScalars)
  }
}
