/// The width at which centred lines come out about as long as each other: a title broken in the middle reads better
/// than one with a last line of two characters.
enum BalancedMeasure {
  /// The narrowest width that needs no more lines than the whole measure does, and no worse breaks.
  static func cells(of range: Range<Int>, in text: [UInt8], typesetter: Typesetter) -> Int {
    let measure = typesetter.measure
    guard range.count <= longest, let wanted = lines(of: range, in: text, cells: measure, typesetter: typesetter),
      wanted > 1
    else { return measure }
    var low = measure / 2
    var high = measure
    while low < high {
      let middle = (low + high) / 2
      if let count = lines(of: range, in: text, cells: max(2, middle), typesetter: typesetter), count <= wanted {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return max(2, high)
  }

  /// Bytes of the longest text that is balanced.
  private static let longest = 600

  /// `nil` if a line can't be broken without breaking a rule.
  private static func lines(of range: Range<Int>, in text: [UInt8], cells: Int, typesetter: Typesetter) -> Int? {
    var breaker = LineBreaker(text: text, range: range, cellWidth: typesetter.cellWidth)
    var count = 0
    while let line = breaker.next(cells: cells, avoidsOrphan: false) {
      guard line.cost == .allowed else { return nil }
      count += 1
    }
    return count
  }
}
