/// How wide a text's punctuation was set: a mark takes one em or half of one (clreq, 标点风格: 全角式, 半角式).
///
/// Full lines are equally wide on the page. Where they differ as counted by just the number of their marks, the marks
/// were set half as wide, and only a count that allows for it tells a full line from an indented one.
enum PunctuationStyle: Sendable {
  case fullWidth
  case halfWidth

  /// Cells within which full lines of a column are as wide as one another.
  private static let tolerance = 1
  /// Lines of the same column that can tell, at least.
  private static let leastLines = 20

  /// The style of most lines: the one that counts more of them equally wide.
  init(_ lines: [Line], of text: ScalarText) {
    var asFull = WidthCounts()
    var asHalf = WidthCounts()
    for line in lines {
      asFull.add(line.width)
      asHalf.add(line.width - Self.marks(in: text.scalars[line.text]))
    }
    let (full, half) = (asFull.mostWithin(Self.tolerance), asHalf.mostWithin(Self.tolerance))
    self = half > full && half >= Self.leastLines ? .halfWidth : .fullWidth
  }

  /// The width of a line in cells, as it was set.
  func width(of line: Line, in text: ScalarText) -> Int {
    self == .fullWidth ? line.width : line.width - Self.marks(in: text.scalars[line.text])
  }

  private static func marks(in text: ArraySlice<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + ($1.isHalfWidthMark ? 1 : 0) }
  }
}

extension Unicode.Scalar {
  /// Points, quotation marks and brackets: what 半角式 sets half an em wide. Dashes and ellipses stay as they are.
  fileprivate var isHalfWidthMark: Bool {
    switch self {
    // Most of any line.
    case "\u{4E00}"..."\u{9FFF}": false
    case "，", "。", "、", "；", "：", "？", "！", "“", "”", "‘", "’", "（", "）", "《", "》", "「", "」", "『", "』":
      true
    default: false
    }
  }
}
