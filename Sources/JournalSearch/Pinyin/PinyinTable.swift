/// How ideographs are read: syllables without tones, `ü` as `v`.
struct PinyinTable: Sendable {
  /// Made when sounds are first asked for: in about a millisecond.
  static let shared = PinyinTable()

  /// In the order of the alphabet, as ASCII.
  private(set) var syllables: [[UInt8]] = []
  /// Ideograph by ideograph of `Variants.range`: where its syllables start in `readings`; one more at the end.
  private var starts: [UInt32] = []
  /// Indices into `syllables`.
  private(set) var readings: [UInt16] = []

  /// The readings of a character, as indices into `readings`; none for anything but ideographs.
  @inline(__always)
  func indices(ofReadingsOf scalar: UInt32) -> Range<Int> {
    guard Variants.range.contains(scalar) else { return 0..<0 }
    let index = Int(scalar - Variants.range.lowerBound)
    return Int(starts[index])..<Int(starts[index + 1])
  }

  private init() {
    var pairs: [(ideograph: Int, syllable: UInt16)] = []
    /// Ideograph by ideograph: how many syllables were known when it was last given one.
    var latest = [Int](repeating: 0, count: Variants.range.count)
    PinyinReadings.syllables.withUTF8Buffer { buffer in
      var position = 0
      var name: [UInt8] = []
      while position < buffer.count {
        if buffer[position] < 0x80 {
          name.append(buffer[position])
          position += 1
          continue
        }
        if !name.isEmpty {
          syllables.append(name)
          name = []
        }
        let scalar =
          UInt32(buffer[position] & 0x0F) << 12 | UInt32(buffer[position + 1] & 0x3F) << 6
          | UInt32(buffer[position + 2] & 0x3F)
        let own = Int(scalar - Variants.range.lowerBound)
        // In folded text a variant's readings are those of the form that it folds to.
        let folded = Int(UInt32(Variants.forms[own]) - Variants.range.lowerBound)
        for ideograph in [own, folded] where latest[ideograph] != syllables.count {
          latest[ideograph] = syllables.count
          pairs.append((ideograph, UInt16(truncatingIfNeeded: syllables.count - 1)))
        }
        position += 3
      }
    }
    // A counting sort by ideograph.
    starts = Array(repeating: 0, count: Variants.range.count + 1)
    for pair in pairs { starts[pair.ideograph + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    readings = Array(repeating: 0, count: pairs.count)
    var next = starts
    for pair in pairs {
      readings[Int(next[pair.ideograph])] = pair.syllable
      next[pair.ideograph] += 1
    }
  }
}
