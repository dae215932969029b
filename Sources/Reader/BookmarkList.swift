import Screen

/// The bookmarks of the issue, to choose from.
struct BookmarkList: Sendable {
  var cursor = ListCursor()

  mutating func draw(on canvas: inout Canvas, rows: Range<Int>, lines: [BookmarkLine], signs: Signs) {
    let columns = canvas.size.columns
    for (index, row) in zip(cursor.visible(of: lines.count, height: rows.count), rows) {
      let line = lines[index]
      let isSelected = index == cursor.selected
      var style = Theme.article
      if isSelected {
        style = Theme.selected(style, hasFocus: true)
        canvas.fill(row: row, columns: 0..<columns, style: style)
      }
      let percent = "\(line.percent)%"
      canvas.write(percent, row: row, column: columns - 1 - percent.count, style: style)
      let limit = columns - 2 - percent.count
      // A title takes up to half of the line, so that the words can be seen.
      let end = canvas.write(
        signs.cut(line.title, to: limit / 2), row: row, column: 1, style: Theme.emphasized(style))
      canvas.write(signs.cut(line.words, to: limit - end - 2), row: row, column: end + 2, style: style)
    }
  }
}

/// What the list says of a bookmark.
struct BookmarkLine: Sendable {
  let title: String
  /// The words that stand there.
  let words: String
  /// Through the issue.
  let percent: Int
}
