/// Finds grapheme cluster boundaries (UAX #29) near a byte of a text.
struct ClusterBoundary {
  let text: [UInt8]

  /// The last boundary at or before a scalar's first byte, within `range`.
  func before(_ position: Int, in range: Range<Int>) -> Int {
    isCertain(position, in: range) ? position : cluster(around: position, in: range).lowerBound
  }

  /// The first boundary at or after a scalar's first byte, within `range`.
  func after(_ position: Int, in range: Range<Int>) -> Int {
    guard !isCertain(position, in: range) else { return position }
    let cluster = cluster(around: position, in: range)
    return cluster.lowerBound == position ? position : cluster.upperBound
  }

  /// Whether there is a boundary for sure: at the range's ends, and where neither neighbour joins others.
  private func isCertain(_ position: Int, in range: Range<Int>) -> Bool {
    guard position > range.lowerBound, position < range.upperBound else { return true }
    let bytes = text.span
    // Between two ideographs, as mostly.
    if position - range.lowerBound >= 3, Self.isIdeograph(bytes[position - 3]), Self.isIdeograph(bytes[position]) {
      return true
    }
    let before = UTF8Text.scalarStart(in: bytes, before: position, start: range.lowerBound)
    return !joins(UTF8Text.scalar(in: bytes, at: before, end: range.upperBound).value)
      && !joins(UTF8Text.scalar(in: bytes, at: position, end: range.upperBound).value)
  }

  /// Whether a byte leads U+4000 to U+9FFF. (No byte of another character has such a value but the first.)
  private static func isIdeograph(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }

  /// The cluster that holds a scalar, as the standard library cuts it.
  private func cluster(around position: Int, in range: Range<Int>) -> Range<Int> {
    let bytes = text.span
    var start = position
    var scalars = 0
    while !isCertain(start, in: range), scalars < Self.longestRun {
      start = UTF8Text.scalarStart(in: bytes, before: start, start: range.lowerBound)
      scalars += 1
    }
    var end = position
    scalars = 0
    repeat {
      end += UTF8Text.scalar(in: bytes, at: end, end: range.upperBound).length
      scalars += 1
    } while !isCertain(end, in: range) && scalars < Self.longestRun
    var clusterStart = start
    for character in String(decoding: text[start..<end], as: UTF8.self) {
      let clusterEnd = clusterStart + character.utf8.count
      if clusterEnd > position { return clusterStart..<min(clusterEnd, end) }
      clusterStart = clusterEnd
    }
    return position..<end
  }

  /// Scalars that are looked at on either side. No text that is meant to be read has longer clusters.
  private static let longestRun = 512

  /// Whether a scalar may share a cluster with a neighbour.
  private func joins(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x300, 0x3400..<0xA000, 0x3001..<0x302A, 0xFF01..<0xFF61, 0x2010..<0x2028: return false
    case 0x0D, 0x0A: return true
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: return true  // Hangul
    case 0x1F1E6...0x1F1FF: return true  // regional indicators
    case 0x0E33, 0x0EB3: return true
    // UAX #29 Prepend, as far as it is not of the format category.
    case 0x0D4E, 0x111C2, 0x111C3, 0x113D1, 0x1193F, 0x11941, 0x11A3A, 0x11A84...0x11A89, 0x11D46, 0x11F02: return true
    default: break
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .unassigned: return true
    default: return properties.isGraphemeExtend || properties.isEmojiModifier
    }
  }
}
