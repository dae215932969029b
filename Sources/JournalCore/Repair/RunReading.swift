/// Reads the damaged stretches of a text character by character: which ideographs are marks?
///
/// For each line the likeliest sequence is found (Viterbi over two readings a character: itself, or its mark), for the
/// reading of one character bears on the next: `圆园员愿年` is a year because all four are figures.
struct RunReading {
  struct Mark: Equatable {
    var index: Int
    var mark: Unicode.Scalar
  }

  private let damaged: DamagedText
  private let lines: [Range<Int>]
  private var nextLine = 0
  private var found: [Mark] = []
  private var runs: [Range<Int>] = []

  init(of damaged: DamagedText, lines: [Range<Int>]) {
    self.damaged = damaged
    self.lines = lines
  }

  /// Takes a damaged stretch; they come in ascending order, each up to the next sign at most.
  mutating func add(_ range: Range<Int>) {
    if let last = runs.last, last.upperBound >= range.lowerBound {
      runs[runs.count - 1] = last.lowerBound..<range.upperBound
    } else {
      runs.append(range)
    }
  }

  /// All marks, in ascending order, brackets and quotation marks paired.
  mutating func marks() -> [Mark] {
    for run in runs {
      while nextLine < lines.count, lines[nextLine].upperBound <= run.lowerBound { nextLine += 1 }
      var number = nextLine
      while number < lines.count, lines[number].lowerBound < run.upperBound {
        read(run.clamped(to: lines[number]), in: lines[number])
        number += 1
      }
    }
    return MarkPairs(damaged, lines: lines, runs: runs).settled(found)
  }

  /// The two readings of a character: the best score of a sequence that ends in it.
  private struct Readings {
    var itself: Double
    var mark: Double
    /// Whether the best sequence came through the mark of the character before.
    var itselfCameFromMark = false
    var markCameFromMark = false
  }

  private mutating func read(_ range: Range<Int>, in line: Range<Int>) {
    var readings: [Readings] = []
    readings.reserveCapacity(range.count)
    var last = Readings(itself: 0, mark: -.infinity)
    for index in range {
      let scalar = damaged.text.scalars[index]
      let before = index > line.lowerBound ? damaged.text.scalars[index - 1] : nil
      var next = Readings(itself: max(last.itself, last.mark), mark: -.infinity)
      next.itselfCameFromMark = last.mark > last.itself
      if let mark = damaged.table.symbol(for: scalar) {
        (next.itself, next.itselfCameFromMark) = best(last, before) {
          damaged.honestChance(at: index, in: line, previous: $0)
        }
        (next.mark, next.markCameFromMark) = best(last, before) {
          damaged.markChance(mark, at: index, in: line, previous: $0)
        }
      }
      readings.append(next)
      last = next
    }
    var isMark = last.mark > last.itself
    for place in readings.indices.reversed() {
      let index = range.lowerBound + place
      if isMark, let mark = damaged.table.symbol(for: damaged.text.scalars[index]) {
        pending.append(Mark(index: index, mark: mark))
      }
      isMark = isMark ? readings[place].markCameFromMark : readings[place].itselfCameFromMark
    }
    found += pending.reversed()
    pending = []
  }

  /// Of one line, from its end.
  private var pending: [Mark] = []

  private func best(
    _ last: Readings, _ before: Unicode.Scalar?, chance: (Unicode.Scalar?) -> Double
  ) -> (score: Double, cameFromMark: Bool) {
    let fromItself = last.itself + chance(before)
    guard last.mark > -.infinity, let before, let mark = damaged.table.symbol(for: before) else {
      return (fromItself, false)
    }
    let fromMark = last.mark + chance(mark)
    return fromMark > fromItself ? (fromMark, true) : (fromItself, false)
  }
}
