/// What clreq and UAX #14 forbid at a line's end or start, stated here for itself: it must not repeat the faults of what
/// is checked with it.
public enum BreakRule: String, Sendable {
  case lineStart = "line-start prohibition"
  case lineEnd = "line-end prohibition"
  case signParted = "sign parted from its number"
  case unitParted = "unit parted from its number"
  case wordCut = "word cut"
  case spaceAtStart = "space at the start"

  /// The rule that a break between two characters breaks.
  public static func breach(_ last: Character, _ first: Character, isSpaced: Bool) -> BreakRule? {
    if first.isWhitespace { return .spaceAtStart }
    if lineStartProhibited.contains(first) { return .lineStart }
    if isSpaced { return nil }
    if lineEndProhibited.contains(last) { return .lineEnd }
    if "$￥±§№<".contains(last), first.isNumber { return .signParted }
    if last.isASCII, last.isNumber, "亿万千元年月亩".contains(first) { return .unitParted }
    return isWord(last) && isWord(first) ? .wordCut : nil
  }

  private static let lineStartProhibited = Set("、，；：。！？…—”’）》〉】」』〕］｝·～–%‰℃/,.;:!?)]}")
  private static let lineEndProhibited = Set("“‘（《〈【「『〔［｛([{/")

  private static func isWord(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
    return scalar.value < 0x250 && (character.isLetter || character.isNumber)
  }
}
