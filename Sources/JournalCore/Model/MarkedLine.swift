/// A line of the source as it stands, cut where something was repaired.
public struct MarkedLine: Sendable, Equatable {
  public struct Piece: Sendable, Equatable {
    /// As it stands in the file.
    public var text: String
    /// What was made of it; `nil` where it was left alone.
    public var repair: Repair?
  }

  public var pieces: [Piece]
}

extension Issue {
  /// A line of the file with its repairs; without pieces where the file has no such line.
  ///
  /// - Parameter number: 1-based.
  public func markedLine(_ number: Int) -> MarkedLine {
    guard let original, original.lines.indices.contains(number - 1) else { return MarkedLine(pieces: []) }
    let scalars = Array(original.line(number).unicodeScalars)
    // A byte-order mark is a character of the raw line.
    let first = number == 1 && original.markLength > 0 ? 1 : 0
    var pieces: [MarkedLine.Piece] = []
    var position = 0
    for repair in repairs(ofLine: number) {
      let start = repair.column - first
      let end = start + repair.original.unicodeScalars.count
      guard start >= position, end <= scalars.count else { continue }
      if start > position { pieces.append(MarkedLine.Piece(text: String(scalars[position..<start]))) }
      pieces.append(MarkedLine.Piece(text: repair.original, repair: repair))
      position = end
    }
    if position < scalars.count { pieces.append(MarkedLine.Piece(text: String(scalars[position...]))) }
    return MarkedLine(pieces: pieces)
  }

  /// How many repairs there are in some lines.
  public func repairCount(in lines: [ClosedRange<Int>]) -> Int {
    repairs.count { repair in lines.contains { $0.contains(repair.line) } }
  }

  /// Repairs stand in the order of the file.
  private func repairs(ofLine number: Int) -> ArraySlice<Repair> {
    var (low, high) = (repairs.startIndex, repairs.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if repairs[middle].line < number { low = middle + 1 } else { high = middle }
    }
    return repairs[low...].prefix { $0.line == number }
  }
}
