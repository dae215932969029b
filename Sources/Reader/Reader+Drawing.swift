import Screen

extension Reader {
  /// Draws the state. Pages are set when first looked at, so drawing may fill the cache of set rows.
  public mutating func canvas(size: Size) -> Canvas {
    self.size = size
    var canvas = Canvas(size: size, cellWidth: signs.cellWidth)
    guard size.rows > 0, size.columns > 0 else { return canvas }
    issue?.size = size
    let body = listLayout.body
    if let loading {
      drawList(on: &canvas, title: loading.name, count: nil, keys: strings.loadingKeys)
      loading.draw(on: &canvas, rows: body, strings: strings, signs: signs)
    } else if help != nil {
      drawList(on: &canvas, title: strings.help, count: nil, keys: strings.helpKeys)
      help?.draw(on: &canvas, rows: body, strings: strings, signs: signs)
      if let bar = help?.bar, let row = listLayout.bottom {
        canvas.fill(row: row, columns: 0..<size.columns, style: .plain)
        BottomLine.draw(
          bar, right: [help?.isTyping == true ? strings.helpSearchHint : strings.helpKeys], on: &canvas, row: row,
          signs: signs)
        if help?.isTyping != true { canvas.cursor = nil }
      }
    } else if issue != nil {
      issue?.draw(on: &canvas, message: message, pending: pending.map(\.label).joined())
    } else {
      let layout = listLayout
      shelf?.draw(
        on: &canvas, layout: layout, message: message, pending: pending.map(\.label).joined(), signs: signs)
    }
    looks.palette.color(&canvas)
    return canvas
  }

  /// Where things stand while the help or the shelf fills the screen.
  var listLayout: Layout {
    let isTyping = isTypingInShelf || help?.isTyping == true
    return Layout(size: size, showsContents: true, showsReading: false, needsBottom: message != nil || isTyping)
  }

  /// The head and the last line around a list.
  private func drawList(on canvas: inout Canvas, title: String, count: String?, keys: String) {
    let layout = listLayout
    if let row = layout.head {
      canvas.fill(row: row, columns: 0..<size.columns, style: Theme.head)
      let line = BottomLine(
        left: title, leftStyle: Theme.head, right: count.map { [$0] } ?? [], rightStyle: Theme.head)
      line.draw(on: &canvas, row: row, signs: signs)
    }
    if let row = layout.bottom {
      let line =
        message.map { BottomLine(left: $0, leftStyle: Theme.message) }
        ?? BottomLine(left: keys, leftStyle: Theme.hint)
      line.draw(on: &canvas, row: row, signs: signs)
    }
  }
}
