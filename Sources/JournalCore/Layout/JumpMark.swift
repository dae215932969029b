/// （下转 14 页） or （上接 15 页）: where an article leaves its pages, and where it comes back.
struct JumpMark: Sendable, Equatable {
  enum Direction: Sendable { case to, from }
  var direction: Direction
  /// The page that the mark names.
  var page: Int
  /// The mark with its brackets, in the text it was found in.
  var range: Range<Int>

  /// The first mark of a line that begins or ends with a bracket, for a mark stands at a line's head or at its end.
  ///
  /// - Parameter line: without white space at either end.
  static func find(in scalars: [Unicode.Scalar], line: Range<Int>) -> JumpMark? {
    // Most lines neither begin nor end with a bracket.
    guard let first = scalars[line].first, let last = scalars[line].last,
      first == "（" || first == "(" || last == "）" || last == ")"
    else { return nil }
    var index = line.lowerBound
    while index + 4 < line.upperBound {
      defer { index += 1 }
      guard scalars[index] == "（" || scalars[index] == "(" else { continue }
      if let mark = read(scalars, at: index, end: line.upperBound) { return mark }
    }
    return nil
  }

  private static func read(_ scalars: [Unicode.Scalar], at start: Int, end: Int) -> JumpMark? {
    guard let close = scalars[start..<min(end, start + longest)].firstIndex(where: { $0 == "）" || $0 == ")" })
    else { return nil }
    let inside = scalars[(start + 1)..<close].filter { !$0.isBlank }
    let word = String(inside.prefix(2)[...])
    let direction: Direction
    switch word {
    case "下转", "转第", "转至": direction = .to
    case "上接", "接第", "承接": direction = .from
    default: return nil
    }
    let digits = inside.filter(\.isASCIIDigit)
    guard (1...4).contains(digits.count), inside.last == "页" || inside.last == "版" else { return nil }
    let page = digits.decimalValue
    return JumpMark(direction: direction, page: page, range: start..<(close + 1))
  }

  /// Scalars of the longest mark, brackets included.
  private static let longest = 16
}
