/// Where the pages of a text begin.
///
/// A page begins at a line that an extractor opened with one space or a form feed, or at a run of page marks (folio,
/// running head), the head of a column among them counted in.
struct PageMap: Sendable {
  /// For each line: whether a page begins with it.
  private(set) var startsPage: [Bool]
  /// Index ranges of the lines, one a page.
  private(set) var pages: [Range<Int>]
  /// For each line: the index of its page in `pages`.
  private(set) var pageOfLine: [Int]

  init(lines: [Line], marks: PageMarks, isHead: (Int) -> Bool) {
    var startsPage = lines.map(\.startsPage)
    var index = 0
    while index < lines.count {
      guard marks[index] != nil || isHead(index) else {
        index += 1
        continue
      }
      var end = index
      while end < lines.count, marks[end] != nil || isHead(end), end == index || !lines[end].startsPage { end += 1 }
      if (index..<end).contains(where: { marks[$0] != nil }) { startsPage[index] = true }
      index = end
    }
    if !startsPage.isEmpty { startsPage[0] = true }
    let starts = startsPage.indices.filter { startsPage[$0] }
    self.startsPage = startsPage
    pages = zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
    pageOfLine = pages.enumerated().flatMap { page, lines in repeatElement(page, count: lines.count) }
  }

  /// The printed number of each page, as far as its folio or its neighbours' folios tell.
  func numbers(marks: PageMarks) -> [Int?] {
    var numbers: [Int?] = pages.map { page in
      for index in page {
        if case .folio(let number) = marks[index] { return number }
      }
      return nil
    }
    let anchors = numbers.indices.filter { numbers[$0] != nil }
    guard !anchors.isEmpty else { return numbers }
    // The nearest folio; of two as near, the one before.
    var nearest = 0
    for page in numbers.indices where numbers[page] == nil {
      while nearest + 1 < anchors.count, abs(anchors[nearest + 1] - page) < abs(anchors[nearest] - page) {
        nearest += 1
      }
      numbers[page] = numbers[anchors[nearest]].map { $0 + page - anchors[nearest] }
    }
    return numbers
  }
}
