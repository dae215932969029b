/// Whether two lines of a title are phrases side by side (`把账记明白` / `把事说清楚`), which a space parts when they are
/// set on one line, or one phrase that wrapped (`一条渠和守着它的` / `三代人`), which nothing parts.
enum TitlePhrases {
  /// Of the longer phrase's scalars, the shorter has so many in a hundred at least.
  private static let leastLikeness = 80

  static func areParallel(_ first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = first.last, first.count > 1 || second.count > 1,
      !last.isLineStartProhibited || last == "”" || last == "》", !opensBracket(first)
    else {
      return false
    }
    if joins(last) { return false }
    if LineEvidence.hasPhraseGap(first) || LineEvidence.hasPhraseGap(second) { return true }
    let (shorter, longer) = (min(first.count, second.count), max(first.count, second.count))
    return shorter * 100 >= longer * leastLikeness
  }

  /// A particle, a preposition or a conjunction: no phrase ends with it.
  static func joins(_ last: Unicode.Scalar) -> Bool {
    [
      "的", "在", "和", "与", "與", "及", "之", "是", "从", "從", "对", "對", "为", "為", "把", "将", "將", "以", "于", "於", "让", "讓",
    ].contains(last)
  }

  /// A bracket or a quotation mark is still open at the line's end.
  private static func opensBracket(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var depth = 0
    for scalar in line {
      switch scalar {
      case "《", "“", "（", "「": depth += 1
      case "》", "”", "）", "」": depth -= 1
      default: break
      }
    }
    return depth > 0
  }
}
