import JournalCore

/// Sets a table row by row, each as many rows of the screen as its longest cell needs.
struct TableSetter {
  private let layout: TableLayout
  private let typesetter: Typesetter
  private let text: [UInt8]
  private let end: Int
  private let index: Int
  private var line: Int
  private var isHead = true
  /// Rows of the screen that are set and not taken, the next one last.
  private var waiting: [Row] = []

  /// `nil` if the text is to be set as lines.
  init?(_ range: Range<Int>, index: Int, in text: [UInt8], typesetter: Typesetter) {
    guard let layout = TableLayout(of: range, in: text, typesetter: typesetter) else { return nil }
    self.layout = layout
    self.typesetter = typesetter
    self.text = text
    self.index = index
    line = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Row? {
    if let row = waiting.popLast() { return row }
    guard line < end else { return nil }
    let lineEnd = TableText.lineEnd(from: line, in: text, limit: end)
    var lines: [[Row.Part]] = []
    for (column, cell) in zip(layout.columns, TableText.cells(of: line..<lineEnd, in: text)) {
      var breaker = LineBreaker(text: text, range: cell, cellWidth: typesetter.cellWidth)
      var number = 0
      while let part = breaker.next(cells: max(2, column.width), avoidsOrphan: false) {
        if number == lines.count { lines.append([]) }
        lines[number].append(Row.Part(text: part.text, column: column.start, width: part.cells))
        number += 1
      }
    }
    let empty = line..<line
    waiting = (lines.isEmpty ? [[]] : lines).reversed().map { parts in
      var row = Row(block: index, kind: .table, text: empty, indent: 0, width: layout.width)
      if let start = parts.map(\.text.lowerBound).min(), let end = parts.map(\.text.upperBound).max() {
        row.text = start..<end
      }
      row.parts = parts
      row.rules = layout.columns.dropFirst().map { $0.start - 2 }
      row.isHead = isHead
      return row
    }
    isHead = false
    line = lineEnd + 1
    return waiting.popLast()
  }
}
