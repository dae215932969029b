import Screen

/// A text that covers the panes until it is closed.
struct Card: Sendable {
  let text: String

  func draw(on canvas: inout Canvas, rows: Range<Int>, signs: Signs) {
    let columns = canvas.size.columns
    // A blank row above, where there is room for it.
    let start = rows.lowerBound + (rows.count > 4 ? 1 : 0)
    for (line, row) in zip(lines(measure: max(2, columns - 4), signs), start..<max(start, rows.upperBound)) {
      canvas.write(line, row: row, column: 2)
    }
  }

  private func lines(measure: Int, _ signs: Signs) -> [String] {
    var lines = [""]
    var used = 0
    for cluster in text {
      let cells = signs.cellWidth.of(cluster)
      if used + cells > measure {
        lines.append("")
        used = 0
        if cluster == " " { continue }
      }
      lines[lines.count - 1].append(cluster)
      used += cells
    }
    return lines
  }
}
