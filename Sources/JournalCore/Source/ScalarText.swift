/// The text while it is being read: one array of Unicode scalars, and lines as ranges into it.
///
/// Repair, layout and structure ask for single characters all the time, so they work on scalars; the finished
/// issue holds UTF-8 again. A form feed at a line's start is kept as `startsPage` and dropped from the text.
struct ScalarText: Sendable {
  var scalars: [Unicode.Scalar]
  /// Of physical line `n` (1-based): `lines[n - 1]`, whole, with its white space.
  var lines: [Range<Int>]

  init(_ source: SourceText) {
    let count = source.bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      // Every byte but those that continue a character.
      for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
      return count
    }
    var lines: [Range<Int>] = []
    lines.reserveCapacity(source.lines.count)
    scalars = source.bytes.withUnsafeBufferPointer { bytes in
      Array(capacity: count) { scalars in
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

  /// Calls `body` with each index at which no common ideograph stands, and with the index of its line. Nine characters
  /// in ten are one, and most repairs look for something else.
  @inline(__always)
  func forEachMark(_ body: (_ index: Int, _ line: Int) -> Void) {
    scalars.withUnsafeBufferPointer { scalars in
      for (number, line) in lines.enumerated() {
        for index in line where !(0x4E00...0x9FFF).contains(scalars[index].value) { body(index, number) }
      }
    }
  }
}
