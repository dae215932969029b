/// Where the pages of a text begin.
///
/// A page begins at a line that an extractor opened with one space or a form feed, or at a run of page marks (folio,
/// running head), the head of a column among them counted in.
struct PageMap: Sendable {
  /// For each line: whether a page begins with it.
  private(set) var startsPage: [Bool]
  /// Index ranges of the lines, one a page.
  private(set) var pages: [Range<Int>]

  init(lines: [Line], marks: [Int: PageMark], isHead: (Int) -> Bool) {
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
  }

  /// The printed number of each page, as far as its folio or its neighbours' folios tell.
  func numbers(marks: [Int: PageMark]) -> [Int?] {
    var numbers: [Int?] = pages.map { page in
      for index in page {
        if case .folio(let number) = marks[index] { return number }
      }
      return nil
    }
    let anchors = numbers.indices.filter { numbers[$0] != nil }
    for page in numbers.indices where numbers[page] == nil {
      guard let anchor = anchors.min(by: { abs($0 - page) < abs($1 - page) }), let number = numbers[anchor] else {
        continue
      }
      numbers[page] = number + page - anchor
    }
    return numbers
  }
}
