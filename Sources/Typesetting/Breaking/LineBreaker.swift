/// Cuts a byte range of a text into lines of given widths. It reads no further than the line that is asked for needs.
///
/// A line feed in the text ends a line. White space at a break belongs to no line. Where no permitted break fits, a
/// word is cut, then a mark is left where it should not stand: a line is never too wide.
struct LineBreaker {
  struct Line {
    /// Bytes of the text.
    var text: Range<Int>
    var cells: Int
    /// The line is the last one before a line feed or the end.
    var endsParagraph: Bool
    /// What the break at the line's end cost.
    var cost: BreakCost
  }

  /// A grapheme cluster, or a run of white space.
  private struct Item {
    let end: Int
    let cells: Int
    let breakClass: BreakClass
    /// Of a break before it.
    let cost: BreakCost

    var isBlank: Bool { breakClass == .blank }
  }

  private let text: [UInt8]
  private let scanner: ClusterScanner
  private var rules = BreakRules()
  /// What was read and is in no line yet; it starts at `lineStart`.
  private var items: [Item] = []
  private(set) var lineStart: Int
  /// The byte after the last item.
  private var scanned: Int
  /// `scanned` stands at a line feed or at the end.
  private var reachedFeed = false

  init(text: [UInt8], range: Range<Int>, cellWidth: CellWidth) {
    self.text = text
    scanner = ClusterScanner(end: range.upperBound, width: cellWidth)
    lineStart = range.lowerBound
    scanned = range.lowerBound
    items.reserveCapacity(96)
  }

  var isAtEnd: Bool { lineStart >= scanner.end }

  /// Goes on at a later byte of the same paragraph; only before its first line is taken.
  mutating func skip(to position: Int) {
    lineStart = position
    scanned = position
    items.removeAll(keepingCapacity: true)
  }

  /// The next line.
  ///
  /// - Parameters:
  ///   - cells: the width at most; at least 2.
  ///   - avoidsOrphan: takes another character down to a paragraph's last line that would be a single one.
  mutating func next(cells: Int, avoidsOrphan: Bool) -> Line? {
    guard !isAtEnd else { return nil }
    fill(cells: cells, items: 0)
    let whole = inkWidth(of: items.count)
    if reachedFeed, whole <= cells { return takeParagraphEnd(cells: whole) }
    var cut = bestBreak(cells: cells)
    if avoidsOrphan, cut.cost == .allowed { cut = breakWithoutOrphan(cut, cells: cells) }
    return take(cut)
  }
}

// MARK: - Choosing the break

extension LineBreaker {
  /// A break before item `index`.
  private struct Cut {
    var index: Int
    /// Cells before it, white space at the end aside.
    var cells: Int
    var cost: BreakCost
  }

  /// The last break of the lowest cost that fits.
  private mutating func bestBreak(cells: Int) -> Cut {
    var best: Cut?
    var bestInWord: Cut?
    var used = 0
    var ink = 0
    for (index, item) in items.enumerated() {
      if ink > cells { break }
      if index > 0, !item.isBlank {
        let cut = Cut(index: index, cells: ink, cost: item.cost)
        if cut.cost <= best?.cost ?? .never { best = cut }
        if cut.cost == .word { bestInWord = cut }
      }
      used += item.cells
      if !item.isBlank { ink = used }
    }
    // At least the first item is taken: no cluster is wider than a line.
    guard let best else { return Cut(index: 1, cells: items.first?.cells ?? 0, cost: .never) }
    // A word that fits on no line need not leave this one half empty.
    if best.cost == .allowed, best.cells < cells / 2, let bestInWord, bestInWord.index > best.index,
      unitWidth(from: best.index, limit: cells) > cells
    {
      return bestInWord
    }
    return best
  }

  /// Cells from an item on to the next permitted break, or more than `limit`.
  private mutating func unitWidth(from index: Int, limit: Int) -> Int {
    fill(cells: items[..<index].reduce(limit) { $0 + $1.cells }, items: 0)
    var width = 0
    for item in items[index...] {
      if width > 0, item.cost == .allowed || item.isBlank { break }
      width += item.cells
    }
    return width
  }

  /// clreq 3.1: the last line of a paragraph should hold more than one character with its marks.
  private mutating func breakWithoutOrphan(_ cut: Cut, cells: Int) -> Cut {
    fill(cells: 0, items: cut.index + Self.orphanLookahead)
    guard reachedFeed, items.count < cut.index + Self.orphanLookahead else { return cut }
    let characters = items[cut.index...].count { !$0.isBlank && !$0.breakClass.isLineStartProhibited }
    guard characters <= 1 else { return cut }
    var width = cut.cells
    for index in stride(from: cut.index - 1, to: 0, by: -1) {
      width -= items[index].cells
      guard width >= cells - Self.orphanPrice else { break }
      if items[index].cost == .allowed, !items[index].isBlank {
        return Cut(index: index, cells: inkWidth(of: index), cost: .allowed)
      }
    }
    return cut
  }

  /// A single character with its marks (`了。”……`) is shorter than this, in clusters.
  private static let orphanLookahead = 6
  /// Cells that a line may give away so that the next one is no orphan.
  private static let orphanPrice = 6

  /// Cells of the first items, white space at their end aside.
  private func inkWidth(of count: Int) -> Int {
    var used = 0
    var ink = 0
    for item in items[..<count] {
      used += item.cells
      if !item.isBlank { ink = used }
    }
    return ink
  }
}

// MARK: - Reading and taking

extension LineBreaker {
  /// Reads until the items are wider than `cells` and more than `count`, or the paragraph ends.
  private mutating func fill(cells: Int, items count: Int) {
    var used = 0
    var ink = 0
    for item in items {
      used += item.cells
      if !item.isBlank { ink = used }
    }
    let text = self.text
    let bytes = text.span
    while !reachedFeed, ink <= cells || items.count < count {
      guard scanned < scanner.end, bytes[scanned] != UInt8(ascii: "\n") else {
        reachedFeed = true
        break
      }
      let cluster = scanner.cluster(in: bytes, at: scanned)
      if cluster.first == 0x0D, cluster.end > scanned + 1 {
        // CR LF is one cluster; the CR belongs to the break.
        reachedFeed = true
        break
      }
      // White space with a mark on it shows, and so does the mark.
      let isMarkedSpace =
        cluster.end > scanned + UTF8Decoder.scalar(in: bytes, at: scanned, end: scanner.end).length
        && BreakClass(cluster.first) == .blank
      let first = isMarkedSpace ? Self.dottedCircle : cluster.first
      let (breakClass, cost) = rules.next(first: first, in: bytes, at: scanned, end: scanner.end)
      used += cluster.cells
      if breakClass != .blank {
        ink = used
        items.append(Item(end: cluster.end, cells: cluster.cells, breakClass: breakClass, cost: cost))
      } else if let last = items.last, last.isBlank {
        let cells = last.cells + cluster.cells
        items[items.count - 1] = Item(end: cluster.end, cells: cells, breakClass: .blank, cost: last.cost)
      } else {
        items.append(Item(end: cluster.end, cells: cluster.cells, breakClass: .blank, cost: cost))
      }
      scanned = cluster.end
    }
  }

  /// ◌, which stands for the missing base of a mark (UAX #14: AL).
  private static let dottedCircle: UInt32 = 0x25CC

  private mutating func take(_ cut: Cut) -> Line {
    let end = inkEnd(of: cut.index)
    let line = Line(text: lineStart..<end, cells: cut.cells, endsParagraph: false, cost: cut.cost)
    lineStart = items[cut.index - 1].end
    items.removeSubrange(..<cut.index)
    return line
  }

  private mutating func takeParagraphEnd(cells: Int) -> Line {
    let line = Line(text: lineStart..<inkEnd(of: items.count), cells: cells, endsParagraph: true, cost: .allowed)
    items.removeAll(keepingCapacity: true)
    rules = BreakRules()
    reachedFeed = false
    if scanned < scanner.end, text[scanned] == UInt8(ascii: "\r") { scanned += 1 }
    scanned += 1
    lineStart = scanned
    return line
  }

  private func inkEnd(of count: Int) -> Int {
    for index in items[..<count].indices.reversed() where !items[index].isBlank { return items[index].end }
    return lineStart
  }
}
