import CTerminal
import Screen
import Typesetting

/// Puts canvases on the screen that is open.
///
/// Rows are compared here, cells by curses. A changed row is cleared and drawn from its left end, so that no wide
/// character's second cell is ever written to.
struct Painter {
  /// What the terminal shows, as far as it is known.
  private var shown: Canvas?
  /// One character and its marks, for curses.
  private var glyph: [wchar_t] = []

  /// Takes nothing for granted: the next canvas is drawn whole.
  mutating func forget() { shown = nil }

  /// Shows a canvas on a screen of a size; what does not fit on it is not drawn.
  mutating func paint(_ canvas: Canvas, on size: Size) {
    qt_set_ambiguous_width(Int32(canvas.cellWidth.ambiguous))
    let known = shown?.size == canvas.size ? shown : nil
    for row in 0..<size.rows {
      guard row < canvas.size.rows else {
        if known == nil { qt_clear_row(Int32(row)) }
        continue
      }
      let cells = canvas.cells(row: row)
      if let known, known.cells(row: row) == cells { continue }
      qt_clear_row(Int32(row))
      var drawable = cells.prefix(size.columns)
      if row == size.rows - 1, Self.losesCorner(drawable) {
        // Emptied first, so that curses has no reason to touch the corner again.
        qt_update(-1, 0)
        drawable = drawable.dropLast()
      }
      draw(drawable, row: row, width: canvas.cellWidth)
    }
    let cursor = canvas.cursor.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
    qt_update(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    shown = canvas
  }

  /// Whether curses would spoil the last cell of the screen, which ends in this row.
  private static func losesCorner(_ row: ArraySlice<Cell>) -> Bool {
    row.count > 1 && row.last?.isContinuation == false && row.dropLast().last?.isContinuation == true
      && !qt_draws_corner_after_wide()
  }

  private mutating func draw(_ cells: ArraySlice<Cell>, row: Int, width: CellWidth) {
    var index = cells.startIndex
    while index < cells.endIndex {
      let cell = cells[index]
      let column = index - cells.startIndex
      index += 1
      while index < cells.endIndex, cells[index].isContinuation { index += 1 }
      if cell.isContinuation || (cell.cluster == " " && cell.style == .plain) { continue }
      draw(cell, row: row, columns: column..<(index - cells.startIndex), width: width)
    }
  }

  /// A cluster of several spacing characters (a flag, a family) is drawn as far as it fits: curses holds one such
  /// character a cell, and terminals disagree about joining them. So columns stay straight in all of them.
  private mutating func draw(_ cell: Cell, row: Int, columns: Range<Int>, width: CellWidth) {
    let style = qt_style(cell.style)
    var column = columns.lowerBound
    var next = column
    glyph.removeAll(keepingCapacity: true)
    for scalar in cell.cluster.unicodeScalars where !Self.joiners.contains(scalar) {
      let cells = width.of(scalar)
      if cells > 0 || glyph.isEmpty {
        put(row: row, column: column, style: style)
        column = next
        next += max(1, cells)
        guard next <= columns.upperBound else { return }
      }
      glyph.append(wchar_t(bitPattern: scalar.value))
    }
    put(row: row, column: column, style: style)
    // The rest of a wide cluster whose character is narrow, such as U+2764 with an emoji selector.
    for column in next..<max(next, columns.upperBound) {
      glyph.append(wchar_t(bitPattern: Unicode.Scalar(" ").value))
      put(row: row, column: column, style: style)
    }
  }

  /// Zero width joiner and emoji selector: they ask the terminal to change a width that we rely on.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200D}", "\u{FE0F}"]

  /// A character and at most four marks: what a cell of curses holds (CCHARW_MAX).
  private static let glyphLimit = 5

  private mutating func put(row: Int, column: Int, style: qt_style) {
    guard !glyph.isEmpty else { return }
    if glyph.count > Self.glyphLimit { glyph.removeSubrange(Self.glyphLimit...) }
    glyph.append(0)
    qt_put(Int32(row), Int32(column), glyph, style)
    glyph.removeAll(keepingCapacity: true)
  }
}

extension qt_style {
  fileprivate init(_ style: Style) {
    let bits: [(Style.Attributes, Int)] = [
      (.bold, QT_BOLD), (.reverse, QT_REVERSE), (.underline, QT_UNDERLINE), (.dim, QT_DIM),
    ]
    let attributes = bits.reduce(0) { style.attributes.contains($1.0) ? $0 | $1.1 : $0 }
    self.init(
      attributes: UInt32(attributes), foreground: Int32(style.foreground.rawValue) - 1,
      background: Int32(style.background.rawValue) - 1)
  }
}
