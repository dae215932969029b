/// The text while it is being read: one array of Unicode scalars, and lines as ranges into it.
///
/// Repair, layout and structure ask for single characters all the time, so they work on scalars; the finished
/// issue holds UTF-8 again. A form feed at a line's start is kept as `startsPage` and dropped from the text.
struct ScalarText: Sendable {
  var scalars: [Unicode.Scalar]
  /// Of physical line `n` (1-based): `lines[n - 1]`, whole, with its white space.
  var lines: [Range<Int>]

  init(_ source: SourceText) {
    let bytes = source.bytes.span
    var count = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += 1 }
    var lines: [Range<Int>] = []
    lines.reserveCapacity(source.lines.count)
    scalars = Array(capacity: count) { scalars in
      for line in source.lines {
        let start = scalars.count
        ScalarText.decode(bytes, line, into: &scalars)
        lines.append(start..<scalars.count)
      }
    }
    self.lines = lines
  }

  init(scalars: [Unicode.Scalar], lines: [Range<Int>]) {
    self.scalars = scalars
    self.lines = lines
  }

  /// Decodes UTF-8 that was checked before.
  private static func decode(_ bytes: Span<UInt8>, _ range: Range<Int>, into scalars: inout OutputSpan<Unicode.Scalar>)
  {
    var index = range.lowerBound
    while index < range.upperBound {
      let first = UInt32(bytes[index])
      // Most of Chinese text.
      if first & 0xF0 == 0xE0, index + 2 < range.upperBound {
        let value = (first & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        index += 3
        continue
      }
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      var value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
      for offset in 1..<max(length, 1) where index + offset < range.upperBound {
        value = value << 6 | UInt32(bytes[index + offset]) & 0x3F
      }
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      index += length
    }
  }
}
