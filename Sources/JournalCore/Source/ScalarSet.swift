/// A set of characters that is asked for every character of a text: a bit for each value from the lowest member to
/// the highest.
struct ScalarSet: Sendable {
  private let first: UInt32
  private let bits: [UInt64]

  init(_ members: some Sequence<Unicode.Scalar>) {
    let values = members.map(\.value)
    let first = values.min() ?? 0
    var bits: [UInt64] = Array(repeating: 0, count: values.max().map { Int($0 - first) / 64 + 1 } ?? 0)
    for value in values { bits[Int(value - first) / 64] |= 1 << UInt64((value - first) % 64) }
    self.first = first
    self.bits = bits
  }

  /// - Parameter members: a string of them.
  init(_ members: String) { self.init(members.unicodeScalars) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let place = Int(scalar.value) - Int(first)
    return place >= 0 && place < bits.count * 64 && bits[place / 64] >> UInt64(place % 64) & 1 != 0
  }
}
