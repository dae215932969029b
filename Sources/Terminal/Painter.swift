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
  private var character: [wchar_t] = []
  /// Characters that follow each other in one style, and the columns that they take.
  private var run: (characters: [wchar_t], columns: Range<Int>) = ([], 0..<0)
  /// The last cell of the screen, where curses can't draw it.
  private var corner: Cell?
  /// The terminal draws emoji tied by zero width joiners as one.
  var joinsEmoji = false

  /// Takes nothing for granted: the next canvas is drawn whole.
  mutating func forget() { shown = nil }

  /// Shows a canvas on a screen of a size; what does not fit on it is not drawn.
  mutating func paint(_ canvas: Canvas, on size: Size) {
    qt_set_widths(canvas.cellWidth.setting)
    let known = shown?.size == canvas.size && shown?.cellWidth == canvas.cellWidth ? shown : nil
    var changedRows: [Int] = []
    for row in 0..<size.rows {
      guard row < canvas.size.rows else {
        if known == nil { qt_clear_row(Int32(row)) }
        continue
      }
      let glyphs = canvas.glyphs(row: row)
      if let known, known.glyphs(row: row) == glyphs, known.clusters == canvas.clusters,
        known.addresses == canvas.addresses
      {
        continue
      }
      changedRows.append(row)
      if Hyperlinks.areUnderstood, known?.glyphs(row: row).contains(where: { $0.style.link > 0 }) == true {
        // The terminal keeps the links of cells that are not sent again.
        qt_redraw_row(Int32(row))
      }
      qt_clear_row(Int32(row))
      var drawable = glyphs.prefix(size.columns)
      if row == size.rows - 1 {
        // Curses takes the corner that was drawn past it for empty.
        if corner != nil { qt_redraw_row(Int32(row)) }
        corner = nil
        if Self.losesCorner(drawable) {
          // Emptied first, so that curses has no reason to touch the corner again.
          qt_update(-1, 0)
          corner = drawable.popLast().map { Cell(cluster: canvas.cluster(of: $0), style: $0.style) }
        }
      }
      draw(drawable, row: row, of: canvas)
    }
    let cursor = canvas.cursor.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
    qt_update(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    if let corner, changedRows.last == size.rows - 1 {
      qt_overwrite(
        Int32(size.rows - 1), Int32(size.columns - 1), corner.cluster, Self.style(corner.style, ground: canvas.ground),
        nil)
    }
    if Hyperlinks.areUnderstood { drawLinks(of: canvas, rows: changedRows, columns: size.columns) }
    shown = canvas
  }

  private func drawLinks(of canvas: Canvas, rows: [Int], columns: Int) {
    for row in rows {
      for run in Hyperlinks.runs(in: canvas.cells(row: row).prefix(columns)) {
        guard let address = Hyperlinks.sequenceAddress(canvas.addresses[Int(run.style.link) - 1]) else { continue }
        let style = Self.style(run.style, ground: canvas.ground)
        qt_overwrite(Int32(row), Int32(run.column), run.text, style, address)
      }
    }
  }

  /// Whether curses would spoil the last cell of the screen, which ends in this row.
  private static func losesCorner(_ row: ArraySlice<Glyph>) -> Bool {
    row.count > 1 && row.last?.isContinuation == false && row.dropLast().last?.isContinuation == true
      && !qt_draws_corner_after_wide()
  }

  private mutating func draw(_ row: ArraySlice<Glyph>, row number: Int, of canvas: Canvas) {
    let glyphs = row.span
    var column = 0
    // Most cells look like the one before them.
    var look = Style.plain
    var style = Self.style(look, ground: canvas.ground)
    while column < glyphs.count {
      let glyph = glyphs[column]
      var next = column + 1
      while next < glyphs.count, glyphs[next].isContinuation { next += 1 }
      let columns = column..<next
      column = next
      if glyph.isContinuation || glyph.isBlank { continue }
      if glyph.style != look {
        drawRun(row: number, style: style)
        look = glyph.style
        style = Self.style(look, ground: canvas.ground)
      }
      // Only the last one may have been cut by the edge of the screen.
      if let scalar = glyph.scalar, next < glyphs.count || canvas.cellWidth.of(scalar) == columns.count {
        if run.columns.upperBound != columns.lowerBound { drawRun(row: number, style: style) }
        run.columns = (run.characters.isEmpty ? columns : run.columns).lowerBound..<next
        run.characters.append(wchar_t(bitPattern: scalar.value))
      } else {
        draw(canvas.cluster(of: glyph), row: number, columns: columns, width: canvas.cellWidth, style: style)
      }
    }
    drawRun(row: number, style: style)
  }

  private mutating func drawRun(row: Int, style: qt_style) {
    guard !run.characters.isEmpty else { return }
    qt_put_run(Int32(row), Int32(run.columns.lowerBound), run.characters, Int32(run.characters.count), style)
    run.characters.removeAll(keepingCapacity: true)
  }

  /// A cluster of several spacing characters (a flag, a family) is drawn as far as it fits: curses holds one such
  /// character a cell, and terminals disagree about joining them. So columns stay straight in all of them. Only where the
  /// terminal joins emoji a short sequence is drawn whole.
  private mutating func draw(_ cluster: String, row: Int, columns: Range<Int>, width: CellWidth, style: qt_style) {
    if joinsEmoji, isJoined(cluster, cells: columns.count, width: width) {
      character = cluster.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
      return put(row: row, column: columns.lowerBound, style: style)
    }
    var column = columns.lowerBound
    var next = column
    character.removeAll(keepingCapacity: true)
    for scalar in cluster.unicodeScalars where !Self.isJoiner(scalar) {
      let cells = width.of(scalar)
      if cells > 0 || character.isEmpty {
        put(row: row, column: column, style: style)
        column = next
        next += max(1, cells)
        guard next <= columns.upperBound else { return }
      }
      character.append(wchar_t(bitPattern: scalar.value))
    }
    put(row: row, column: column, style: style)
    // The rest of a wide cluster whose character is narrow, such as U+2764 with an emoji selector.
    for column in next..<max(next, columns.upperBound) {
      character.append(wchar_t(bitPattern: Unicode.Scalar(" ").value))
      put(row: row, column: column, style: style)
    }
  }

  /// Zero width joiner and emoji selector: they ask the terminal to change a width that we rely on.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200D}" || scalar == "\u{FE0F}" }

  /// A sequence that a cell of curses holds, as wide as its first character.
  private func isJoined(_ cluster: String, cells: Int, width: CellWidth) -> Bool {
    let scalars = cluster.unicodeScalars
    guard scalars.count <= Self.glyphLimit, let first = scalars.first, width.of(first) == cells else { return false }
    return scalars.contains("\u{200D}") || scalars.contains { $0.properties.isEmojiModifier }
  }

  /// A character and at most four marks: what a cell of curses holds (CCHARW_MAX).
  private static let glyphLimit = 5

  private mutating func put(row: Int, column: Int, style: qt_style) {
    guard !character.isEmpty else { return }
    if character.count > Self.glyphLimit { character.removeSubrange(Self.glyphLimit...) }
    character.append(0)
    qt_put(Int32(row), Int32(column), character, style)
    character.removeAll(keepingCapacity: true)
  }
}

extension Painter {
  /// - Parameter ground: counts as no colour where there are none.
  private static func style(_ style: Style, ground: Style) -> qt_style {
    var attributes = 0
    if style.attributes.contains(.bold) { attributes |= QT_BOLD }
    if style.attributes.contains(.reverse) { attributes |= QT_REVERSE }
    if style.attributes.contains(.underline) { attributes |= QT_UNDERLINE }
    if style.attributes.contains(.dim) { attributes |= QT_DIM }
    let colors = Int(qt_color_count())
    let background = colors == 0 && style.background == ground.background ? Color.standard : style.background
    return qt_style(
      attributes: UInt32(attributes), foreground: Int32(style.foreground.nearest(of: colors).index),
      background: Int32(background.nearest(of: colors).index))
  }
}

extension CellWidth {
  /// The widths as one number, for the width function that curses asks.
  fileprivate var setting: Int32 {
    Int32(ambiguous - 1 | (ambiguousLetters - 1) << 1 | (boxDrawing - 1) << 2 | (emoji - 1) << 3)
  }

  init(setting: Int32) {
    func cells(_ bit: Int32) -> Int { Int(setting >> bit & 1) + 1 }
    self.init(ambiguous: cells(0), ambiguousLetters: cells(1), boxDrawing: cells(2), emoji: cells(3))
  }
}
