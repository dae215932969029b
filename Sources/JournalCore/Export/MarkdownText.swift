/// Text as Markdown reads it back: nothing in it is taken for markup (CommonMark 2.4, backslash escapes).
enum MarkdownText {
  /// One line of text.
  static func escaped(_ line: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(line.utf8.count)
    for scalar in line.unicodeScalars {
      if isMarkup(scalar) { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escapedStart(escaped)
  }

  /// One line in emphasis. The stars must touch a character that is no white space (CommonMark 6.2, flanking).
  static func emphasized(_ line: String) -> String {
    let text = escaped(line)
    // A line that opens or closes with punctuation still makes emphasis: it has a line's start and end around it.
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace else { return text }
    return "*\(text)*"
  }

  /// A line of a list, which keeps its own number or bullet if Markdown knows it.
  static func listItem(_ line: String) -> String {
    if let marker = markerEnd(of: line) { return line[..<marker] + escaped(String(line[marker...])) }
    return "- " + escaped(line)
  }

  /// A cell of a table (GFM 4.10): a bar inside is escaped.
  static func tableCell(_ text: some StringProtocol) -> String {
    escaped(String(text)).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "~", "&": true
    default: false
    }
  }

  /// Marks that mean something at a line's start only: `#`, `+`, `-`, `=`, and a number with `.` or `)`.
  private static func escapedStart(_ line: String) -> String {
    let start = line.firstIndex { $0 != " " && $0 != "\t" } ?? line.endIndex
    // White space before a paragraph would make code of it.
    let text = line[start...]
    guard let first = text.first else { return "" }
    if "#+-=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count < 10, let next = text[digits.endIndex...].first, next == "." || next == ")" {
      return digits + "\\" + text[digits.endIndex...]
    }
    return String(text)
  }

  /// After `- `, `* `, `+ `, `1. ` or `1) `.
  private static func markerEnd(of line: String) -> String.Index? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard digits.count < 10 else { return nil }
    let rest = line[digits.endIndex...]
    guard let mark = rest.first, digits.isEmpty ? "-*+".contains(mark) : mark == "." || mark == ")" else { return nil }
    let afterMark = rest.dropFirst()
    return afterMark.first == " " ? afterMark.dropFirst().startIndex : nil
  }
}
