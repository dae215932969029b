/// Bold that CommonMark leaves as stars, because a mark stands inside them and an ideograph outside (6.2, left- and
/// right-flanking): `**账要摆在明处。**后来`.
enum StarredBold {
  /// Where the two stars of such bold stand in a line: of the opening and of the closing pair the first one.
  static func find(in line: [Unicode.Scalar]) -> [(open: Int, close: Int)] {
    var found: [(open: Int, close: Int)] = []
    var open: Int?
    for pair in pairs(in: line) {
      if let start = open, pair > start + 2, !line[pair - 1].properties.isWhitespace {
        found.append((start, pair))
        open = nil
      } else {
        let isOpening = pair + 2 < line.count && !line[pair + 2].properties.isWhitespace
        open = isOpening ? pair : nil
      }
    }
    return found
  }

  /// Where exactly two stars stand.
  private static func pairs(in line: [Unicode.Scalar]) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < line.count {
      let end = line[index...].firstIndex { $0 != "*" } ?? line.count
      if end - index == 2 { found.append(index) }
      index = end == index ? index + 1 : end
    }
    return found
  }
}
