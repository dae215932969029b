/// Undoes the garbling of Founder fonts (`FounderTable`): `市集开了袁人来了遥` reads `市集开了，人来了。`
///
/// The garbled ideographs are honest words elsewhere, so the decision is made twice: for the text as a whole (are these
/// rare ideographs far too common?), and for each place (does an honest word hold it? does a bracket find its partner?).
struct FounderPunctuation: Sendable {
  /// Rare ideographs whose number tells a damaged text: ， 。 、 ” （ ）.
  private static let tellTales: [Unicode.Scalar] = ["袁", "遥", "尧", "冶", "渊", "冤"]
  /// Kinds of tell-tales that a damaged text shows at least; a story about one Mr 袁 shows one.
  private static let leastKinds = 3
  /// Ideographs a tell-tale: honest prose has some thousands.
  private static let mostIdeographsATellTale = 1_000
  /// Scalars between an opening mark and its closing one, at most.
  private static let longestBracket = 60
  /// Scalars from a place to the next repaired one, at most, for common ideographs to be judged damaged too.
  private static let reach = 20

  private let table = FounderTable()
  private let words = HonestWords()

  /// The edits for a whole text, in ascending order; none for an undamaged one.
  func edits(in text: ScalarText) -> [Edit] {
    guard isDamaged(text) else { return [] }
    var damaged = Set<Int>()
    for line in text.lines { markStops(in: text, line: line, into: &damaged) }
    markBrackets(in: text, into: &damaged)
    for line in text.lines { markCommonIdeographs(in: text, line: line, into: &damaged) }
    return damaged.sorted().compactMap { index in
      table.symbol(for: text.scalars[index]).map {
        Edit(range: index..<(index + 1), replacement: [$0], kind: .founderPunctuation)
      }
    }
  }

  private func isDamaged(_ text: ScalarText) -> Bool {
    var counts: [Unicode.Scalar: Int] = [:]
    var ideographs = 0
    for line in text.lines {
      for index in line where text.scalars[index].isHan {
        ideographs += 1
        let scalar = text.scalars[index]
        guard Self.tellTales.contains(scalar), !words.holds(text.scalars, at: index, in: line) else { continue }
        counts[scalar, default: 0] += 1
      }
    }
    return counts.count >= Self.leastKinds
      && counts.values.reduce(0, +) * Self.mostIdeographsATellTale >= ideographs
  }

  /// Stops and closing marks that are rare as words; `■` at a line's start. A mark that may not start a line is honest
  /// there, and so is one that would follow another mark.
  private func markStops(in text: ScalarText, line: Range<Int>, into damaged: inout Set<Int>) {
    var isFirst = true
    for index in line where !text.scalars[index].isBlank {
      defer { isFirst = false }
      switch text.scalars[index] {
      case "姻":
        if isFirst, !words.holds(text.scalars, at: index, in: line) { damaged.insert(index) }
      case "袁", "遥", "尧":
        guard !isFirst, !words.holds(text.scalars, at: index, in: line) else { continue }
        if isWordEnd(text, before: index, in: line, damaged) { damaged.insert(index) }
      default: continue
      }
    }
  }

  private func isWordEnd(_ text: ScalarText, before index: Int, in line: Range<Int>, _ damaged: Set<Int>) -> Bool {
    guard index > line.lowerBound else { return false }
    let previous = text.scalars[index - 1]
    if damaged.contains(index - 1) { return false }
    return previous.isHan || previous.isWordCharacter || previous.isClosing || previous == "%" || previous == "％"
  }

  /// Pairs `野…冶` (“…”), `渊…冤` (（…）), `叶…曳` (《…》), `耶…爷` (‘…’). A pair may run over lines, and its other half
  /// may have come through whole.
  private func markBrackets(in text: ScalarText, into damaged: inout Set<Int>) {
    let pairs:
      [(open: Unicode.Scalar, close: Unicode.Scalar, wholeOpen: Unicode.Scalar, wholeClose: [Unicode.Scalar])] =
        [("野", "冶", "“", ["”"]), ("渊", "冤", "（", ["）", ")"]), ("叶", "曳", "《", ["》"]), ("耶", "爷", "‘", ["’"])]
    for pair in pairs {
      var open: Int?
      for line in text.lines {
        for index in line {
          let scalar = text.scalars[index]
          if scalar == pair.open || scalar == pair.wholeOpen {
            // An honest word may stand between the brackets, and a bracket may look like an honest word.
            if open == nil || scalar == pair.wholeOpen || !words.holds(text.scalars, at: index, in: line) {
              open = index
            }
          } else if scalar == pair.close || pair.wholeClose.contains(scalar) {
            defer { open = nil }
            guard let start = open, index - start <= Self.longestBracket else { continue }
            if text.scalars[start] == pair.wholeOpen, scalar != pair.close { continue }
            if scalar == pair.close, words.holds(text.scalars, at: index, in: line) { continue }
            if text.scalars[start] == pair.open, scalar != pair.close, pair.open != "渊" { continue }
            if text.scalars[start] == pair.open { damaged.insert(start) }
            if scalar == pair.close { damaged.insert(index) }
          }
        }
      }
    }
  }

  /// `院曰钥浴` (： ； ？ ！) are common ideographs or may be, so they are damaged only in a damaged stretch: no whole mark
  /// stands between them and a place already found, on the same line.
  private func markCommonIdeographs(in text: ScalarText, line: Range<Int>, into damaged: inout Set<Int>) {
    var isFirst = true
    for index in line where !text.scalars[index].isBlank {
      defer { isFirst = false }
      switch text.scalars[index] {
      case "院", "曰", "钥", "浴", "噎":
        guard !isFirst, !words.holds(text.scalars, at: index, in: line) else { continue }
        if isInDamagedStretch(text, index, line, damaged) || !hasWholeMark(text, line) { damaged.insert(index) }
      default: continue
      }
    }
  }

  /// A line of a damaged text without one whole stop or bracket is set in the damaged font, as headings are.
  private func hasWholeMark(_ text: ScalarText, _ line: Range<Int>) -> Bool {
    text.scalars[line].contains { $0.isLineStartProhibited || $0 == "“" || $0 == "（" || $0 == "《" }
  }

  private func isInDamagedStretch(_ text: ScalarText, _ index: Int, _ line: Range<Int>, _ damaged: Set<Int>) -> Bool {
    for step in [-1, 1] {
      var position = index + step
      while line.contains(position), abs(position - index) <= Self.reach {
        if damaged.contains(position) { return true }
        if text.scalars[position].isLineStartProhibited { break }
        position += step
      }
    }
    return false
  }
}
