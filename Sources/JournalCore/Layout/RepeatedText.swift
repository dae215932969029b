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
    var seen = RecentLines(capacity: lines.count)
    var repeated = LineSet()
    for index in lines.indices where lines[index].width >= leastWidth && !isHead(index) && !repeated.contains(index) {
      let key = hash(text.scalars[lines[index].text])
      defer { seen.add(index, key) }
      guard let first = seen.last(key, from: index - reach) else { continue }
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

  private static func hash(_ text: ArraySlice<Unicode.Scalar>) -> UInt64 {
    // FNV-1a.
    var hash: UInt64 = 14_695_981_039_346_656_037
    for scalar in text { hash = (hash ^ UInt64(scalar.value)) &* 1_099_511_628_211 }
    return hash
  }

  /// The lines seen so far, by hash: those whose hashes end alike are chained, the last one first.
  private struct RecentLines {
    private var chains = Array(repeating: -1, count: 1 << 10)
    /// By index of a line: its hash, and the line before it in its chain; -1 for none.
    private var lines: [(key: UInt64, before: Int)]

    init(capacity: Int) { lines = Array(repeating: (0, -1), count: capacity) }

    mutating func add(_ line: Int, _ key: UInt64) {
      let chain = Int(truncatingIfNeeded: key) & (chains.count - 1)
      lines[line] = (key, chains[chain])
      chains[chain] = line
    }

    /// The last line with a hash, no earlier than a line given.
    func last(_ key: UInt64, from earliest: Int) -> Int? {
      var line = chains[Int(truncatingIfNeeded: key) & (chains.count - 1)]
      while line >= max(0, earliest) {
        if lines[line].key == key { return line }
        line = lines[line].before
      }
      return nil
    }
  }
}
