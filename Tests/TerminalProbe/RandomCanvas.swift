import Screen

/// Canvases full of wide characters at odd places: the probe shows them, the tests know what must be seen.
enum RandomCanvas {
  private static let pieces = [
    "中", "文", "，", "a", "bc", "é", "e\u{301}", "——", "“引”", "𠮷", "　", "\u{1B}[31m", "Ａ", " ", "│", "한", "ー",
  ]
  private static let colors: [Color] = [.standard, .red, .blue]
  private static let attributes: [Style.Attributes] = [[], [], [], .bold, .reverse, [.underline, .bold]]

  /// The canvas of a number: always the same one. Row 0 says the number.
  static func canvas(number: Int, size: Size) -> Canvas {
    var random = Random(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1)
    var canvas = Canvas(size: size)
    for row in 1..<max(1, size.rows) where random.next(4) > 0 {
      for _ in 0..<random.next(5) {
        let text = (0..<random.next(20)).map { _ in pieces[random.next(pieces.count)] }.joined()
        let style = Style(
          foreground: colors[random.next(colors.count)], background: colors[random.next(colors.count)],
          attributes: attributes[random.next(attributes.count)])
        canvas.write(text, row: row, column: random.next(size.columns), style: style)
      }
      let start = random.next(size.columns)
      if random.next(3) == 0 { canvas.fill(row: row, columns: start..<(start + 7), style: .plain) }
    }
    for row in 1..<max(1, size.rows) where canvas.cells(row: row).last?.cluster.unicodeScalars.count ?? 0 > 1 {
      // libvterm 0.1.4 puts a mark into the next row if its base is in the last column and came in another read.
      canvas.write("x", row: row, column: size.columns - 1)
    }
    canvas.fill(row: 0, columns: 0..<size.columns, style: .plain)
    canvas.write("canvas \(number)", row: 0, column: 0)
    return canvas
  }

  /// xorshift: the same numbers in the probe and in the tests.
  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(1, bound)))
    }
  }
}
