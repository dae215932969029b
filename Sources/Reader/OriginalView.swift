import JournalCore
import Screen

/// The file's own lines, with what was repaired marked: `天刚亮袁→，老茶馆…`.
struct OriginalView: Sendable {
  /// A row of the screen: which line it is of, and its pieces from left to right.
  private struct SetRow {
    var line: Int
    var isFirst: Bool
    var pieces: [(text: String, style: Style)] = []
  }

  /// Source lines of the passage that was asked for.
  let passage: [ClosedRange<Int>]
  private let lineCount: Int
  /// The first row on the screen: a source line (1-based), and which of its rows.
  private var top: (line: Int, row: Int)
  private var size = Size(rows: 1, columns: 1)

  /// - Parameter passage: the lines to begin with.
  init(passage: [ClosedRange<Int>], lineCount: Int) {
    self.passage = passage
    self.lineCount = lineCount
    // A line of what stands before shows that the passage begins here.
    top = (max(1, (passage.first?.lowerBound ?? 1) - 1), 0)
  }

  // MARK: Moving

  /// Moves by an action of moving.
  ///
  /// - Returns: whether it was one.
  mutating func move(_ action: Action.Name, in issue: Issue, signs: Signs) -> Bool {
    let page = max(1, size.rows)
    switch action {
    case .down, .open: scroll(by: 1, in: issue, signs: signs)
    case .up: scroll(by: -1, in: issue, signs: signs)
    case .pageDown: scroll(by: page, in: issue, signs: signs)
    case .pageUp: scroll(by: -page, in: issue, signs: signs)
    case .halfPageDown: scroll(by: max(1, page / 2), in: issue, signs: signs)
    case .halfPageUp: scroll(by: -max(1, page / 2), in: issue, signs: signs)
    case .first: top = (1, 0)
    case .last: top = (lineCount, 0)
    default: return false
    }
    return true
  }

  mutating func scroll(by rows: Int, in issue: Issue, signs: Signs) {
    var left = rows
    while left > 0 {
      let count = self.rows(ofLine: top.line, in: issue, signs: signs).count
      if top.row + left < count {
        top.row += left
        return
      }
      guard top.line < lineCount else { return }
      left -= count - top.row
      top = (top.line + 1, 0)
    }
    while left < 0 {
      if top.row + left >= 0 {
        top.row += left
        return
      }
      guard top.line > 1 else {
        top.row = 0
        return
      }
      left += top.row + 1
      top = (top.line - 1, 0)
      top.row = self.rows(ofLine: top.line, in: issue, signs: signs).count - 1
    }
  }

  // MARK: Drawing

  mutating func draw(on canvas: inout Canvas, rows: Range<Int>, issue: Issue, signs: Signs) {
    size = Size(rows: rows.count, columns: canvas.size.columns)
    let visible = visibleRows(in: issue, signs: signs)
    for (set, row) in zip(visible, rows) {
      if set.isFirst, textColumn > 0 {
        if isInPassage(set.line) { canvas.write(signs.beingRead, row: row, column: 0, style: Theme.articleBeingRead) }
        let number = String(set.line)
        canvas.write(number, row: row, column: textColumn - 1 - number.count, style: Theme.hint)
      }
      var column = textColumn
      for piece in set.pieces { column = canvas.write(piece.text, row: row, column: column, style: piece.style) }
    }
  }

  /// The rows from the top on; the last page is a full one where the file has so many rows.
  private mutating func visibleRows(in issue: Issue, signs: Signs) -> [SetRow] {
    func rowsFromTop() -> [SetRow] {
      var visible: [SetRow] = []
      var line = top.line
      while visible.count < size.rows, line <= lineCount {
        let rows = rows(ofLine: line, in: issue, signs: signs)
        visible += line == top.line ? rows.dropFirst(top.row) : rows[...]
        line += 1
      }
      return visible
    }
    let visible = rowsFromTop()
    guard visible.count < size.rows, top != (1, 0) else { return visible }
    scroll(by: visible.count - size.rows, in: issue, signs: signs)
    return rowsFromTop()
  }

  /// Behind the sign of the passage and the line's number, for which a narrow screen has no room.
  private var textColumn: Int {
    let column = String(lineCount).count + 2
    return size.columns - column >= Self.leastText ? column : 0
  }

  /// Cells that a row of text is given at least.
  private static let leastText = 8

  private func isInPassage(_ line: Int) -> Bool { passage.contains { $0.contains(line) } }

  /// A line as rows no wider than the screen; at least one.
  private func rows(ofLine line: Int, in issue: Issue, signs: Signs) -> [SetRow] {
    let measure = max(2, size.columns - textColumn)
    var rows = [SetRow(line: line, isFirst: true)]
    var used = 0
    func add(_ text: String, _ style: Style) {
      var piece = ""
      for cluster in text {
        let cells = signs.cellWidth.of(cluster)
        if used + cells > measure {
          rows[rows.count - 1].pieces.append((piece, style))
          rows.append(SetRow(line: line, isFirst: false))
          piece = ""
          used = 0
        }
        piece.append(cluster)
        used += cells
      }
      if !piece.isEmpty { rows[rows.count - 1].pieces.append((piece, style)) }
    }
    for piece in issue.markedLine(line).pieces {
      guard let repair = piece.repair else {
        add(piece.text, Theme.text)
        continue
      }
      add(piece.text, Theme.match(Theme.text, isCurrent: false))
      add(signs.becomes + repair.replacement, Theme.repaired)
    }
    return rows
  }
}
