/// What lines tell together: of pages, columns and runs of short lines.
extension PlainTextFormat {
  /// A page set in another column, behind one on which the text came to its end, may begin an article without a title.
  mutating func markNewColumns() {
    func isText(_ index: Int) -> Bool { evidence[index].map { !$0.namesSection } ?? false }
    // Counted half, marks leave a column's width uncertain by a cell.
    let least = punctuation == .fullWidth ? ColumnMeasure.raggedness : ColumnMeasure.raggedness + 1
    var last: LineEvidence?
    for page in map.pages {
      guard let first = page.first(where: isText), let line = evidence[first] else { continue }
      if let last, last.endsSentence, last.isShort {
        evidence[first]?.entersColumn = abs(line.column - last.column) >= least
      }
      last = page.last(where: isText).flatMap { evidence[$0] }
    }
  }

  /// Lines of a page that may stand in two columns.
  private static let leastOfTwoColumns = 24
  /// Lines by which a column may be longer than the other.
  private static let columnSlack = 1

  /// In a page of two columns the second one begins half-way, and where the first one holds the end of a text from the
  /// page before, a short piece may begin with it.
  mutating func markColumnTops() {
    var isInSentence = false
    for page in map.pages {
      let text = page.filter { evidence[$0].map { !$0.namesSection } ?? false }
      let continues = isInSentence
      if let last = text.last.flatMap({ evidence[$0] }) { isInSentence = !last.endsSentence }
      guard continues else { continue }
      guard let end = text.lastIndex(where: { evidence[$0]?.isFull == true }) else { continue }
      let count = text[...end].count
      guard count >= Self.leastOfTwoColumns else { continue }
      for place in (count / 2 - Self.columnSlack)...(count / 2 + Self.columnSlack) {
        evidence[text[place]]?.opensColumn = true
      }
    }
  }

  /// Where pages hold the same number of lines, a page that holds fewer ended early or has a title block on it.
  mutating func markPageDepth() {
    let counts = map.pages.map { page in page.count { evidence[$0] != nil } }
    guard let depth = PageDepth(counts) else { return }
    for (number, page) in map.pages.enumerated() {
      guard let first = page.first(where: { evidence[$0] != nil }) else { continue }
      evidence[first]?.isOnFullPage = counts[number] >= depth.lines
      evidence[first]?.followsShortPage = number > 0 && counts[number - 1] < depth.lines - PageDepth.titleBlock
    }
  }

  /// Cells of a scrap of text beside a picture, and how many stand in a row.
  private static let widestScrap = 12
  private static let leastScraps = 4

  /// Many short lines one under another are the labels of a chart or text squeezed beside a picture: no title block.
  mutating func markScraps() {
    var run: [Int] = []
    for index in lines.indices {
      let isShort =
        evidence[index].map { $0.width <= Self.widestScrap && !$0.namesSection && $0.byline != .marked } ?? false
      if isShort { run.append(index) }
      if isShort && index + 1 < lines.count { continue }
      if run.count >= Self.leastScraps { for line in run { evidence[line]?.isScrap = true } }
      run = []
    }
  }

  /// Ideographs in a row, one a line, that make a title set from top to bottom.
  private static let leastVertical = 4

  mutating func markVerticalTitles() {
    var run: [Int] = []
    for index in lines.indices {
      let own = text.scalars[lines[index].text]
      let isSingle = own.count == 1 && own.allSatisfy { $0.isHan || $0.isBylineMark && !run.isEmpty }
      if isSingle, evidence[index] != nil { run.append(index) }
      if isSingle && index + 1 < lines.count { continue }
      if run.count >= Self.leastVertical, run.count <= Self.mostVertical {
        for line in run { evidence[line]?.isVertical = true }
        // The author's mark, and his name behind it.
        let mark = run.firstIndex { text.scalars[lines[$0].text].first?.isBylineMark == true }
        for line in run[(mark ?? run.endIndex)...] {
          evidence[line]?.isVertical = false
          evidence[line]?.byline = .marked
        }
      }
      run = []
    }
  }

  /// Ideographs of the longest title.
  private static let mostVertical = 60

  mutating func markNewSections() {
    var current: String?
    for index in lines.indices {
      guard let line = evidence[index], line.namesSection || (line.isPlainPhrase && line.startsPage) else {
        continue
      }
      // Two phrases of a length one under the other are a title on two lines.
      if !line.namesSection, index + 1 < lines.count, let next = evidence[index + 1], next.isPlainPhrase,
        abs(next.width - line.width) <= ColumnMeasure.raggedness
      {
        continue
      }
      let name = names[index] ?? SectionNames.plainName(text.scalars[lines[index].text])
      evidence[index]?.opensSection = name != current
      current = name
    }
  }
}
