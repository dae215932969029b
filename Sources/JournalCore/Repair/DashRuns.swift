/// Dashes and ellipses drawn longer than they are: `账本———那本旧账` reads `账本——那本旧账`, `………` reads `……`.
///
/// GB/T 15834: a dash takes two characters, an ellipsis two. A line of nothing else is a rule, and dots that lead to a
/// page number stand before one; both stay.
enum DashRuns {
  /// Scalars of the longest run that is taken for one mark.
  static let longest = 6

  /// - Parameter marks: `ScalarText.marks()`.
  static func edits(in text: ScalarText, marks: [Int]) -> [Edit] {
    var edits: [Edit] = []
    for index in marks where text.scalars[index] == "—" || text.scalars[index] == "…" {
      let mark = text.scalars[index]
      let line = text.lines[text.line(holding: index)]
      let opensRun = index == line.lowerBound || text.scalars[index - 1] != mark
      guard opensRun else { continue }
      let end = text.scalars[index..<line.upperBound].firstIndex { $0 != mark } ?? line.upperBound
      if (3...longest).contains(end - index), isBesideWords(text.scalars, index..<end, in: line) {
        edits.append(Edit(range: index..<end, replacement: [mark, mark], kind: .overlongMark))
      }
    }
    return edits
  }

  /// An ideograph or mark of Chinese text on one side at least, and no figure on the other.
  private static func isBesideWords(_ scalars: [Unicode.Scalar], _ run: Range<Int>, in line: Range<Int>) -> Bool {
    let before = scalars[line.lowerBound..<run.lowerBound].last { !$0.isBlank }
    let after = scalars[run.upperBound..<line.upperBound].first { !$0.isBlank }
    let sides = [before, after].compactMap { $0 }
    return sides.contains { $0.isHan || $0.isOpening || $0.isClosing } && !sides.contains { $0.isASCIIDigit }
  }
}
