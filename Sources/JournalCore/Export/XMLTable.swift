/// A table as HTML, EPUB and JATS have it alike.
struct XMLTable {
  /// Ranges of `Issue.text`: a row, its cells.
  private let rows: [[Range<Int>]]
  private let columnCount: Int
  /// The first row is the head where the source was Markdown, whose tables have one.
  private let headCount: Int

  init(_ block: Block, of issue: Issue) {
    rows = issue.lines(of: block.text).map { TableText.cells(of: $0, in: issue.text) }
    columnCount = rows.map(\.count).max() ?? 0
    headCount = issue.source.format == .markdown && rows.count > 1 ? 1 : 0
  }

  /// - Parameter cell: writes what stands in a cell.
  func write(to xml: inout XMLWriter, cell: (Range<Int>, inout XMLWriter) -> Void) {
    xml.container("table") { xml in
      if headCount > 0 { xml.container("thead") { write(rows[..<headCount], as: "th", to: &$0, cell) } }
      xml.container("tbody") { write(rows[headCount...], as: "td", to: &$0, cell) }
    }
  }

  private func write(
    _ rows: ArraySlice<[Range<Int>]>, as name: StaticString, to xml: inout XMLWriter,
    _ cell: (Range<Int>, inout XMLWriter) -> Void
  ) {
    for row in rows {
      xml.line("tr") { xml in
        for column in 0..<columnCount {
          xml.element(name) { if column < row.count { cell(row[column], &$0) } }
        }
      }
    }
  }
}
