/// Undoes the garbling of Founder fonts (`FounderTable`): `市集开了袁人来了遥` reads `市集开了，人来了。`
///
/// The garbled ideographs are honest words elsewhere, so the decision is made by run (which stretches are set in the
/// damaged font? `FontRuns`) and by word (is a mark likelier here than the ideograph? `DamagedText`).
struct FounderPunctuation: Sendable {
  /// Different marks, and marks in all, that a damaged text shows at least.
  private static let leastKinds = 2
  private static let leastMarks = 3
  /// What the damaged stretches of a damaged text add up to at least (`FontRuns`).
  private static let leastGain = 12.0

  /// The edits for a whole text, in ascending order; none for an undamaged one.
  func edits(in text: ScalarText) -> [Edit] {
    guard mayBeDamaged(text) else { return [] }
    let damaged = DamagedText(text, table: FounderTable(), context: HonestContext())
    let lines = text.lines.map(text.scalars.trimmed)
    let signs = signs(of: damaged, lines: lines)
    let first = FontRuns.find(signs, costs: .unknown)
    let sure = signs.indices.filter { first.isDamaged[$0] && signs[$0].gain > 0 }
    let marks = sure.map { text.scalars[signs[$0].index] }
    let stops = marks.count { Self.commonStops.contains($0) }
    guard first.gain >= Self.leastGain, marks.count >= Self.leastMarks, Set(marks).count >= Self.leastKinds,
      stops * Self.mostMarksAStop >= marks.count
    else { return [] }
    let runs = FontRuns.find(signs, costs: .known)
    var reading = RunReading(of: damaged, lines: lines)
    for (place, sign) in signs.enumerated() where runs.isDamaged[place] {
      // A run goes on to the whole marks around it.
      let isFirst = place == 0 || !runs.isDamaged[place - 1]
      let start = !isFirst ? sign.index : place == 0 ? 0 : signs[place - 1].index + 1
      let end = place + 1 < signs.count ? signs[place + 1].index : text.scalars.count
      reading.add(start..<end)
    }
    return reading.marks().map { mark in
      Edit(range: mark.index..<(mark.index + 1), replacement: [mark.mark], kind: .founderPunctuation)
    }
  }

  /// Ideographs that are rare but where they stand for ，。、”（）.
  private static func isTellTale(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "袁", "遥", "尧", "冶", "渊", "冤": true
    default: false
    }
  }

  /// ，。、 are most of the marks of any text.
  private static let commonStops = ScalarSet("袁遥尧")
  private static let mostMarksAStop = 3

  /// A quick look: most texts hold hardly any of these.
  private func mayBeDamaged(_ text: ScalarText) -> Bool {
    var count = 0
    for scalar in text.scalars where Self.isTellTale(scalar) {
      count += 1
      if count >= Self.leastMarks { return true }
    }
    return false
  }

  private func signs(of damaged: DamagedText, lines: [Range<Int>]) -> [FontRuns.Sign] {
    var signs: [FontRuns.Sign] = []
    for (number, line) in lines.enumerated() {
      var previous: Unicode.Scalar?
      for index in line {
        let scalar = damaged.text.scalars[index]
        if let mark = damaged.table.symbol(for: scalar), FontRuns.tellsFont(mark),
          let gain = damaged.gain(at: index, in: line, previous: previous), gain > 0
        {
          signs.append(FontRuns.Sign(index: index, line: number, gain: min(gain, FontRuns.highestGain)))
          previous = mark
        } else {
          if damaged.table.isSymbol(scalar) {
            signs.append(FontRuns.Sign(index: index, line: number, gain: FontRuns.gain(ofWhole: scalar)))
          }
          previous = scalar
        }
      }
    }
    return signs
  }
}
