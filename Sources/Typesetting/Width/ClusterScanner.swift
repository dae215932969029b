/// Walks through grapheme clusters (UAX #29) of a UTF-8 text, without making a `String` of what can be told by byte.
struct ClusterScanner {
  struct Cluster {
    /// The byte after the cluster.
    let end: Int
    /// The cluster's first scalar.
    let first: UInt32
    let cells: Int
  }

  /// The byte after the last one to be read.
  let end: Int
  let width: CellWidth

  /// The cluster that starts at a byte, which must be a cluster's first one.
  @inline(__always)
  func cluster(in bytes: Span<UInt8>, at position: Int) -> Cluster {
    let scalar = UTF8Decoder.scalar(in: bytes, at: position, end: end)
    let entry = WidthTable.entry(scalar.value)
    let next = position + scalar.length
    if entry.joins || joins(in: bytes, at: next) { return joinedCluster(in: bytes, at: position) }
    return Cluster(end: next, first: scalar.value, cells: entry.cells(in: width))
  }

  /// Whether what starts at a byte may belong to the cluster before it.
  @inline(__always)
  private func joins(in bytes: Span<UInt8>, at position: Int) -> Bool {
    // Nothing of ASCII does, save LF after CR, and CR is marked itself; nor does anything from U+4000 to U+9FFF.
    guard position < end, bytes[position] >= 0x80, !(0xE4...0xE9).contains(bytes[position]) else { return false }
    return WidthTable.entry(UTF8Decoder.scalar(in: bytes, at: position, end: end).value).joins
  }

  /// A cluster among characters that may join, as the standard library cuts it.
  private func joinedCluster(in bytes: Span<UInt8>, at position: Int) -> Cluster {
    var limit = 24
    while true {
      // Up to the first certain boundary, or far enough to see the next cluster begin.
      var runEnd = position
      var scalars = 0
      var previousJoins = true
      while runEnd < end, scalars < limit {
        let scalar = UTF8Decoder.scalar(in: bytes, at: runEnd, end: end)
        let entryJoins = WidthTable.entry(scalar.value).joins
        if scalars > 0, !previousJoins, !entryJoins { break }
        previousJoins = entryJoins
        runEnd += scalar.length
        scalars += 1
      }
      let isWhole = scalars < limit || runEnd == end
      let run = bytes.extracting(position..<runEnd).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      guard let character = run.first else { return Cluster(end: end, first: 0xFFFD, cells: 1) }
      let length = character.utf8.count
      if isWhole || length < runEnd - position { return cluster(character, at: position, in: bytes) }
      limit *= 4
    }
  }

  private func cluster(_ character: Character, at position: Int, in bytes: Span<UInt8>) -> Cluster {
    var measure = ClusterMeasure()
    var first: UInt32?
    for scalar in character.unicodeScalars {
      measure.add(scalar.value, width: width)
      first = first ?? scalar.value
    }
    // Bytes that are no UTF-8 were replaced by longer ones above; they never join, so only the end must be kept.
    return Cluster(
      end: min(position + character.utf8.count, end), first: first ?? 0xFFFD, cells: measure.cells(in: width))
  }
}
