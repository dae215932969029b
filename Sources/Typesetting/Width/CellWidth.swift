/// How many cells a terminal gives a character.
///
/// Widths follow UAX #11 as terminals read it: nothing for combining and format characters, two cells for wide and
/// full-width ones and for emoji presentation, one for the rest. Control characters and bidi controls count as the
/// one-cell symbol that the screen shows for them.
public struct CellWidth: Sendable, Hashable {
  /// Cells of a symbol that UAX #11 calls ambiguous (`“ ” … — ·`): 1 in most terminals, 2 in some.
  public var ambiguous: Int
  /// Cells of a letter that UAX #11 calls ambiguous (Latin with some accents, Greek, Cyrillic). UAX #11 notes that modern
  /// fonts draw letters narrow even where an old Chinese set gave them two bytes; some terminals follow the old set.
  public var ambiguousLetters: Int
  /// Cells of box drawing and block elements, which must meet: narrow in most terminals whose quotation marks are wide.
  public var boxDrawing: Int
  /// Cells of a character with emoji presentation (UTS #51): 2, or 1 in terminals older than Unicode 9.
  public var emoji: Int

  /// Any number but the one that is out of the ordinary stands for the ordinary one.
  public init(ambiguous: Int = 1, ambiguousLetters: Int = 1, boxDrawing: Int = 1, emoji: Int = 2) {
    self.ambiguous = ambiguous == 2 ? 2 : 1
    self.ambiguousLetters = ambiguousLetters == 2 ? 2 : 1
    self.boxDrawing = boxDrawing == 2 ? 2 : 1
    self.emoji = emoji == 1 ? 1 : 2
  }

  /// 0, 1 or 2 cells of a scalar that stands alone.
  public func of(_ scalar: Unicode.Scalar) -> Int { WidthTable.entry(scalar.value).cells(in: self) }

  /// 0, 1 or 2 cells of a grapheme cluster.
  public func of(_ cluster: Character) -> Int {
    var measure = ClusterMeasure()
    for scalar in cluster.unicodeScalars { measure.add(scalar.value, width: self) }
    return measure.cells(in: self)
  }

  /// Cells of a text.
  public func of(_ text: some StringProtocol) -> Int {
    var text = String(text)
    return text.withUTF8 { bytes in of(bytes.span, in: 0..<bytes.count) }
  }

  /// Cells of a byte range of a UTF-8 text that starts and ends between two grapheme clusters.
  public func of(_ text: [UInt8], in range: Range<Int>) -> Int { of(text.span, in: range) }

  private func of(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    var cells = 0
    forEachCluster(of: bytes, in: range) { _, _, width in
      cells += width
      return true
    }
    return cells
  }

  /// Walks through the grapheme clusters (UAX #29) of a UTF-8 text.
  ///
  /// - Parameter visit: is given the bytes of a cluster, its first scalar (U+FFFD for what is no UTF-8) and its cells;
  ///   false ends the walk.
  @inline(__always)
  public func forEachCluster(
    of bytes: Span<UInt8>, in range: Range<Int>, _ visit: (_ cluster: Range<Int>, _ first: UInt32, _ cells: Int) -> Bool
  ) {
    let scanner = ClusterScanner(end: min(range.upperBound, bytes.count), width: self)
    var position = max(0, range.lowerBound)
    while position < scanner.end {
      let cluster = scanner.cluster(in: bytes, at: position)
      guard visit(position..<cluster.end, cluster.first, cluster.cells) else { return }
      position = cluster.end
    }
  }
}

/// Adds up the cells of one grapheme cluster, scalar by scalar.
struct ClusterMeasure {
  private var sum = 0
  private var first: UInt32 = 0
  private var previous: UInt32 = 0
  private var isEmoji = false

  mutating func add(_ scalar: UInt32, width: CellWidth) {
    defer { previous = scalar }
    if previous == 0 { first = scalar }
    switch scalar {
    case 0xFE0F:
      // Emoji presentation (UTS #51): ❤ takes one cell, ❤️ two.
      isEmoji = isEmoji || Unicode.Scalar(first)?.properties.isEmoji == true
    case 0x1F3FB...0x1F3FF where sum > 0:
      break
    case 0x1F1E6...0x1F1FF where (0x1F1E6...0x1F1FF).contains(previous):
      isEmoji = true
    default:
      // What a zero-width joiner ties on is drawn within its base.
      if previous != 0x200D || sum == 0 { sum += WidthTable.entry(scalar).cells(in: width) }
    }
  }

  func cells(in width: CellWidth) -> Int { isEmoji ? width.emoji : min(sum, 2) }
}
