/// Pairs brackets and quotation marks: `野…冶` (“…”), `渊…冤` (（…）), `叶…曳` (《…》). A pair may run over lines, and its
/// other half may have come through whole. What finds no partner must be likely by itself.
struct MarkPairs {
  /// Scalars between an opening mark and its closing one, at most.
  static let longest = 300
  /// 〔2024〕 holds a year or a number.
  static let longestFigure = 6
  /// The gain (`DamagedText.gain`) that a mark without a partner needs, and the least that a partner may have.
  static let leastAlone = 5.5
  static let leastPaired = -7.0

  private static let partners: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
    ("“", "”"), ("（", "）"), ("《", "》"), ("‘", "’"), ("【", "】"), ("〔", "〕"), ("〈", "〉"), ("「", "」"), ("『", "』"),
    ("〖", "〗"), ("［", "］"), ("｛", "｝"),
  ]

  private let damaged: DamagedText
  private let lines: [Range<Int>]
  private let runs: [Range<Int>]

  init(_ damaged: DamagedText, lines: [Range<Int>], runs: [Range<Int>]) {
    self.damaged = damaged
    self.lines = lines
    self.runs = runs
  }

  /// One half of a pair, or an ideograph that may be one.
  private struct Half {
    var index: Int
    var opens: Bool
    var isWhole = false
    var isMark = false
    var gain = 0.0
  }

  func settled(_ marks: [RunReading.Mark]) -> [RunReading.Mark] {
    var settled: [Int: Unicode.Scalar] = [:]
    for mark in marks { settled[mark.index] = mark.mark }
    for (pair, places) in zip(Self.partners, places()) {
      var halves = halves(places, of: pair.open, settled)
      settle(&halves, longest: pair.open == "〔" ? Self.longestFigure : Self.longest)
      for half in halves where !half.isWhole {
        settled[half.index] = half.isMark ? half.opens ? pair.open : pair.close : nil
      }
    }
    return settled.sorted { $0.key < $1.key }.map { RunReading.Mark(index: $0.key, mark: $0.value) }
  }

  /// A character that is one half of a pair, or a table ideograph that may stand for one.
  private struct Place {
    var index: Int
    var line: Range<Int>
    /// The first of `runs` that does not end before the line.
    var run: Int
    var half: Unicode.Scalar
    var isWhole: Bool
  }

  /// All of them near the damage, by the index of their pair: whole halves count there.
  private func places() -> [[Place]] {
    /// The number of a mark's pair, 1-based.
    var numbers = ScalarTable()
    for (index, pair) in Self.partners.enumerated() {
      numbers[pair.open] = Int32(index + 1)
      numbers[pair.close] = Int32(index + 1)
    }
    var places: [[Place]] = Array(repeating: [], count: Self.partners.count)
    var run = 0
    for line in lines {
      while run < runs.count, runs[run].upperBound <= line.lowerBound { run += 1 }
      guard run < runs.count, runs[run].lowerBound < line.upperBound + Self.longest else { continue }
      for index in line {
        let scalar = damaged.text.scalars[index]
        let half = damaged.table.symbol(for: scalar) ?? scalar
        let number = Int(numbers[half])
        guard number > 0 else { continue }
        places[number - 1].append(Place(index: index, line: line, run: run, half: half, isWhole: half == scalar))
      }
    }
    return places
  }

  private func halves(_ places: [Place], of open: Unicode.Scalar, _ settled: [Int: Unicode.Scalar]) -> [Half] {
    places.compactMap { place in
      let (index, line, opens) = (place.index, place.line, place.half == open)
      if place.isWhole { return Half(index: index, opens: opens, isWhole: true, isMark: true) }
      let previous = index > line.lowerBound ? previous(index, settled) : nil
      guard let gain = damaged.gain(at: index, in: line, previous: previous) else { return nil }
      let isMark = settled[index] != nil
      let isInRun = runs[place.run...].prefix { $0.lowerBound <= index }.contains { $0.contains(index) }
      guard isMark || gain > Self.leastPaired && isInRun else { return nil }
      return Half(index: index, opens: opens, isMark: isMark, gain: gain)
    }
  }

  private func previous(_ index: Int, _ settled: [Int: Unicode.Scalar]) -> Unicode.Scalar {
    settled[index - 1] ?? damaged.text.scalars[index - 1]
  }

  /// Each mark looks for the nearest partner that is one; failing that, for the likeliest ideograph that may be one.
  private func settle(_ halves: inout [Half], longest: Int) {
    var open: Int?
    var place = 0
    while place < halves.count {
      defer { place += 1 }
      guard halves[place].isMark else { continue }
      if halves[place].opens {
        if let before = open { leaveAlone(before, upTo: place, &halves, longest) }
        open = place
      } else if let start = open, halves[place].index - halves[start].index <= longest {
        open = nil
      } else {
        if let before = open { leaveAlone(before, upTo: place, &halves, longest) }
        open = nil
        let candidates = halves.indices[..<place].reversed().prefix {
          halves[place].index - halves[$0].index <= longest && !halves[$0].isMark
        }
        if let partner = candidates.filter({ halves[$0].opens }).max(by: { halves[$0].gain < halves[$1].gain }),
          halves[partner].gain + max(0, halves[place].gain) > 0
        {
          halves[partner].isMark = true
        } else if !halves[place].isWhole, halves[place].gain < Self.leastAlone {
          halves[place].isMark = false
        }
      }
    }
    if let before = open { leaveAlone(before, upTo: halves.count, &halves, longest) }
  }

  /// An opening mark whose closing one was not found among the marks.
  private func leaveAlone(_ start: Int, upTo end: Int, _ halves: inout [Half], _ longest: Int) {
    let candidates = ((start + 1)..<end).filter {
      !halves[$0].opens && !halves[$0].isMark && halves[$0].index - halves[start].index <= longest
    }
    if let partner = candidates.max(by: { halves[$0].gain < halves[$1].gain }),
      halves[partner].gain + max(0, halves[start].gain) > 0
    {
      halves[partner].isMark = true
    } else if !halves[start].isWhole, halves[start].gain < Self.leastAlone {
      halves[start].isMark = false
    }
  }
}
