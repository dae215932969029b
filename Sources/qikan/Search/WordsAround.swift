import JournalCore
import JournalSearch

/// A match and what stands around it, on one line.
struct WordsAround {
  let before: String
  let match: String
  let after: String

  /// Characters (grapheme clusters) on either side.
  private static let length = 24
  /// Bytes that surely hold them; a cluster of more is cut.
  private static let byteLength = 400

  init(_ found: Match, in block: Block, of text: [UInt8]) {
    var start = max(block.text.lowerBound, found.text.lowerBound - Self.byteLength)
    while start > block.text.lowerBound, Self.isContinuation(text[start]) { start -= 1 }
    var end = min(block.text.upperBound, found.text.upperBound + Self.byteLength)
    while end < block.text.upperBound, Self.isContinuation(text[end]) { end += 1 }
    let before = Self.line(text[start..<found.text.lowerBound])
    let after = Self.line(text[found.text.upperBound..<end])
    let isCutBefore = start > block.text.lowerBound || before.count > Self.length
    let isCutAfter = end < block.text.upperBound || after.count > Self.length
    self.before = (isCutBefore ? "…" : "") + before.suffix(Self.length)
    self.match = Self.line(text[found.text])
    self.after = after.prefix(Self.length) + (isCutAfter ? "…" : "")
  }

  /// Text on one line: a block's own line breaks (lists, tables) become spaces.
  static func line(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
