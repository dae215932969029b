/// A quotation in a box of its own, which belongs to no article:
///
/// `灯 下 一 页`, a few lines, `——陆停云《河边杂记》`.
enum BoxedQuotation {
  /// Lines of the quotation, its head and its source aside.
  private static let length = 1...6

  /// Index ranges of the lines of such boxes, head and source included.
  static func find(in lines: [Line], of text: ScalarText, isMark: (Int) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in lines.indices where SectionNames.isPlain(text.scalars[lines[index].text]) {
      guard found.last.map({ $0.upperBound <= index }) ?? true, let end = end(of: index, lines, text) else { continue }
      if (index...end).allSatisfy({ !isMark($0) && (!lines[$0].startsPage || $0 == index) }) {
        found.append(index..<(end + 1))
      }
    }
    return found
  }

  /// Index of the line that names the source of the quotation under a head.
  static func end(of head: Int, _ lines: [Line], _ text: ScalarText) -> Int? {
    guard
      let source = lines.indices[(head + 1)...].prefix(length.upperBound + 1).first(where: { index in
        let line = text.scalars[lines[index].text]
        return line.last == "》" && LineEvidence.opensWithDash(line)
      })
    else { return nil }
    return length.contains(source - head - 1) ? source : nil
  }
}
