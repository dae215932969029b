extension Issue {
  /// Characters (Unicode scalars) of the articles that are not white space.
  public var characterCount: Int {
    articles.reduce(0) { sum, article in
      article.readingBlocks.reduce(sum) { $0 + Self.characterCount(of: text[$1.text.clamped(to: 0..<text.count)]) }
    }
  }

  /// Characters (Unicode scalars) of UTF-8 text that are neither ASCII white space nor the ideographic space.
  public static func characterCount(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      // The first byte of each.
      let characters = count(0..<bytes.count) { place in
        (bytes[place] > 0x20 ? 1 : 0) & (bytes[place] & 0xC0 != 0x80 ? 1 : 0)
      }
      let ideographicSpaces = count(0..<max(0, bytes.count - 2)) { place in
        (bytes[place] == 0xE3 ? 1 : 0) & (bytes[place &+ 1] == 0x80 ? 1 : 0) & (bytes[place &+ 2] == 0x80 ? 1 : 0)
      }
      return characters - ideographicSpaces
    }
  }

  /// How many of the places are counted. Without a branch, and with sums of a byte, the compiler looks at many at once.
  ///
  /// - Parameter isCounted: 1 or 0.
  @inline(__always)
  private static func count(_ places: Range<Int>, _ isCounted: (Int) -> UInt8) -> Int {
    var count = 0
    for start in stride(from: places.lowerBound, to: places.upperBound, by: 128) {
      var some: UInt8 = 0
      for place in start..<min(start &+ 128, places.upperBound) { some &+= isCounted(place) }
      count += Int(some)
    }
    return count
  }
}
