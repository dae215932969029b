import Typesetting

/// A picture of the whole screen: a grid of cells, and where the cursor stands.
///
/// A wide cluster holds two cells of one row, the second one empty, and is never cut: what would leave half of one
/// wipes the other half too. So the terminal is never asked to draw into the second cell of a wide character.
public struct Canvas: Sendable, Equatable {
  public let size: Size
  public let cellWidth: CellWidth
  /// Row by row, `size.rows * size.columns` of them.
  private var glyphs: [Glyph]
  /// Grapheme clusters of several scalars, in the order in which they were drawn; glyphs say which.
  public private(set) var clusters: [String] = []
  /// Where the terminal's cursor is shown (so that input methods open there); hidden if `nil`.
  public var cursor: (row: Int, column: Int)?
  /// What links on the canvas lead to; `Style.link` counts them from 1 on.
  public private(set) var addresses: [String] = []
  /// The colours that count as no colours, where a terminal has none.
  public private(set) var ground = Style.plain

  public init(size: Size, cellWidth: CellWidth = CellWidth()) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    self.cellWidth = cellWidth
    glyphs = Array(repeating: Glyph(), count: self.size.rows * self.size.columns)
  }

  public static func == (a: Canvas, b: Canvas) -> Bool {
    a.size == b.size && a.glyphs == b.glyphs && a.clusters == b.clusters && a.ground == b.ground
      && a.addresses == b.addresses && a.cursor?.row == b.cursor?.row
      && a.cursor?.column == b.cursor?.column
  }

  /// A row as it is kept, `size.columns` glyphs.
  public func glyphs(row: Int) -> ArraySlice<Glyph> {
    glyphs[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// The cluster that a glyph of this canvas stands for; empty in the second cell of a wide one.
  public func cluster(of glyph: Glyph) -> String {
    if let scalar = glyph.scalar { return String(scalar) }
    return glyph.isContinuation ? "" : clusters[Int(glyph.code - Glyph.firstCluster)]
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
    var text = String(text)
    return text.withUTF8 { bytes in
      write(
        bytes.span, in: 0..<bytes.count,
        with: Pen(row: row, column: column, from: from, limit: limit ?? size.columns, style: style))
    }
  }

  /// Writes a byte range of a UTF-8 text that starts and ends between two grapheme clusters.
  @discardableResult
  public mutating func write(
    _ text: [UInt8], in range: Range<Int>, row: Int, column: Int, from: Int = 0, limit: Int? = nil,
    style: Style = .plain
  ) -> Int {
    write(
      text.span, in: range,
      with: Pen(row: row, column: column, from: from, limit: limit ?? size.columns, style: style))
  }

  /// Fills cells of one row with spaces of a style.
  public mutating func fill(row: Int, columns: Range<Int>, style: Style) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard 0..<size.rows ~= row, !columns.isEmpty else { return }
    splitWideClusters(row: row, columns: columns)
    for column in columns { glyphs[row * size.columns + column] = Glyph(style: style) }
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
    for index in glyphs.indices { glyphs[index].style = change(glyphs[index].style) }
    ground = change(.plain)
  }
}

/// What stands on it, for tests and messages.
extension Canvas {
  /// Row by row.
  public var cells: [Cell] { (0..<size.rows).flatMap(cells(row:)) }

  public func cells(row: Int) -> [Cell] {
    glyphs(row: row).map { Cell(cluster: cluster(of: $0), style: $0.style) }
  }

  public subscript(row: Int, column: Int) -> Cell {
    let glyph = glyphs[row * size.columns + column]
    return Cell(cluster: cluster(of: glyph), style: glyph.style)
  }

  /// The characters of a row, without the spaces at its end.
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

    init(row: Int, column: Int, from: Int, limit: Int, style: Style) {
      self.row = row
      self.column = column
      self.from = max(0, from)
      self.limit = limit
      self.style = style
    }
  }

  private mutating func write(_ bytes: Span<UInt8>, in range: Range<Int>, with pen: Pen) -> Int {
    guard 0..<size.rows ~= pen.row else { return pen.column }
    var pen = pen
    cellWidth.forEachCluster(of: bytes, in: range) { range, first, cells in
      if let scalar = Unicode.Scalar(first), UTF8.width(scalar) == range.count {
        draw(scalar, cells: cells, with: &pen)
      } else {
        let cluster = bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        draw(cluster, cells: cells, with: &pen)
      }
      return !pen.isFull
    }
    return pen.column
  }

  private mutating func draw(_ scalar: Unicode.Scalar, cells: Int, with pen: inout Pen) {
    if let symbol = ControlSymbol.of(scalar) {
      put(symbol.value, cells: cellWidth.of(symbol), with: &pen)
    } else if cells > 0 {
      put(scalar.value, cells: cells, with: &pen)
    } else {
      join(String(scalar), with: pen)
    }
  }

  /// - Parameter cluster: one grapheme cluster.
  private mutating func draw(_ cluster: String, cells: Int, with pen: inout Pen) {
    let scalars = cluster.unicodeScalars
    if scalars.count == 1 || scalars.first.flatMap(ControlSymbol.of) != nil {
      // The one cluster of several control characters is CR LF (UAX #29 GB3).
      for scalar in scalars { draw(scalar, cells: cells, with: &pen) }
    } else if cells > 0 {
      put(code(of: cluster), cells: cells, with: &pen)
    } else {
      join(cluster, with: pen)
    }
  }

  private mutating func put(_ code: UInt32, cells: Int, with pen: inout Pen) {
    let columns = pen.column..<(pen.column + cells)
    guard columns.upperBound <= min(pen.limit, size.columns) else {
      pen.isFull = true
      return
    }
    pen.column = columns.upperBound
    pen.base = nil
    guard columns.lowerBound >= pen.from else { return }
    splitWideClusters(row: pen.row, columns: columns)
    let index = pen.row * size.columns + columns.lowerBound
    glyphs[index] = Glyph(code: code, style: pen.style)
    if cells == 2 { glyphs[index + 1] = Glyph(code: Glyph.continuation, style: pen.style) }
    pen.base = index
  }

  /// A cluster of no width: a mark cut off from its base is drawn with what stands before it; a space or joiner of
  /// no width has nothing to show.
  private mutating func join(_ cluster: String, with pen: Pen) {
    guard let base = pen.base, let mark = cluster.unicodeScalars.first,
      mark.properties.generalCategory == .nonspacingMark || mark.properties.generalCategory == .enclosingMark
    else { return }
    glyphs[base].code = code(of: self.cluster(of: glyphs[base]) + cluster)
  }

  /// - Parameter cluster: several scalars.
  private mutating func code(of cluster: String) -> UInt32 {
    clusters.append(cluster)
    return Glyph.firstCluster + UInt32(clusters.count - 1)
  }

  /// Makes spaces of the halves that wide clusters on the edges of a range keep outside it.
  private mutating func splitWideClusters(row: Int, columns: Range<Int>) {
    let first = row * size.columns + columns.lowerBound
    let next = row * size.columns + columns.upperBound
    if columns.lowerBound > 0, glyphs[first].isContinuation { glyphs[first - 1].code = Glyph.space }
    if columns.upperBound < size.columns, glyphs[next].isContinuation { glyphs[next].code = Glyph.space }
  }
}
