import Screen

/// The last line of the screen: something at the left that is cut if need be, and at the right the longest of several
/// texts that leaves room for it.
struct BottomLine: Sendable {
  var left: String
  /// Stands in for a left side that would have to be cut.
  var shortLeft: String?
  var leftStyle = Theme.status
  /// From the longest to the shortest.
  var right: [String] = []
  var rightStyle = Theme.status

  func draw(on canvas: inout Canvas, row: Int, signs: Signs) {
    let columns = canvas.size.columns
    let wanted = signs.cellWidth.of(left)
    // A cut left side is still of use from about half a line on.
    let fitting =
      right.first { signs.cellWidth.of($0) + max(8, min(wanted, columns / 2)) + 4 <= columns } ?? ""
    var limit = columns - 1
    if !fitting.isEmpty {
      let column = columns - 1 - signs.cellWidth.of(fitting)
      canvas.write(fitting, row: row, column: column, style: rightStyle)
      limit = column - 2
    }
    let start = columns > 2 ? 1 : 0
    let text = wanted > limit - start ? shortLeft ?? left : left
    canvas.write(
      signs.cut(text, to: max(0, limit - start)), row: row, column: start, limit: max(start, limit), style: leftStyle)
  }

  /// Draws what is being typed, behind a sign that says what it is: the pattern scrolled so that the caret is to be seen, and the cursor at it.
  static func draw(
    _ bar: SearchBar, sign: String = "/", right: [String], on canvas: inout Canvas, row: Int, signs: Signs
  ) {
    let columns = canvas.size.columns
    let before = bar.text[..<bar.caret]
    let wanted = signs.cellWidth.of(bar.pattern) + 2
    let fitting = right.first { signs.cellWidth.of($0) + max(12, min(wanted, columns / 2)) + 3 <= columns } ?? ""
    let start = columns > 2 ? 1 : 0
    var limit = columns
    if !fitting.isEmpty {
      let column = columns - 1 - signs.cellWidth.of(fitting)
      canvas.write(fitting, row: row, column: column, style: bar.text.isEmpty ? Theme.hint : Theme.status)
      limit = column - 1
    }
    let from = canvas.write(sign, row: row, column: start, limit: limit, style: Theme.status)
    // The first cluster drawn: as many before the caret as leave a cell for it.
    var used = 0
    var first = bar.caret
    while first > 0 {
      let cells = signs.cellWidth.of(before[first - 1])
      if used + cells > limit - from - 1 { break }
      used += cells
      first -= 1
    }
    canvas.write(String(bar.text[first...]), row: row, column: from, limit: limit)
    if from + used < columns { canvas.cursor = (row: row, column: from + used) }
  }
}
