/// The short pieces of a column that numbered lines head, as weekly journals set them:
///
/// `1、横渡南溪的新纪录`, some paragraphs, `2、河灯节`, some paragraphs.
enum NumberedItems {
  /// Items that make a series.
  private static let least = 2
  /// Scalars of the longest head of an item.
  private static let longestHead = 60

  /// Indices of the blocks that head an item, in order; none where the numbers do not run on from 1.
  ///
  /// - Parameter text: of a paragraph; empty for any other block.
  static func find(in blocks: Range<Int>, text: (Int) -> ArraySlice<Unicode.Scalar>) -> [Int] {
    var items: [Int] = []
    for index in blocks {
      let line = text(index)
      guard let title = title(of: line, number: items.count + 1), title.count <= longestHead,
        !LineReader.endsSentence(line)
      else { continue }
      items.append(index)
    }
    return items.count >= least ? items : []
  }

  /// What stands behind the number and its mark, or `nil` where the line does not open with them or with nothing else.
  static func title(of line: ArraySlice<Unicode.Scalar>, number: Int? = nil) -> ArraySlice<Unicode.Scalar>? {
    let digits = line.prefix(while: \.isASCIIDigit)
    guard (1...2).contains(digits.count), number == nil || digits.decimalValue == number else { return nil }
    guard let mark = line[digits.endIndex...].first, mark == "、" || mark == "．" else { return nil }
    let title = line[(digits.endIndex + 1)...].drop(while: \.isBlank)
    return title.isEmpty ? nil : title
  }
}
