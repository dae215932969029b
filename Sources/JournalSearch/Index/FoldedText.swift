/// Parts of a text, folded for searching, and the way back to where each folded character came from.
///
/// Folded parts stand one after another, each with a byte behind it that no UTF-8 holds, so that nothing is found across
/// two parts. The way back costs 8 bytes wherever a character was dropped or changed its length in UTF-8, which is
/// about 0.04 byte for a byte of Chinese text; the folded text takes about a byte for a byte.
struct FoldedText: Sendable {
  /// From this folded byte on, original bytes lie at a constant distance.
  private struct Anchor: Sendable {
    var folded: UInt32
    var original: UInt32
  }

  /// Stands behind every part.
  static let separator: UInt8 = 0xFF

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
    var counts = [Int](repeating: 0, count: 256)
    for byte in folded.bytes { counts[Int(byte)] += 1 }
    folded.counts = counts
    return (folded, starts)
  }

  private mutating func append(_ part: Range<Int>, of text: Span<UInt8>) {
    var folder = Folder()
    // No anchor holds for a new part.
    var distance = Int.min
    func anchor(_ position: Int, at start: Int) {
      guard position - start != distance else { return }
      distance = position - start
      anchors.append(Anchor(folded: UInt32(truncatingIfNeeded: start), original: UInt32(truncatingIfNeeded: position)))
    }
    var position = part.lowerBound
    while position < part.upperBound {
      let unchanged = folder.skipUnchanged(in: text, from: position, end: part.upperBound)
      if unchanged > position {
        anchor(position, at: bytes.count)
        text.extracting(position..<unchanged).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        position = unchanged
        continue
      }
      let scalar = UTF8Text.scalar(in: text, at: position, end: part.upperBound)
      if let output = folder.fold(scalar.value) {
        let start = bytes.count
        output.append(to: &bytes)
        if !output.replaces { anchor(position, at: start) }
      }
      position += scalar.length
    }
  }

  /// Finds the way back for many folded scalars, from left to right: it remembers where it was.
  struct WayBack {
    private let anchors: [Anchor]
    private var index = 0

    init(_ folded: FoldedText) { anchors = folded.anchors }

    /// The original byte where a folded scalar came from.
    ///
    /// - Parameter offset: the scalar's first byte in `bytes`; near or behind the one before.
    mutating func original(of offset: Int) -> Int {
      guard !anchors.isEmpty else { return 0 }
      let offset = UInt32(truncatingIfNeeded: offset)
      if anchors[index].folded > offset
        || index + Self.near < anchors.count && anchors[index + Self.near].folded <= offset
      {
        search(offset)
      }
      while index + 1 < anchors.count, anchors[index + 1].folded <= offset { index += 1 }
      return Int(anchors[index].original) + Int(offset) - Int(anchors[index].folded)
    }

    /// Anchors that are walked over rather than searched.
    private static let near = 16

    private mutating func search(_ offset: UInt32) {
      var low = 0
      var high = anchors.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if anchors[middle].folded <= offset { low = middle } else { high = middle }
      }
      index = low
    }
  }
}
