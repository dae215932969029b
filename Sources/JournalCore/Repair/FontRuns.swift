/// Tells which stretches of a text are set in the damaged font.
///
/// A font that garbles one symbol garbles all of them, so a damaged stretch has garbled marks and no whole ones. The
/// best division of the text into damaged and sound stretches is found by dynamic programming (Viterbi) over its marks:
/// a garbled mark speaks for damage by its gain, a whole mark against it, and each change of font costs something.
struct FontRuns {
  /// A mark, or what may be one.
  struct Sign {
    var index: Int
    /// An index into `ScalarText.lines`.
    var line: Int
    /// For damage; negative for a whole mark.
    var gain: Double
  }

  /// What one garbled mark can add.
  static let highestGain = 9.0

  /// What a whole mark in a damaged stretch costs: another font may have set it, a bullet sooner than a stop.
  static func gain(ofWhole mark: Unicode.Scalar) -> Double {
    switch MarkChances.kind(of: mark) {
    case .stop, .opening, .closing: -6
    case .space: 0
    case .bullet, .letter, .digit, .figure, .enumerator, .dash, .other: -2
    }
  }

  /// Letters, figures and rare signs look too much like words to tell anything.
  static func tellsFont(_ mark: Unicode.Scalar) -> Bool {
    switch MarkChances.kind(of: mark) {
    case .stop, .opening, .closing, .bullet, .dash: true
    case .letter, .digit, .figure, .enumerator, .space, .other: false
    }
  }

  /// What a change of font costs inside a line and at a line's end.
  struct Costs {
    var inside: Double
    var atLineEnd: Double
    /// For a text of which nothing is known yet, and for one that is damaged somewhere.
    static let unknown = Costs(inside: 9, atLineEnd: 9)
    static let known = Costs(inside: 4, atLineEnd: 2)
  }

  /// For each sign, whether it stands in a damaged stretch; and what all damaged stretches together add up to.
  static func find(_ signs: [Sign], costs: Costs) -> (isDamaged: [Bool], gain: Double) {
    var sound = 0.0
    var damaged = -costs.atLineEnd
    var cameFromDamaged: [(sound: Bool, damaged: Bool)] = []
    cameFromDamaged.reserveCapacity(signs.count)
    var line = signs.first?.line ?? 0
    for (place, sign) in signs.enumerated() {
      let change = place == 0 || sign.line != line ? costs.atLineEnd : costs.inside
      line = sign.line
      let toSound = place > 0 && damaged - change > sound
      let toDamaged = place == 0 || damaged >= sound - change
      let nextSound = toSound ? damaged - change : sound
      let nextDamaged = (toDamaged ? damaged : sound - change) + sign.gain
      cameFromDamaged.append((toSound, toDamaged))
      (sound, damaged) = (nextSound, nextDamaged)
    }
    var isDamaged = Array(repeating: false, count: signs.count)
    var state = damaged > sound
    for place in signs.indices.reversed() {
      isDamaged[place] = state
      state = state ? cameFromDamaged[place].damaged : cameFromDamaged[place].sound
    }
    return (isDamaged, max(sound, damaged))
  }
}
