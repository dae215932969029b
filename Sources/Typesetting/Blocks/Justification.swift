/// Spreads what a line leaves free over the line, in whole cells, so that it ends where the others do.
///
/// In the order of clreq 3.2.2: spaces between words, the gaps between Chinese and Latin, after and before marks whose
/// own half is empty, and then all gaps alike, as evenly as whole cells allow.
struct Justification {
  /// A place where a line may be stretched.
  private struct Gap {
    /// The byte that the second part starts at.
    let position: Int
    let order: Int
  }

  /// A line that leaves more than one cell in so many free stays ragged: holes are worse.
  private static let loosest = 5
  /// Cells that a gap of each order can take.
  private static let capacity = [2, 1, 1, 1]

  /// The parts of a line; one if there is nothing to spread or no place for it.
  ///
  /// - Parameters:
  ///   - line: bytes of the text.
  ///   - column: the cell that the line starts at.
  ///   - slack: cells that it leaves free.
  static func parts(
    of line: Range<Int>, in text: [UInt8], column: Int, slack: Int, cells: Int, cellWidth: CellWidth
  ) -> [Row.Part] {
    guard slack > 0, slack * loosest <= cells else { return [] }
    let gaps = gaps(in: line, of: text, cellWidth: cellWidth)
    guard let stretch = stretch(gaps, by: slack) else { return [] }
    var parts: [Row.Part] = []
    var start = line.lowerBound
    var column = column
    func add(upTo end: Int) {
      let width = cellWidth.of(text, in: start..<end)
      parts.append(Row.Part(text: start..<end, column: column, width: width))
      column += width
      start = end
    }
    for (gap, extra) in zip(gaps, stretch) where extra > 0 {
      add(upTo: gap.position)
      column += extra
    }
    add(upTo: line.upperBound)
    return parts
  }

  /// Cells to add at each gap; `nil` if there are too few gaps.
  private static func stretch(_ gaps: [Gap], by slack: Int) -> [Int]? {
    var stretch = Array(repeating: 0, count: gaps.count)
    var left = slack
    for (order, capacity) in capacity.enumerated() {
      let places = gaps.indices.filter { gaps[$0].order == order }
      for _ in 0..<capacity where left > 0 && !places.isEmpty {
        let count = min(left, places.count)
        for number in 0..<count { stretch[places[(2 * number + 1) * places.count / (2 * count)]] += 1 }
        left -= count
      }
    }
    return left == 0 ? stretch : nil
  }

  private static func gaps(in line: Range<Int>, of text: [UInt8], cellWidth: CellWidth) -> [Gap] {
    let bytes = text.span
    let scanner = ClusterScanner(end: line.upperBound, width: cellWidth)
    var rules = BreakRules()
    var gaps: [Gap] = []
    var previous: BreakClass?
    var position = line.lowerBound
    while position < line.upperBound {
      let cluster = scanner.cluster(in: bytes, at: position)
      let (current, cost) = rules.next(first: cluster.first, in: bytes, at: position, end: line.upperBound)
      if cost == .allowed, let previous, cluster.first != 0x22, let order = order(previous, current) {
        gaps.append(Gap(position: position, order: order))
      }
      // The direction of a straight quotation mark is known only from the paragraph's start.
      previous = cluster.first == 0x22 ? nil : current
      position = cluster.end
    }
    return gaps
  }

  private static func order(_ previous: BreakClass, _ current: BreakClass) -> Int? {
    if current == .blank { return nil }
    if previous == .blank { return 0 }
    if previous.isWord != current.isWord, previous == .ideograph || current == .ideograph { return 1 }
    if previous == .closing || current == .opening { return 2 }
    return 3
  }
}
