/// How many lines are of each width.
struct WidthCounts {
  /// By width in cells, up to `widest`.
  private var counts = Array(repeating: 0, count: widest + 1)
  /// Behind the widest of them that was added.
  private var end = 0
  private var wider: [Int: Int] = [:]
  /// Cells of the widest line that anything sets.
  private static let widest = 255

  mutating func add(_ width: Int) {
    guard counts.indices.contains(width) else {
      wider[width, default: 0] += 1
      return
    }
    counts[width] += 1
    end = max(end, width + 1)
  }

  subscript(width: Int) -> Int { counts.indices.contains(width) ? counts[width] : wider[width] ?? 0 }

  /// The widths that there are, each once.
  var widths: [Int] {
    let usual = (0..<end).filter { counts[$0] > 0 }
    return wider.isEmpty ? usual : usual + wider.keys.filter { wider[$0] != 0 }
  }

  /// Forgets the lines of some widths.
  mutating func remove(_ widths: ClosedRange<Int>) {
    for width in widths {
      if counts.indices.contains(width) { counts[width] = 0 } else { wider[width] = nil }
    }
  }

  /// The most lines that are of one width, or narrower by so many cells.
  func mostWithin(_ tolerance: Int) -> Int {
    widths.map { width in (0...tolerance).reduce(0) { $0 + self[width - $1] } }.max() ?? 0
  }
}
