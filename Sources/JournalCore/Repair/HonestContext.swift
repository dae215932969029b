/// How likely an ideograph of `FounderTable` is to stand for itself between its neighbours: likely in 视野, unlikely
/// between 说 and 我.
///
/// Chances are natural logarithms, so they add up. They come from a word list (`HonestNeighbours`), and where that
/// lacks something from `HonestWords`.
struct HonestContext: Sendable {
  private let words = NeighbourList(HonestWords.lines)
  private let neighbours = NeighbourList(HonestNeighbours.lines)

  /// The logarithm of the chance that an honest text has the ideograph here.
  func chance(of ideograph: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Double {
    let first = words.chances(of: ideograph, after: previous, before: next)
    let second = neighbours.chances(of: ideograph, after: previous, before: next)
    var chance = first.alone ?? second.alone ?? 0
    if let listed = first.after ?? second.after { chance = max(chance, listed) }
    if let listed = first.before ?? second.before { chance = max(chance, listed) }
    return chance
  }
}

/// A list in the form of `HonestNeighbours`, read where it is asked for: a text asks for a part of it only.
private struct NeighbourList: Sendable {
  private let scalars: [Unicode.Scalar]
  /// For each ideograph that has a line: the place behind it.
  private var starts = ScalarTable()

  init(_ lines: StaticString) {
    let bytes = UnsafeBufferPointer(start: lines.utf8Start, count: lines.utf8CodeUnitCount)
    scalars = Array(capacity: bytes.count) { $0.append(utf8: bytes) }
    var isHead = true
    for (place, scalar) in scalars.enumerated() {
      if isHead { starts[scalar] = Int32(place + 1) }
      isHead = scalar == "\n"
    }
  }

  /// What is listed: the chance of the ideograph by itself, behind `previous`, and before `next`.
  func chances(
    of ideograph: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> (alone: Double?, after: Double?, before: Double?) {
    var chances: (alone: Double?, after: Double?, before: Double?) = (nil, nil, nil)
    var place = Int(starts[ideograph])
    guard place > 0 else { return chances }
    if scalars[place] != "-" { chances.alone = Self.chance(scalars[place]) }
    place += 1
    var chance = 0.0
    var standsBefore = false
    var wanted = previous?.value ?? .max
    while place < scalars.count, scalars[place] != "\n" {
      let scalar = scalars[place]
      if !scalar.isASCII {
        // Most of any line.
        if scalar.value == wanted {
          if standsBefore { chances.before = chance } else { chances.after = chance }
        }
      } else if scalar == "|" {
        standsBefore = true
        wanted = next?.value ?? .max
      } else {
        chance = Self.chance(scalar)
      }
      place += 1
    }
    return chances
  }

  /// A base-36 digit is twice the negative logarithm.
  private static func chance(_ digit: Unicode.Scalar) -> Double {
    let value = digit.value
    return -Double(value < 0x3A ? value - 0x30 : value - 0x61 + 10) / 2
  }
}
