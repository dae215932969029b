/// A change to the scalars of a text, not yet made.
struct Edit: Sendable, Equatable {
  /// Indices of `ScalarText.scalars`, inside one line.
  var range: Range<Int>
  var replacement: [Unicode.Scalar]
  var kind: Repair.Kind
}

extension ScalarText {
  /// The text with edits made, and each edit as a reader may check it against the file.
  ///
  /// - Parameter edits: in ascending order, none overlapping another.
  func applying(_ edits: [Edit]) -> (text: ScalarText, repairs: [Repair]) {
    guard !edits.isEmpty else { return (self, []) }
    var repaired: [Unicode.Scalar] = []
    repaired.reserveCapacity(scalars.count)
    var lines: [Range<Int>] = []
    lines.reserveCapacity(self.lines.count)
    var repairs: [Repair] = []
    repairs.reserveCapacity(edits.count)
    var next = edits.startIndex
    for (index, line) in self.lines.enumerated() {
      let start = repaired.count
      var position = line.lowerBound
      while next < edits.endIndex, edits[next].range.upperBound <= line.upperBound {
        let edit = edits[next]
        repaired += scalars[position..<edit.range.lowerBound]
        repaired += edit.replacement
        repairs.append(
          Repair(
            line: index + 1, column: edit.range.lowerBound - line.lowerBound,
            original: String(scalars[edit.range]), replacement: String(edit.replacement[...]), kind: edit.kind))
        position = edit.range.upperBound
        next += 1
      }
      repaired += scalars[position..<line.upperBound]
      lines.append(start..<repaired.count)
    }
    return (ScalarText(scalars: repaired, lines: lines), repairs)
  }
}
