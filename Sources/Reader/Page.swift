import Typesetting

/// What the reading pane shows of an article.
struct Page: Sendable {
  /// From the top of the pane on.
  var lines: [ReadingPane.Line] = []
  /// Line by line; `nil` for a blank one.
  var rows: [Row?] = []

  /// Cells of the widest row: more than the measure where a table is to be scrolled sideways.
  var widest: Int { rows.reduce(0) { max($0, $1.map { $0.indent + $0.width } ?? 0) } }
}
