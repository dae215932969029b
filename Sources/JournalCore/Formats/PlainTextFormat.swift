/// Reads plain text as extractors write it: pages, furniture, title blocks, paragraphs.
struct PlainTextFormat {
  let text: ScalarText
  private(set) var lines: [Line]
  private let punctuation: PunctuationStyle
  let marks: [Int: PageMark]
  /// For each line: the column that it names for certain.
  private let names: [String?]
  let map: PageMap
  private let repeated: Set<Int>
  let front: FrontMatter
  private let frontLines: Set<Int>
  var draft = DraftIssue()
  /// The jump marks cut out of their lines, by index of the line.
  var jumps: [Int: JumpMark] = [:]
  /// Indices of lines that belong to nothing.
  private var strays: Set<Int> = []
  private(set) var evidence: [LineEvidence?] = []

  static func read(_ text: ScalarText) -> DraftIssue {
    if UnstructuredFormat.holds(text) { return UnstructuredFormat.read(text) }
    var format = PlainTextFormat(text)
    return format.read()
  }

  init(_ text: ScalarText) {
    self.text = text
    lines = LineReader.lines(of: text)
    punctuation = PunctuationStyle(lines, of: text)
    for index in lines.indices { lines[index].width = punctuation.width(of: lines[index], in: text) }
    marks = PageMarks.find(in: lines, of: text)
    let (lines, marks) = (lines, marks)
    let bracketed = PageMap(lines: lines, marks: marks) {
      SectionNames.bracketedName(text.scalars[lines[$0].text]) != nil
    }
    let edges = bracketed.pages.flatMap { page -> [Int] in
      let own = page.filter { marks[$0] == nil }
      return Array(Set(own.prefix(2) + own.suffix(2)))
    }
    let besideMarks = lines.indices.filter { index in
      marks[index] == nil && (marks[index - 1] != nil || marks[index + 1] != nil)
        && (index - 3...index + 3).contains { marks[$0] == .runningHead }
    }
    let front = FrontMatter(lines: lines, of: text, pages: bracketed.pages)
    self.front = front
    let held = front.lines
    frontLines = held
    let sections = SectionNames(
      lines: lines, of: text, edges: edges.filter { !held.contains($0) }, besideMarks: besideMarks,
      listed: front.contents.entries.compactMap(\.section))
    let names = lines.indices.map { held.contains($0) ? nil : sections.name(of: text.scalars[lines[$0].text]) }
    self.names = names
    let isHead: (Int) -> Bool = { names[$0] != nil }
    map = PageMap(lines: lines, marks: marks, isHead: isHead)
    repeated = RepeatedText.find(in: lines, of: text, isHead: isHead)
  }

  mutating func read() -> DraftIssue {
    cutJumpMarks()
    measure()
    let tails = findTails()
    let away = Set(tails.flatMap(\.lines))
    let boxes = BoxedQuotation.find(in: lines, of: text) { evidence[$0] == nil }
    let quotes = (PullQuote.find(in: lines, of: text, pages: map.pages) + boxes).filter { range in
      !range.contains { frontLines.contains($0) || away.contains($0) }
    }
    let quoted = Set(quotes.flatMap { $0 })
    let own = lines.indices.filter { evidence[$0] != nil && !away.contains($0) && !quoted.contains($0) }
    var placed = assemble(own, resumesAt: Set(tails.map(\.lines.upperBound)))
    attach(tails, to: &placed)
    GroupNotice.take(from: &placed, scalars: text.scalars)
    takeListing(&placed)
    let others =
      quotes.compactMap { entry($0, as: .filler) } + front.mastheads.compactMap { entry($0, as: .masthead) }
      + [front.contentsLines].compactMap { $0 }.compactMap { entry($0, as: .contents) }
    insert(others, into: &placed)
    for index in placed.indices {
      HeadingLevels.assign(to: &placed[index].article) { LineEvidence.number(text.scalars[$0.text]) }
    }
    draft.articles = placed.map(\.article)
    for article in placed {
      if article.isSecondTitle, let title = article.article.front(.title)?.pieces.first {
        draft.warnings.append(Warning(line: title.line, reason: .gathered))
      }
      if let line = article.tailLine { draft.warnings.append(Warning(line: line, reason: .silentJump)) }
    }
    addMarks()
    StrayText.settle(&draft, text: text)
    draft.furniture.sort { ($0.pieces.first?.line ?? 0) < ($1.pieces.first?.line ?? 0) }
    draft.identity = IdentityFinder.find(in: lines, of: text)
    return draft
  }

  func findTails() -> [JumpTail] {
    let starts = jumps.filter { $0.value.direction == .from && !lines[$0.key].text.isEmpty }.mapValues(\.page)
    return JumpTails.find(starts: starts, evidence: evidence)
  }

  /// Takes each jump mark out of its line: what is left of the line is text. Its width stays that of the printed line.
  private mutating func cutJumpMarks() {
    for index in lines.indices where marks[index] == nil {
      guard let mark = JumpMark.find(in: text.scalars, line: lines[index].text) else { continue }
      let line = lines[index].text
      let before = text.scalars.trimmed(line.lowerBound..<mark.range.lowerBound)
      let after = text.scalars.trimmed(mark.range.upperBound..<line.upperBound)
      guard before.isEmpty || after.isEmpty else { continue }
      jumps[index] = mark
      lines[index].text = before.isEmpty ? after : before
      lines[index].endsSentence = LineReader.endsSentence(text.scalars[lines[index].text])
      draft.furniture.append(
        DraftFurniture(kind: .jump, pieces: [Piece(line: lines[index].number, text: mark.range)]))
    }
  }

  private mutating func measure() {
    let columns = ColumnMeasure.columns(of: lines, pages: map.pages)
    evidence = lines.indices.map { index in
      guard marks[index] == nil, !repeated.contains(index), !lines[index].text.isEmpty, !frontLines.contains(index)
      else {
        return nil
      }
      var line = LineEvidence(
        line: lines[index], column: columns[index],
        nextIsTight: index + 1 < lines.count && lines[index + 1].isTight && !map.startsPage[index + 1],
        startsPage: map.startsPage[index], sectionName: names[index], scalars: text.scalars)
      if punctuation == .halfWidth { line.squeezable = nil }
      line.headsQuotation = line.isPlainPhrase && BoxedQuotation.end(of: index, lines, text) != nil
      line.isListed = !line.endsSentence && front.contents.lists(text.scalars[lines[index].text])
      return line
    }
    for (index, mark) in jumps where mark.direction == .to { evidence[index]?.leaps = true }
    for index in StrayOpening.find(in: lines, evidence: evidence, firstPage: map.pages.first ?? 0..<0) {
      strays.insert(index)
      evidence[index] = nil
    }
    // A page that begins with a mark begins with the first text behind it.
    for page in map.pages {
      if let first = page.first(where: { evidence[$0] != nil }) { evidence[first]?.startsPage = true }
      // Under the last line of the text may stand the head of a column.
      for index in page.reversed() where evidence[index] != nil {
        evidence[index]?.endsPage = true
        if evidence[index]?.sectionName == nil { break }
      }
    }
    markNewColumns()
    markColumnTops()
    markPageDepth()
    markScraps()
    markNewSections()
    markVerticalTitles()
  }

  /// A page set in another column, behind one on which the text came to its end, may begin an article without a title.
  private mutating func markNewColumns() {
    func isText(_ index: Int) -> Bool { evidence[index].map { $0.sectionName == nil } ?? false }
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
  private mutating func markColumnTops() {
    var isInSentence = false
    for page in map.pages {
      let text = page.filter { evidence[$0].map { $0.sectionName == nil } ?? false }
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
  private mutating func markPageDepth() {
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
  private mutating func markScraps() {
    var run: [Int] = []
    for index in lines.indices {
      let isShort =
        evidence[index].map { $0.width <= Self.widestScrap && $0.sectionName == nil && $0.byline != .marked } ?? false
      if isShort { run.append(index) }
      if isShort && index + 1 < lines.count { continue }
      if run.count >= Self.leastScraps { for line in run { evidence[line]?.isScrap = true } }
      run = []
    }
  }

  /// Ideographs in a row, one a line, that make a title set from top to bottom.
  private static let leastVertical = 4

  private mutating func markVerticalTitles() {
    var run: [Int] = []
    for index in lines.indices {
      let isSingle = lines[index].text.count == 1 && text.scalars[lines[index].text.lowerBound].isHan
      if isSingle, evidence[index] != nil { run.append(index) }
      if isSingle && index + 1 < lines.count { continue }
      if run.count >= Self.leastVertical, run.count <= Self.mostVertical {
        for line in run { evidence[line]?.isVertical = true }
      }
      run = []
    }
  }

  /// Ideographs of the longest title.
  private static let mostVertical = 60

  private mutating func markNewSections() {
    var current: String?
    for index in lines.indices {
      guard let line = evidence[index], line.sectionName != nil || (line.isPlainPhrase && line.startsPage) else {
        continue
      }
      // Two phrases of a length one under the other are a title on two lines.
      if line.sectionName == nil, index + 1 < lines.count, let next = evidence[index + 1], next.isPlainPhrase,
        abs(next.width - line.width) <= ColumnMeasure.raggedness
      {
        continue
      }
      let name = line.sectionName ?? SectionNames.plainName(text.scalars[lines[index].text])
      evidence[index]?.opensSection = name != current
      current = name
    }
  }

  /// Reads the lines given and builds their articles.
  ///
  /// - Parameter resumesAt: lines that take up text which a jump tail interrupted.
  func assemble(
    _ indices: [Int], resumesAt: Set<Int> = [], from start: ReadingState = LineReading.beginning
  ) -> [ArticleAssembly.Placed] {
    let evidence = evidence(at: indices, resumesAt: resumesAt)
    let roles = LineReading.read(evidence, from: start, isPaged: map.pages.count > 1)
    let entries = indices.indices.map { place in
      let index = indices[place]
      return ArticleAssembly.Entry(
        piece: Piece(line: lines[index].number, text: lines[index].text), role: roles[place],
        page: map.pageOfLine[index], sectionName: evidence[place].sectionName,
        isNoteLabel: evidence[place].isNote && evidence[place].isShort,
        isBelowMark: marks[index - 1] != nil,
        isFollowedByBlock: place + 1 < roles.count && roles[place + 1].isTrailing)
    }
    func endsSentence(_ piece: Piece) -> Bool { LineReader.endsSentence(text.scalars[piece.text]) }
    let assembly = ArticleAssembly(
      entries, name: { SectionNames.plainName(text.scalars[$0.text]) }, endsSentence: endsSentence)
    var placed = assembly.articles
    GatheredTitles.shareText(among: &placed, endsSentence: endsSentence)
    SilentJump.join(&placed, endsSentence: endsSentence)
    for index in placed.indices { RunInByline.split(&placed[index].article, scalars: text.scalars) }
    SectionAssignment.assign(to: &placed, heads: assembly.heads, scalars: text.scalars)
    return placed
  }

  func evidence(at indices: [Int], resumesAt: Set<Int>) -> [LineEvidence] {
    indices.compactMap { index in
      evidence[index].map { line in
        var line = line
        if resumesAt.contains(index) {
          line.startsPage = true
          line.resumes = true
        }
        return line
      }
    }
  }

  // MARK: Furniture

  /// Page marks, repeated text and running heads: every line that no article holds.
  private mutating func addMarks() {
    let held = Set(draft.articles.flatMap { $0.pieces.map(\.line) })
    for (index, line) in lines.enumerated() where !held.contains(line.number) && !line.text.isEmpty {
      let kind: Furniture.Kind
      switch marks[index] {
      case .folio: kind = .folio
      case .runningHead: kind = .runningHead
      case nil: kind = repeated.contains(index) ? .repeated : strays.contains(index) ? .stray : .runningHead
      }
      if kind == .stray { draft.warnings.append(Warning(line: line.number, reason: .stray)) }
      draft.furniture.append(DraftFurniture(kind: kind, pieces: [Piece(line: line.number, text: line.text)]))
    }
  }
}
