/// The text while it is being read: one array of Unicode scalars, and lines as ranges into it.
///
/// Repair, layout and structure ask for single characters all the time, so they work on scalars; the finished
/// issue holds UTF-8 again. A form feed at a line's start is kept as `startsPage` and dropped from the text.
struct ScalarText: Sendable {
  var scalars: [Unicode.Scalar]
  /// Of physical line `n` (1-based): `lines[n - 1]`, whole, with its white space.
  var lines: [Range<Int>]

  init(_ source: SourceText) {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(source.lines.count)
    scalars = source.bytes.withUnsafeBufferPointer { bytes in
      // Every byte but those that continue a character begins one.
      Array(capacity: bytes.sum { $0 & 0xC0 == 0x80 ? 0 : 1 }) { scalars in
        for line in source.lines {
          let start = scalars.count
          scalars.append(utf8: UnsafeBufferPointer(rebasing: bytes[line]))
          lines.append(start..<scalars.count)
        }
      }
    }
    self.lines = lines
  }

  init(scalars: [Unicode.Scalar], lines: [Range<Int>]) {
    self.scalars = scalars
    self.lines = lines
  }

  /// Indices of all scalars but common ideographs: marks, letters, figures and white space, a tenth of a text and all
  /// that most repairs look at.
  func marks() -> [Int] {
    var marks: [Int] = []
    marks.reserveCapacity(scalars.count / 8)
    for (index, scalar) in scalars.enumerated() where scalar.value < 0x4E00 || scalar.value > 0x9FFF {
      marks.append(index)
    }
    return marks
  }

  /// Index of the line that holds a scalar.
  func line(holding index: Int) -> Int {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }
}
