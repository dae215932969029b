import Screen

/// The issues to choose from.
struct ShelfPane: Sendable {
  let entries: [ShelfEntry]
  var cursor = ListCursor()

  init(_ entries: [ShelfEntry]) { self.entries = entries }

  mutating func draw(on canvas: inout Canvas, rows: Range<Int>, strings: Strings, signs: Signs) {
    let columns = canvas.size.columns
    if entries.isEmpty, let row = rows.first {
      canvas.write(signs.cut(strings.emptyShelf, to: columns), row: row, column: 0)
    }
    for (index, row) in zip(cursor.visible(of: entries.count, height: rows.count), rows) {
      let entry = entries[index]
      let isSelected = index == cursor.selected
      let style = isSelected ? Theme.selected(Theme.article, hasFocus: true) : Theme.article
      if isSelected { canvas.fill(row: row, columns: 0..<columns, style: style) }
      let end = canvas.write(signs.cut(entry.name, to: columns - 2), row: row, column: 1, style: style)
      // The path tells issues of one name apart, where there is room left for it.
      if entry.path != entry.name, columns - end > 12 {
        let path = signs.cutStart(entry.path, to: columns - end - 4)
        var pathStyle = Theme.hint
        if isSelected { pathStyle = style }
        canvas.write(path, row: row, column: columns - 1 - signs.cellWidth.of(path), style: pathStyle)
      }
    }
  }
}
