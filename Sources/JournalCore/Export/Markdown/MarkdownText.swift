/// Text as Markdown reads it back: nothing in it is taken for markup (CommonMark 2.4, backslash escapes), and what is
/// marked is read as marked.
struct MarkdownText {
  let issue: Issue
  /// Whether bold is always written as tags.
  var usesTags = false

  /// One line of text.
  func line(_ range: Range<Int>) -> String {
    Self.escapedStart(inline(issue.spans(in: range), before: "\n", after: "\n"))
  }

  /// A line, or a part of one, that stands behind other markup.
  func heading(_ range: Range<Int>) -> String { inline(issue.spans(in: range), before: " ", after: "\n") }

  /// A cell of a table (GFM 4.10): a bar inside is escaped.
  func cell(_ range: Range<Int>) -> String {
    inline(issue.spans(in: range), before: " ", after: " ").split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
  }

  /// One line between marks of emphasis, which must touch a character that is no white space (CommonMark 6.2).
  func emphasized(_ range: Range<Int>, _ mark: String) -> String {
    let text = inline(issue.spans(in: range, keepsBold: false), before: "*", after: "*")
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace else { return text }
    return mark + text + mark
  }

  /// An image without a caption.
  static func image(_ path: String) -> String { "![](\(address(path)))" }

  /// Plain text, in the middle of a line.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if isMarkup(scalar) { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  // MARK: Marks

  /// - Parameters:
  ///   - before: what stands before the spans in the output.
  ///   - after: what follows them.
  private func inline(_ spans: [InlineSpan], before: Unicode.Scalar, after: Unicode.Scalar) -> String {
    var output = ""
    for (index, span) in spans.enumerated() {
      let previous = output.unicodeScalars.last ?? before
      let next = index + 1 < spans.count ? firstScalar(of: spans[index + 1]) : after
      switch span.mark {
      case nil:
        output += Self.escaped(issue.string(span.text))
        // `!` before a link would make an image of it.
        if next == "[", output.last == "!" { output.insert("\\", at: output.index(before: output.endIndex)) }
      case .bold: output += bold(span, before: previous, after: next)
      case .link(let address): output += "[\(inline(span.children, before: "[", after: "]"))](\(Self.address(address)))"
      case .image(let path): output += "![\(Self.escaped(issue.string(span.text)))](\(Self.address(path)))"
      }
    }
    return output
  }

  /// Between stars where CommonMark takes them for bold (6.2, flanking); between tags where it would not, as in
  /// `他说**“好。”**便走了`.
  private func bold(_ span: InlineSpan, before: Unicode.Scalar, after: Unicode.Scalar) -> String {
    let text = inline(span.children, before: "*", after: "*")
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return "" }
    return !usesTags && Self.flanks(first, outside: before) && Self.flanks(last, outside: after)
      ? "**\(text)**" : "<strong>\(text)</strong>"
  }

  /// Symbols are punctuation from CommonMark 0.31 on, and were none before: true only where both agree.
  private static func flanks(_ inside: Unicode.Scalar, outside: Unicode.Scalar) -> Bool {
    if inside.isBlank { return false }
    return !isPunctuation(inside, orSymbol: true) || outside.isBlank || isPunctuation(outside, orSymbol: false)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar, orSymbol: Bool) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    // cmark counts all punctuation of ASCII.
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: orSymbol || scalar.isASCII
    default: false
    }
  }

  /// The first character that a span is written with.
  private func firstScalar(of span: InlineSpan) -> Unicode.Scalar {
    switch span.mark {
    case nil:
      String(decoding: issue.text[span.text].prefix(Self.longestScalar), as: UTF8.self).unicodeScalars.first ?? "\n"
    case .bold: "*"
    case .link: "["
    case .image: "!"
    }
  }

  /// Bytes of a scalar in UTF-8, at most.
  private static let longestScalar = 4

  /// A link's destination: ASCII without white space and control characters, the rest in `%` form.
  private static func address(_ address: String) -> String {
    var written = ""
    for scalar in WebAddress.ascii(address).unicodeScalars {
      // A bar would part cells, escaped or not.
      if scalar == "|" {
        written += "%7C"
        continue
      }
      if "()<>\\&`".unicodeScalars.contains(scalar) { written.unicodeScalars.append("\\") }
      written.unicodeScalars.append(scalar)
    }
    return written
  }

  // MARK: Escapes

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "~", "&": true
    default: false
    }
  }

  /// Marks that mean something at a line's start only: `#`, `+`, `-`, `=`, a number with `.` or `)`, and what would be
  /// the rule under a table's head.
  static func escapedStart(_ line: String) -> String {
    // White space before a paragraph would make code of it.
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard let first = text.first else { return "" }
    if "#+-=".contains(first) || text.allSatisfy({ "|:- ".contains($0) }) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count < 10, let next = text[digits.endIndex...].first, next == "." || next == ")" {
      return digits + "\\" + text[digits.endIndex...]
    }
    return String(text)
  }
}
