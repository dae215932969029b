/// Some of a text's lines, by index: asked for every line.
struct LineSet: Sendable {
  private var holds: [Bool] = []

  init() {}

  init(_ indices: some Sequence<Int>) {
    for index in indices { insert(index) }
  }

  func contains(_ index: Int) -> Bool { index < holds.count && holds[index] }

  mutating func insert(_ index: Int) {
    if index >= holds.count { holds += repeatElement(false, count: index + 1 - holds.count) }
    holds[index] = true
  }

  /// In ascending order.
  var indices: [Int] { holds.indices.filter { holds[$0] } }
}
