/// How likely an ideograph of `FounderTable` is to stand for itself between its neighbours: likely in 视野, unlikely
/// between 说 and 我.
///
/// Chances are natural logarithms, so they add up. The counts come from a word list (`HonestNeighbours`) and from `HonestWords`.
struct HonestContext: Sendable {
  private var alone: [UInt32: Double] = [:]
  /// Keyed by two ideographs in the order in which they stand: the chance of the second one after the first.
  private var after: [UInt64: Double] = [:]
  /// Keyed likewise: the chance of the first one before the second.
  private var before: [UInt64: Double] = [:]

  init() {
    read(HonestNeighbours.lines)
    read(HonestWords.lines)
  }

  private mutating func read(_ lines: StaticString) {
    var ideograph: Unicode.Scalar?
    var chance = 0.0
    var isFirstDigit = true
    var standsBefore = false
    for scalar in String(describing: lines).unicodeScalars {
      switch scalar {
      case "\n": ideograph = nil
      case "|": standsBefore = true
      case "-": isFirstDigit = false
      case "0"..."9", "a"..."z":
        chance = Self.chance(scalar)
        if let ideograph, isFirstDigit { alone[ideograph.value] = chance }
        isFirstDigit = false
      case _ where scalar.isASCII: continue
      default:
        guard let ideograph else {
          ideograph = scalar
          isFirstDigit = true
          standsBefore = false
          continue
        }
        if standsBefore {
          before[Self.key(ideograph, scalar)] = chance
        } else {
          after[Self.key(scalar, ideograph)] = chance
        }
      }
    }
  }

  /// A base-36 digit is twice the negative logarithm.
  private static func chance(_ digit: Unicode.Scalar) -> Double {
    let value = digit.value
    return -Double(value < 0x3A ? value - 0x30 : value - 0x61 + 10) / 2
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  /// The logarithm of the chance that an honest text has the ideograph here.
  func chance(of ideograph: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Double {
    var chance = alone[ideograph.value] ?? 0
    if let previous, let listed = after[Self.key(previous, ideograph)] { chance = max(chance, listed) }
    if let next, let listed = before[Self.key(ideograph, next)] { chance = max(chance, listed) }
    return chance
  }
}
