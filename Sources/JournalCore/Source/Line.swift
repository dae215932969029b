/// One line of the source that holds text, and what can be measured of it.
struct Line: Sendable {
  /// 1-based, in the source.
  var number: Int
  /// Without white space at either end; an index range of `ScalarText.scalars`.
  var text: Range<Int>
  /// In cells of a Chinese font (`Unicode.Scalar.printedWidth`).
  var width: Int
  /// The line begins with exactly one space, as the first line of a page does in many extractions, or with a form feed.
  var startsPage: Bool
  /// The line opens with the two ideographic spaces of a paragraph's first line.
  var opensParagraph: Bool
  /// No blank line stands between this line and the one before.
  var isTight: Bool
  /// The text ends with a mark that ends a sentence, closing marks aside.
  var endsSentence: Bool
}

/// The lines of a text that hold anything.
enum LineReader {
  static func lines(of text: ScalarText) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(text.lines.count / 2)
    var previousNumber = -1
    for (index, range) in text.lines.enumerated() {
      let visible = text.scalars.trimmed(range)
      guard !visible.isEmpty else { continue }
      let lead = text.scalars[range.lowerBound..<visible.lowerBound]
      lines.append(
        Line(
          number: index + 1, text: visible, width: text.scalars[visible].printedWidth,
          startsPage: lead.count == 1 && lead.first == " " || lead.contains("\u{0C}"),
          opensParagraph: lead.count >= 2 && lead.allSatisfy { $0 == "\u{3000}" },
          isTight: previousNumber == index,
          endsSentence: endsSentence(text.scalars[visible])))
      previousNumber = index + 1
    }
    return lines
  }

  /// A paragraph may also end with a colon or in brackets: （下接表一）.
  static func endsParagraph(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last else { return true }
    return last == "：" || last == ":" || last.isClosing
  }

  static func endsSentence(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var end = text.endIndex
    while end > text.startIndex, text[end - 1].isClosing || text[end - 1].isBlank { end -= 1 }
    guard end > text.startIndex else { return false }
    return text[end - 1].isSentenceFinal
  }
}
