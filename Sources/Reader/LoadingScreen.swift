import Screen

/// What is shown while an issue is read that takes long.
struct LoadingScreen: Sendable {
  let name: String
  /// How long it has taken so far.
  var seconds = 0

  func draw(on canvas: inout Canvas, rows: Range<Int>, strings: Strings, signs: Signs) {
    guard let first = rows.first else { return }
    let text = signs.cut(strings.loading(seconds: seconds), to: canvas.size.columns)
    let column = (canvas.size.columns - signs.cellWidth.of(text)) / 2
    canvas.write(text, row: first + rows.count / 2, column: max(0, column))
  }
}
