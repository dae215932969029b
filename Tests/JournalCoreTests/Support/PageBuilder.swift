/// Sets Chinese text as an extractor leaves a printed page: hard-wrapped lines whose first one is two ideographs
/// shorter (the indent is lost), a blank line behind each line, a page opened by one space.
struct PageBuilder {
  /// Ideographs of a full line.
  var column: Int
  /// A blank line stands behind each line.
  var isDoubleSpaced = true
  /// Points, quotation marks and brackets are set half an em wide (半角式): a full line that has some holds more.
  var hasHalfWidthMarks = false
  /// Lines come out with Founder punctuation.
  var isGarbled = false
  private var lines: [String] = []
  private var opensPage = false

  init(column: Int = 20) { self.column = column }

  /// The file so far; it ends with a line feed.
  var text: String { lines.joined(separator: "\n") + "\n" }
  /// 1-based number of the line that was set last.
  private(set) var lastLine = 0

  // MARK: Lines

  /// The next line opens a page.
  mutating func beginPage() {
    while lines.last == "" { lines.removeLast() }
    opensPage = !lines.isEmpty
  }

  /// One line as it stands.
  mutating func line(_ text: String) { set([text]) }

  /// Lines with no blank line between them.
  mutating func tightLines(_ texts: String...) {
    for text in texts { append(text) }
    lines.append("")
  }

  /// What stands between two pages of one extractor: a folio, a blank run, running heads.
  mutating func pageFoot(_ folio: Int, heads: String...) {
    line("\(folio)")
    lines += ["", ""]
    for head in heads { line(head) }
  }

  // MARK: Paragraphs

  mutating func paragraph(_ text: String) { set(wrap(text)) }

  mutating func paragraphs(_ numbers: ClosedRange<Int>) {
    for number in numbers { paragraph(Prose.paragraph(number)) }
  }

  /// A paragraph that something interrupts behind its first lines: a page break, a picture, a title block.
  mutating func paragraph(_ text: String, cutAfter count: Int, by interruption: (inout PageBuilder) -> Void) {
    let wrapped = wrap(text)
    set(Array(wrapped.prefix(count)))
    interruption(&self)
    set(Array(wrapped.dropFirst(count)))
  }

  private func wrap(_ text: String) -> [String] {
    Self.wrap(text, column: column, hasHalfWidthMarks: hasHalfWidthMarks)
  }

  private mutating func set(_ texts: [String]) {
    for text in texts {
      append(text)
      if isDoubleSpaced { lines.append("") }
    }
  }

  private mutating func append(_ text: String) {
    let printed = isGarbled ? FounderGarbler.garble(text) : text
    lines.append(opensPage ? " " + printed : printed)
    opensPage = false
    lastLine = lines.count
  }

  /// The printed lines of a paragraph: no stop at a line's start, figures and Latin words half as wide.
  static func wrap(_ text: String, column: Int, indent: Int = 2, hasHalfWidthMarks: Bool = false) -> [String] {
    var lines: [String] = []
    var line: [Unicode.Scalar] = []
    var width = 2 * indent
    func cells(_ scalar: Unicode.Scalar) -> Int {
      scalar.isASCII || hasHalfWidthMarks && "，。、；：？！“”‘’（）《》".unicodeScalars.contains(scalar) ? 1 : 2
    }
    for scalar in text.unicodeScalars {
      if width + cells(scalar) > 2 * column {
        var next: [Unicode.Scalar] = []
        // A stop takes the character before it to the next line.
        if "，。、；：？！”》）".unicodeScalars.contains(scalar), line.count > 1 { next = [line.removeLast()] }
        lines.append(string(line))
        line = next
        width = next.reduce(0) { $0 + cells($1) }
      }
      line.append(scalar)
      width += cells(scalar)
    }
    return lines + [string(line)]
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Reads pages between those of an article before, `守渠的人`, and one behind, `修伞的师傅`.
func readBetweenArticles(_ pages: (inout PageBuilder) -> Void) throws -> Issue {
  var page = PageBuilder()
  page.line("守渠的人")
  page.line("■江一苇")
  page.paragraphs(1...5)
  page.beginPage()
  pages(&page)
  page.beginPage()
  page.line("修伞的师傅")
  page.line("■何 田")
  page.paragraphs(31...35)
  return try read(page.text)
}
