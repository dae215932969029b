/// Lines that were extracted a second time: a title set across two pages stands at the foot of both.
enum RepeatedText {
  /// Cells of a line that can tell a repetition: short lines repeat by chance.
  private static let leastWidth = 16
  /// Lines in a row that must stand twice.
  private static let leastLines = 2
  /// Lines back that a repetition may lie.
  private static let reach = 160

  /// Indices of the lines that are a second copy.
  static func find(in lines: [Line], of text: ScalarText, isHead: (Int) -> Bool) -> LineSet {
    var lastSeen: [Int: Int] = [:]
    var repeated = LineSet()
    for index in lines.indices where lines[index].width >= leastWidth && !isHead(index) && !repeated.contains(index) {
      let key = hash(text.scalars[lines[index].text])
      defer { lastSeen[key] = index }
      guard let first = lastSeen[key], index - first <= reach else { continue }
      var length = 0
      while index + length < lines.count, first + length < index,
        text.scalars[lines[first + length].text] == text.scalars[lines[index + length].text]
      {
        length += 1
      }
      // A second line that is the mere end of a sentence repeats by chance.
      let isTold = (index + 1..<index + max(length, 1)).contains { lines[$0].width >= leastWidth / 2 }
      if length >= leastLines, isTold { for copy in index..<(index + length) { repeated.insert(copy) } }
    }
    return repeated
  }

  private static func hash(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    // FNV-1a.
    var hash: UInt64 = 14_695_981_039_346_656_037
    for scalar in text { hash = (hash ^ UInt64(scalar.value)) &* 1_099_511_628_211 }
    return Int(truncatingIfNeeded: hash)
  }
}
