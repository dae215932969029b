/// Half-width marks between Chinese characters: `天亮了,人到了` reads `天亮了，人到了`.
///
/// Only strays are mended: an author who writes half-width marks throughout meant them.
enum HalfWidthPunctuation {
  /// Full-width marks of the text for each half-width one, at least.
  static let leastShare = 20

  private static func fullWidth(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "?": "？"
    case "!": "！"
    default: nil
    }
  }

  /// Each edit holds the character before the mark too: that is what makes it a Chinese one.
  ///
  /// - Parameter marks: `ScalarText.marks()`.
  static func edits(in text: ScalarText, marks: [Int]) -> [Edit] {
    var edits: [Edit] = []
    var full = 0
    for index in marks {
      let scalar = text.scalars[index]
      if scalar == "，" || scalar == "：" || scalar == "；" || scalar == "？" || scalar == "！" { full += 1 }
      guard let mark = fullWidth(scalar) else { continue }
      let line = text.lines[text.line(holding: index)]
      guard index > line.lowerBound else { continue }
      let before = text.scalars[index - 1]
      let after = index + 1 < line.upperBound ? text.scalars[index + 1] : nil
      guard before.isChinese, after?.isChinese ?? true else { continue }
      edits.append(Edit(range: (index - 1)..<(index + 1), replacement: [before, mark], kind: .halfWidthPunctuation))
    }
    return edits.count * leastShare <= full ? edits : []
  }
}

extension Unicode.Scalar {
  /// An ideograph, or a mark that stands beside one.
  fileprivate var isChinese: Bool { isHan || self == "”" || self == "“" || self == "》" || self == "《" || self == "）" }
}
