/// The end of an article that stands on another page: from （上接 N 页） to where the page's own text goes on.
struct JumpTail: Sendable {
  /// Indices of the lines.
  var lines: Range<Int>
  /// The page that the text comes from.
  var fromPage: Int
}

/// Finds jump tails, and the article that each of them ends.
enum JumpTails {
  /// - Parameters:
  ///   - starts: line index → the page that its mark （上接 N 页） names.
  ///   - evidence: of every line; `nil` where a line is a page mark.
  static func find(starts: [Int: Int], evidence: [LineEvidence?]) -> [JumpTail] {
    starts.sorted { $0.key < $1.key }.map { start, page in
      JumpTail(lines: start..<end(of: start, starts, evidence), fromPage: page)
    }
  }

  /// The tail ends behind an endnote, or behind a finished paragraph where a head follows or the next line is no
  /// paragraph's first: it takes up the sentence that the tail interrupted.
  private static func end(of start: Int, _ starts: [Int: Int], _ evidence: [LineEvidence?]) -> Int {
    var index = start + 1
    while index < evidence.count, starts[index] == nil {
      guard let line = evidence[index], let previous = evidence[index - 1] else { return index }
      if line.startsPage { return index }
      if line.isEndnote { return endOfEndnote(from: index, starts, evidence) }
      let isFinished = previous.endsSentence && previous.isShort
      if isFinished, line.namesSection || goesOn(line) { return index }
      index += 1
    }
    return index
  }

  /// Behind the line that closes the endnote's bracket.
  private static func endOfEndnote(from start: Int, _ starts: [Int: Int], _ evidence: [LineEvidence?]) -> Int {
    var balance = 0
    var index = start
    while index < evidence.count, let line = evidence[index], index == start || !line.startsPage && starts[index] == nil
    {
      balance += line.bracketBalance
      index += 1
      if balance >= 0 { break }
    }
    return index
  }

  private static func goesOn(_ line: LineEvidence) -> Bool {
    line.startsProhibited || (line.isFull && line.number == .none && !line.startsQuoted)
  }

  /// One end of a jump.
  struct End: Sendable {
    /// The page that its mark names.
    var names: Int
    /// Index of the page that it stands on.
    var stands: Int
    /// The printed number of that page, as far as it is known.
    var number: Int?
  }

  /// For each tail, the index of the mark （下转 N 页） that leads to it; `nil` where none does.
  ///
  /// - Parameter leaps: the marks （下转 N 页）, in the order of the text.
  static func match(leaps: [End], tails: [End]) -> [Int?] {
    var pairs: [(distance: Int, tail: Int, leap: Int)] = []
    var first = 0
    for (tail, end) in tails.enumerated() {
      while first < leaps.count, leaps[first].stands < end.stands - farthest { first += 1 }
      for leap in first..<max(first, leaps.count) {
        let start = leaps[leap]
        if start.stands > end.stands + farthest || leap - first > mostLeaps { break }
        let there = end.number.map { abs($0 - start.names) } ?? 1
        let back = start.number.map { abs($0 - end.names) } ?? 1
        if there <= mostPagesOff, back <= mostPagesOff { pairs.append((there + back, tail, leap)) }
      }
    }
    pairs.sort { ($0.distance, $0.tail, $0.leap) < ($1.distance, $1.tail, $1.leap) }
    var matches: [Int?] = Array(repeating: nil, count: tails.count)
    var taken: Set<Int> = []
    for pair in pairs where matches[pair.tail] == nil && !taken.contains(pair.leap) {
      matches[pair.tail] = pair.leap
      taken.insert(pair.leap)
    }
    return matches
  }

  /// Pages by which a number counted from the nearest folio may be wrong.
  private static let mostPagesOff = 3
  /// Marks looked at for one tail, at most.
  private static let mostLeaps = 400
  /// Pages between the two ends of a jump, at most: no issue is longer.
  private static let farthest = 200
}
