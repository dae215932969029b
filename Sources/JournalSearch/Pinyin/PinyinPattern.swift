/// A word typed by its sounds: whole syllables (`zhuanban`), first letters (`zb`), or both (`zhuanb`, `zban`).
///
/// An apostrophe begins a new character (`xi'an`). `ü` may be typed `v`. Characters other than letters, and letters that
/// stand in the text, stand for themselves.
public struct PinyinPattern: Sendable, Equatable {
  /// How much of its sound a character may be typed with.
  enum Spelling: Sendable, CaseIterable {
    /// Every syllable whole.
    case whole
    /// Syllables whole or by their first letter (`zh`, `ch`, `sh` too), the last one as far as it is typed.
    case short
  }

  /// Folded scalars, without apostrophes.
  let scalars: [UInt32]
  /// A bit an index into `scalars`: a new character begins there.
  let beginnings: UInt64

  /// Longer ones are no words.
  static let longest = 60

  /// - Parameter folded: a word as folded UTF-8.
  init(_ folded: [UInt8]) {
    var scalars: [UInt32] = []
    var beginnings: UInt64 = 1
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case FoldTable.quote: beginnings |= 1 << UInt64(min(scalars.count, 63))
      case 0xFC: scalars.append(UInt32(UInt8(ascii: "v")))
      // What parts blocks and fields reads as this, and must not be found.
      case 0xFFFD: scalars.append(.max)
      default: scalars.append(scalar.value)
      }
    }
    self.scalars = scalars
    self.beginnings = beginnings
  }

  /// A word that may have been meant as pinyin though not said so: letters alone, and more than one of them.
  init?(ofLetters folded: [UInt8]) {
    let pattern = PinyinPattern(folded)
    guard pattern.scalars.count > 1, pattern.scalars.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    self = pattern
  }
}

/// A pinyin pattern made ready to be looked for.
struct PinyinMatcher {
  private let pattern: PinyinPattern
  private let spelling: PinyinPattern.Spelling
  private let table = PinyinTable.shared
  /// `syllable * pattern length + position`: a bit for each position that the pattern may be at after the syllable.
  private var steps: [UInt64] = []
  /// Ideograph by ideograph of `Variants.range`: where the pattern may be after it at the start, as bits.
  private var beginnings: [UInt64] = []
  /// A character that is no ideograph and may begin a match.
  private var otherBeginning: UInt32?
  private var accepted: UInt64 { 1 << UInt64(pattern.scalars.count) }

  init(_ pattern: PinyinPattern, _ spelling: PinyinPattern.Spelling) {
    self.pattern = pattern
    self.spelling = spelling
    let length = pattern.scalars.count
    guard length > 0, length <= PinyinPattern.longest else { return }
    steps.reserveCapacity(table.syllables.count * length)
    for syllable in table.syllables {
      for position in 0..<length { steps.append(reach(from: position, by: syllable)) }
    }
    beginnings = Variants.range.map { scalar in next(from: 1, by: scalar) }
    if !Variants.range.contains(pattern.scalars[0]), isItself(pattern.scalars[0]) {
      otherBeginning = pattern.scalars[0]
    }
    if otherBeginning == nil, beginnings.allSatisfy({ $0 == 0 }) { beginnings = [] }
  }

  /// Where the pattern may be after a syllable, as bits.
  private func reach(from position: Int, by syllable: [UInt8]) -> UInt64 {
    var reached: UInt64 = 0
    let length = pattern.scalars.count
    let hasTwoLetterInitial = syllable.count > 1 && syllable[1] == UInt8(ascii: "h")
    // 略 is lve, and typed lue as often.
    let isUmlaut = syllable.count == 3 && syllable[1] == UInt8(ascii: "v")
    for count in 1...syllable.count {
      let end = position + count
      guard end <= length else { break }
      let wanted = pattern.scalars[end - 1]
      let letter = UInt32(syllable[count - 1])
      guard wanted == letter || isUmlaut && count == 2 && wanted == UInt32(UInt8(ascii: "u")) else { break }
      // No character goes on past the beginning of the next.
      if count > 1, pattern.beginnings >> UInt64(end - 1) & 1 == 1 { break }
      let isWhole = count == syllable.count
      let isShort = count == 1 || count == 2 && hasTwoLetterInitial || end == length
      if isWhole || spelling == .short && isShort { reached |= 1 << UInt64(end) }
    }
    return reached
  }

  /// Where the pattern may be after a character of the text, as bits.
  private func next(from positions: UInt64, by scalar: UInt32) -> UInt64 {
    var reached: UInt64 = 0
    let length = pattern.scalars.count
    let indices = table.indices(ofReadingsOf: scalar)
    var left = positions & (accepted - 1)
    while left != 0 {
      let position = left.trailingZeroBitCount
      left &= left - 1
      if pattern.scalars[position] == scalar, isItself(scalar) { reached |= 1 << UInt64(position + 1) }
      for index in indices { reached |= steps[Int(table.readings[index]) * length + position] }
    }
    return reached
  }

  /// Whether a character of the text may stand for itself. Letters are no whole syllables.
  private func isItself(_ scalar: UInt32) -> Bool {
    spelling == .short || !(UInt32(UInt8(ascii: "a"))...UInt32(UInt8(ascii: "z"))).contains(scalar)
  }

  /// Calls with every match in folded bytes, from left to right, none overlapping another: the first byte of its first
  /// scalar and of its last.
  func forEachMatch(in bytes: Span<UInt8>, _ body: (_ first: Int, _ last: Int) -> Void) {
    guard !beginnings.isEmpty else { return }
    beginnings.withUnsafeBufferPointer { beginnings in
      var position = 0
      while position < bytes.count {
        let lead = bytes[position]
        // Nearly every character of a Chinese text is an ideograph of three bytes that begins nothing.
        if lead & 0xF0 == 0xE0, position + 3 <= bytes.count {
          let scalar =
            UInt32(lead & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
          let index = Int(scalar) - Int(Variants.range.lowerBound)
          if index >= 0, index < beginnings.count, beginnings[index] == 0 {
            position += 3
            continue
          }
        }
        position = take(position, in: bytes, body)
      }
    }
  }

  /// Calls with the match that begins at a byte, if one does.
  ///
  /// - Returns: where the next one may begin.
  private func take(_ position: Int, in bytes: Span<UInt8>, _ body: (_ first: Int, _ last: Int) -> Void) -> Int {
    let (scalar, length) = UTF8Text.scalar(in: bytes, at: position, end: bytes.count)
    let reached =
      Variants.range.contains(scalar)
      ? beginnings[Int(scalar - Variants.range.lowerBound)] : scalar == otherBeginning ? next(from: 1, by: scalar) : 0
    guard reached != 0, let last = lastScalar(from: position, next: position + length, reached, in: bytes) else {
      return position + length
    }
    body(position, last)
    return last + UTF8Text.scalar(in: bytes, at: last, end: bytes.count).length
  }

  /// The last scalar of the shortest match that starts at a byte.
  ///
  /// - Parameters:
  ///   - second: where the scalar after the first starts.
  ///   - reached: where the pattern may be before it, as bits.
  private func lastScalar(from start: Int, next second: Int, _ reached: UInt64, in bytes: Span<UInt8>) -> Int? {
    var positions = reached
    if positions & accepted != 0 { return start }
    var place = second
    while place < bytes.count {
      let (scalar, length) = UTF8Text.scalar(in: bytes, at: place, end: bytes.count)
      positions = next(from: positions, by: scalar)
      if positions & accepted != 0 { return place }
      if positions == 0 { return nil }
      place += length
    }
    return nil
  }
}
