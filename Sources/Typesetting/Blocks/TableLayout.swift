import JournalCore

/// Where the columns of a table stand: text whose lines hold cells, parted by ` | ` or by a tab.
struct TableLayout {
  struct Column {
    /// The cell of the measure that it starts at.
    let start: Int
    let width: Int
  }

  let columns: [Column]
  /// Cells of the whole table.
  let width: Int

  /// Cells between two columns: a rule with a space at either side.
  static let gap = 3

  /// `nil` if the text has no columns, or has too many for the measure and may not scroll.
  init?(of range: Range<Int>, in text: [UInt8], typesetter: Typesetter) {
    var natural: [Int] = []
    var line = range.lowerBound
    for _ in 0..<Self.sample where line < range.upperBound {
      let end = TableText.lineEnd(from: line, in: text, limit: range.upperBound)
      for (column, cell) in TableText.cells(of: line..<end, in: text).enumerated() {
        let width = typesetter.cellWidth.of(text, in: cell)
        if column < natural.count { natural[column] = max(natural[column], width) } else { natural.append(width) }
      }
      line = end + 1
    }
    guard natural.count > 1 else { return nil }
    let room = typesetter.measure - Self.gap * (natural.count - 1)
    var widths = natural.map { max($0, Self.narrowest) }
    if widths.reduce(0, +) > room {
      if widths.reduce(0, { $0 + min($1, Self.least) }) <= room {
        widths = Self.shrink(widths, to: room)
      } else {
        guard typesetter.scrollsTables else { return nil }
        widths = widths.map { min($0, Self.most, typesetter.measure) }
      }
    }
    var columns: [Column] = []
    var start = 0
    for width in widths {
      columns.append(Column(start: start, width: width))
      start += width + Self.gap
    }
    self.columns = columns
    width = start - Self.gap
  }

  /// Lines that are measured; what stands further down wraps into the columns that these need.
  private static let sample = 500
  /// Cells of the narrowest column, and of one that is wrapped so that the table fits.
  private static let narrowest = 2
  private static let least = 8
  /// Cells of the widest column of a table that scrolls.
  private static let most = 30

  /// Gives every column what it needs up to a common width, and that width to the others.
  private static func shrink(_ widths: [Int], to room: Int) -> [Int] {
    var left = room
    var result = widths
    let order = widths.indices.sorted { widths[$0] < widths[$1] }
    for (place, column) in order.enumerated() {
      result[column] = min(widths[column], left / (order.count - place))
      left -= result[column]
    }
    return result
  }
}
