/// Parts of a text, folded for searching, and the way back to where each folded character came from.
///
/// Folded parts stand one after another with a byte between them that no UTF-8 holds, so that nothing is found across
/// two parts. The way back costs 8 bytes wherever a character was dropped or changed its length in UTF-8, which is
/// about 0.04 byte for a byte of Chinese text; the folded text takes about a byte for a byte.
struct FoldedText: Sendable {
  /// From this folded byte on, original bytes lie at a constant distance.
  private struct Anchor: Sendable {
    var folded: UInt32
    var original: UInt32
  }

  private(set) var bytes: [UInt8] = []
  private var anchors: [Anchor] = []
  /// How often each byte value stands in `bytes`.
  private(set) var counts: [Int] = []

  /// Folds byte ranges of a text, in their order.
  ///
  /// - Returns: the folded text, and where each part starts in it.
  static func folding(_ parts: [Range<Int>], of text: [UInt8]) -> (folded: FoldedText, starts: [Int]) {
    var folded = FoldedText()
    folded.bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count + 1 })
    var starts: [Int] = []
    starts.reserveCapacity(parts.count)
    for part in parts {
      starts.append(folded.bytes.count)
      folded.append(part.clamped(to: 0..<text.count), of: text.span)
      folded.bytes.append(separator)
    }
    folded.counts = [Int](repeating: 0, count: 256)
    for byte in folded.bytes { folded.counts[Int(byte)] += 1 }
    return (folded, starts)
  }

  private static let separator: UInt8 = 0xFF

  private mutating func append(_ part: Range<Int>, of text: Span<UInt8>) {
    var folder = Folder()
    // No anchor holds for a new part.
    var distance = Int.min
    var position = part.lowerBound
    while position < part.upperBound {
      let scalar = UTF8Text.scalar(in: text, at: position, end: part.upperBound)
      if let output = folder.fold(scalar.value) {
        let start = bytes.count + (output.spaced ? 1 : 0)
        output.append(to: &bytes)
        if !output.replaces, position - start != distance {
          distance = position - start
          anchors.append(
            Anchor(folded: UInt32(truncatingIfNeeded: start), original: UInt32(truncatingIfNeeded: position)))
        }
      }
      position += scalar.length
    }
  }

  /// The original byte where a folded scalar came from.
  ///
  /// - Parameter offset: the scalar's first byte in `bytes`.
  func original(of offset: Int) -> Int {
    var low = 0
    var high = anchors.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if anchors[middle].folded <= UInt32(truncatingIfNeeded: offset) { low = middle } else { high = middle }
    }
    guard low < anchors.count else { return 0 }
    return Int(anchors[low].original) + offset - Int(anchors[low].folded)
  }
}
