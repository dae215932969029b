import Typesetting

/// A picture of the whole screen: a grid of cells, and where the cursor stands.
///
/// A wide cluster holds two cells of one row, the second one empty, and is never cut: what would leave half of one
/// wipes the other half too. So the terminal is never asked to draw into the second cell of a wide character.
public struct Canvas: Sendable, Equatable {
  public let size: Size
  public let cellWidth: CellWidth
  /// Row by row, `size.rows * size.columns` cells.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor is shown (so that input methods open there); hidden if `nil`.
  public var cursor: (row: Int, column: Int)?
  /// What links on the canvas lead to; `Style.link` counts them from 1 on.
  public private(set) var addresses: [String] = []
  /// The colours that count as no colours, where a terminal has none.
  public private(set) var ground = Style.plain

  public init(size: Size, cellWidth: CellWidth = CellWidth()) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    self.cellWidth = cellWidth
    cells = Array(repeating: Cell(), count: self.size.rows * self.size.columns)
  }

  public static func == (a: Canvas, b: Canvas) -> Bool {
    a.size == b.size && a.cells == b.cells && a.ground == b.ground && a.addresses == b.addresses
      && a.cursor?.row == b.cursor?.row
      && a.cursor?.column == b.cursor?.column
  }

  /// The cells of a row, `size.columns` of them.
  public func cells(row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Writes text from a cell on, cut at `limit` (a column; the right edge if `nil`): a wide character that does not
  /// fit whole is left out, and so is all that follows it. What lies before `from` is not drawn.
  ///
  /// Control characters, escape and bidi controls are shown as symbols of one cell. Combining marks stay with the
  /// cluster before them. A part that lies off the canvas is not drawn.
  ///
  /// - Returns: the column after the last cell written.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, from: Int = 0, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    guard 0..<size.rows ~= row else { return column }
    var pen = Pen(
      row: row, column: column, from: max(0, from), limit: min(limit ?? size.columns, size.columns), style: style)
    var text = String(text)
    text.withUTF8 { bytes in
      cellWidth.forEachCluster(of: bytes.span, in: 0..<bytes.count) { range, cells in
        let cluster = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        if let scalar = cluster.unicodeScalars.first, ControlSymbol.of(scalar) != nil {
          // The one cluster of several control characters is CR LF (UAX #29 GB3).
          for symbol in cluster.unicodeScalars.compactMap(ControlSymbol.of) {
            draw(String(symbol), cells: cellWidth.of(symbol), with: &pen)
          }
        } else {
          draw(cluster, cells: cells, with: &pen)
        }
        return !pen.isFull
      }
    }
    return pen.column
  }

  /// Fills cells of one row with spaces of a style.
  public mutating func fill(row: Int, columns: Range<Int>, style: Style) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard 0..<size.rows ~= row, !columns.isEmpty else { return }
    splitWideClusters(row: row, columns: columns)
    for column in columns { cells[row * size.columns + column] = Cell(style: style) }
  }

  /// The number by which a style refers to an address; 0 if there are too many.
  public mutating func link(to address: String) -> UInt16 {
    if let index = addresses.lastIndex(of: address) { return UInt16(index + 1) }
    guard addresses.count < UInt16.max else { return 0 }
    addresses.append(address)
    return UInt16(addresses.count)
  }

  /// Gives every cell another style by the one it has; `ground` is what the plain one becomes.
  public mutating func restyle(_ change: (Style) -> Style) {
    for index in cells.indices { cells[index].style = change(cells[index].style) }
    ground = change(.plain)
  }

  /// The characters of a row, without the spaces at its end: for tests and messages.
  public func line(_ row: Int) -> String {
    guard 0..<size.rows ~= row else { return "" }
    var line = cells(row: row).map(\.cluster).joined()
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension Canvas {
  /// The place that a `write` has reached.
  private struct Pen {
    let row: Int
    var column: Int
    let from: Int
    let limit: Int
    let style: Style
    var isFull = false
    /// Index of the cell that a combining mark would join.
    var base: Int?
  }

  /// - Parameters:
  ///   - cluster: one grapheme cluster.
  ///   - width: its cells.
  private mutating func draw(_ cluster: String, cells width: Int, with pen: inout Pen) {
    guard width > 0 else { return join(cluster, with: pen) }
    guard pen.column + width <= pen.limit else {
      pen.isFull = true
      return
    }
    defer { pen.column += width }
    pen.base = nil
    guard pen.column >= pen.from else { return }
    splitWideClusters(row: pen.row, columns: pen.column..<(pen.column + width))
    let index = pen.row * size.columns + pen.column
    cells[index] = Cell(cluster: cluster, style: pen.style)
    for second in (index + 1)..<(index + width) { cells[second] = Cell(cluster: "", style: pen.style) }
    pen.base = index
  }

  /// A cluster of no width: a mark cut off from its base is drawn with what stands before it; a space or joiner of
  /// no width has nothing to show.
  private mutating func join(_ cluster: String, with pen: Pen) {
    guard let base = pen.base, let mark = cluster.unicodeScalars.first,
      mark.properties.generalCategory == .nonspacingMark || mark.properties.generalCategory == .enclosingMark
    else { return }
    cells[base].cluster.unicodeScalars.append(contentsOf: cluster.unicodeScalars)
  }

  /// Makes spaces of the halves that wide clusters on the edges of a range keep outside it.
  private mutating func splitWideClusters(row: Int, columns: Range<Int>) {
    let first = row * size.columns + columns.lowerBound
    let next = row * size.columns + columns.upperBound
    if columns.lowerBound > 0, cells[first].isContinuation { cells[first - 1].cluster = " " }
    if columns.upperBound < size.columns, cells[next].isContinuation { cells[next].cluster = " " }
  }
}
