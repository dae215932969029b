/// Tells Markdown from plain text: by the file's ending, else by its headings (OCR programs write Markdown into `.txt`).
enum FormatSniffer {
  /// Headings `# …` that make a file Markdown.
  private static let leastHeadings = 3

  static func format(of text: ScalarText, path: String) -> SourceFormat {
    if ExportedMarkdown.isMarked(text) { return .markdown }
    if SourceFormat.isMarkdown(named: path) { return .markdown }
    var headings = 0
    for line in text.lines {
      let marks = text.scalars[line].prefix { $0 == "#" }
      if (1...6).contains(marks.count), marks.endIndex < line.upperBound, text.scalars[marks.endIndex] == " " {
        headings += 1
        if headings >= leastHeadings { return .markdown }
      }
    }
    return .text
  }
}

extension SourceFormat {
  /// Whether a file's name alone makes it Markdown.
  public static func isMarkdown(named name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }
}
