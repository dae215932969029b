/// Bold that an extractor wrote twice, because the printer had struck it twice: `【【卷首语卷首语】】`,
/// `本刊评论员本刊评论员`, `AABB` in pieces of any length, `●● 青石桥文化站青石桥文化站`.
///
/// A line is doubled when all of it, a byline mark and white space aside, falls into pieces that stand twice in a row.
/// Real reduplication (`高高兴兴`) is shorter than `shortestLine`.
enum DoubledText {
  /// Scalars that a doubled line has at least, white space aside.
  static let shortestLine = 6
  /// Scalars of the longest line that is looked at: titles are doubled, not paragraphs.
  static let longestLine = 120  // below 128, the bits of `deadEnds`

  /// The edits that remove the second copy of each piece of one line.
  static func edits(in scalars: [Unicode.Scalar], line: Range<Int>) -> [Edit] {
    guard (shortestLine...longestLine).contains(line.count) else { return [] }
    var start = line.lowerBound
    // One byline mark may stand before doubled text without being doubled itself.
    if scalars[start].isBylineMark, start + 1 < line.upperBound, scalars[start + 1] != scalars[start] { start += 1 }
    guard let pieces = pieces(of: scalars, from: start, to: line.upperBound) else { return [] }
    // Doubling leaves out a quotation mark now and then, but not all of them.
    let isUneven =
      pieces.reduce(0) { $0 + 2 * $1.count } < scalars[line].count { !$0.isBlank } - (start - line.lowerBound)
    if isUneven, !pieces.contains(where: { scalars[$0].contains { $0.isOpening || $0.isClosing } }) { return [] }
    let doubled = pieces.reduce(0) { $0 + 2 * $1.count }
    guard doubled >= shortestLine, pieces.contains(where: { isPhrase(scalars[$0]) }),
      !pieces.contains(where: { isSaidOverAndOver(scalars[$0]) || isSentence(scalars[$0]) })
    else { return [] }
    return pieces.map { piece in
      Edit(range: piece.upperBound..<(piece.upperBound + piece.count), replacement: [], kind: .doubledText)
    }
  }

  /// The first copies of the pieces, or `nil` where the stretch does not fall into doubled pieces throughout.
  /// Longer pieces are tried first; a stretch that leads nowhere is remembered.
  private static func pieces(of scalars: [Unicode.Scalar], from start: Int, to end: Int) -> [Range<Int>]? {
    // A bit for each scalar from `start` on: no more than `longestLine`.
    var deadEnds: UInt128 = 0
    let first = start
    func search(_ start: Int) -> [Range<Int>]? {
      var start = start
      while start < end, scalars[start].isBlank { start += 1 }
      if start == end { return [] }
      if deadEnds >> (start - first) & 1 != 0 { return nil }
      for length in stride(from: (end - start) / 2, through: 1, by: -1)
      where scalars[start] == scalars[start + length] && isDoubled(scalars, start, length) {
        if let rest = search(start + 2 * length) { return [start..<(start + length)] + rest }
      }
      if scalars[start].isOpening || scalars[start].isClosing, let rest = search(start + 1) { return rest }
      deadEnds |= 1 << (start - first)
      return nil
    }
    return search(start)
  }

  /// Ideographs, and not one over and over: `哈哈哈哈哈哈` and a rule of dashes are what they are.
  private static func isPhrase(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    piece.count > 1 && piece.contains(where: \.isHan) && piece.contains { $0 != piece.first }
  }

  /// `非常好非常好非常好非常好`: a bold strike is extracted twice, not four times.
  private static func isSaidOverAndOver(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    guard piece.count > 3, piece.contains(where: \.isHan) else { return false }
    return (2...(piece.count / 2)).contains { length in
      piece.count % length == 0 && piece.dropFirst(length).elementsEqual(piece.dropLast(length))
    }
  }

  /// A head or a byline ends with no full stop or comma; who says a sentence twice means it.
  private static func isSentence(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    piece.count > 1 && (piece.last == "。" || piece.last == "，" || piece.last == "," || piece.last == ".")
  }

  private static func isDoubled(_ scalars: [Unicode.Scalar], _ start: Int, _ length: Int) -> Bool {
    for offset in 0..<length where scalars[start + offset] != scalars[start + length + offset] { return false }
    return true
  }
}
