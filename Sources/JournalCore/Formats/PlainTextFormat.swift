/// Reads plain text as extractors write it: pages, furniture, title blocks, paragraphs.
struct PlainTextFormat {
  let text: ScalarText
  private(set) var lines: [Line]
  let punctuation: PunctuationStyle
  let marks: PageMarks
  /// For each line: the column that it names for certain.
  let names: [String?]
  let map: PageMap
  private let repeated: LineSet
  let front: FrontMatter
  private let frontLines: LineSet
  var draft = DraftIssue()
  /// The jump marks cut out of their lines, by index of the line.
  var jumps: [Int: JumpMark] = [:]
  /// Indices of lines that belong to nothing.
  private var strays = LineSet()
  var evidence: [LineEvidence?] = []

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
    marks = PageMarks(in: lines, of: text)
    let (lines, marks) = (lines, marks)
    let bracketed = PageMap(lines: lines, marks: marks) {
      SectionNames.bracketedName(text.scalars[lines[$0].text]) != nil
    }
    let edges = bracketed.pages.flatMap { page -> [Int] in
      let own = page.filter { marks[$0] == nil }
      return own.count < 4 ? own : own.prefix(2) + own.suffix(2)
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
    let away = LineSet(tails.lazy.flatMap(\.lines))
    let pulled = PullQuote.find(in: lines, of: text, pages: map.pages)
    let boxes = BoxedQuotation.find(in: lines, of: text) { evidence[$0] == nil }
      .filter { box in !pulled.contains { $0.overlaps(box) } }
    let quotes = (pulled + boxes).filter { range in
      !range.contains { frontLines.contains($0) || away.contains($0) }
    }
    let quoted = LineSet(quotes.joined())
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
        startsPage: map.startsPage[index], namesSection: names[index] != nil, scalars: text.scalars)
      if punctuation == .halfWidth { line.squeezable = nil }
      line.isListed = !line.endsSentence && front.contents.lists(text.scalars[lines[index].text])
      return line
    }
    for (index, mark) in jumps where mark.direction == .to { evidence[index]?.leaps = true }
    let permits = PrintPermit.find(in: lines, pages: map.pages, scalars: text.scalars)
    for index in StrayOpening.find(evidence: evidence, names: names, firstPage: map.pages.first ?? 0..<0) + permits {
      strays.insert(index)
      evidence[index] = nil
    }
    // A page that begins with a mark begins with the first text behind it.
    for page in map.pages {
      if let first = page.first(where: { evidence[$0] != nil }) { evidence[first]?.startsPage = true }
      // Under the last line of the text may stand the head of a column.
      for index in page.reversed() where evidence[index] != nil {
        evidence[index]?.endsPage = true
        if names[index] == nil { break }
      }
    }
    for page in map.pages { NarrowedMeasure.measure(&evidence, page: page) }
    markNewColumns()
    markColumnTops()
    markPageDepth()
    markScraps()
    markNewSections()
    markVerticalTitles()
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
        page: map.pageOfLine[index], sectionName: names[index],
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
    var held = LineSet()
    for article in draft.articles {
      for block in article.front { for piece in block.pieces { held.insert(piece.line) } }
      for block in article.blocks { for piece in block.pieces { held.insert(piece.line) } }
    }
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
