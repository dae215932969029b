extension Issue {
  /// Characters (Unicode scalars) of the articles that are not white space.
  public var characterCount: Int {
    articles.reduce(0) { sum, article in
      article.readingBlocks.reduce(sum) { $0 + Self.characterCount(of: text[$1.text.clamped(to: 0..<text.count)]) }
    }
  }

  /// Characters (Unicode scalars) of UTF-8 text that are neither ASCII white space nor the ideographic space.
  public static func characterCount(of bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xE3, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
        index += 3
        continue
      }
      // The first byte of each.
      if byte > 0x20, byte & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }
}
