/// Joins the pieces of a draft into the one text of an issue.
struct IssueBuilder {
  private let scalars: [Unicode.Scalar]
  private var text: [UInt8] = []
  /// By index of a scalar at which a mark starts or ends: where it came to stand in `text`, and where it ends.
  private var markedBytes: [Int: Range<Int>?]
  /// By index of a scalar: whether `markedBytes` has it. Empty where there are no marks.
  private let isMarked: [Bool]

  private init(_ scalars: [Unicode.Scalar], marks: [DraftMark]) {
    self.scalars = scalars
    markedBytes = [:]
    for mark in marks {
      if !mark.text.isEmpty { markedBytes[mark.text.lowerBound] = .some(nil) }
      markedBytes[mark.text.upperBound - 1] = .some(nil)
    }
    var isMarked = Array(repeating: false, count: marks.isEmpty ? 0 : scalars.count)
    for index in markedBytes.keys where isMarked.indices.contains(index) { isMarked[index] = true }
    self.isMarked = isMarked
    text.reserveCapacity(scalars.count * 3)
  }

  static func build(
    _ draft: DraftIssue, scalars: [Unicode.Scalar], source: SourceDescription, repairs: [Repair]
  ) -> Issue {
    var builder = IssueBuilder(scalars, marks: draft.marks)
    let articles = draft.articles.enumerated().map { builder.article($1, id: $0 + 1) }
    let furniture = draft.furniture.map { piece in
      Furniture(
        kind: piece.kind, text: builder.append(piece.pieces, .printed), lines: Self.lineRanges(piece.pieces))
    }
    return Issue(
      source: source, identity: draft.identity, text: builder.text, articles: articles,
      marks: builder.inlineMarks(draft.marks), furniture: furniture, repairs: repairs,
      warnings: draft.warnings.sorted { $0.line < $1.line })
  }

  /// Where the marks came to stand; one whose first or last character is in no block is dropped.
  private func inlineMarks(_ marks: [DraftMark]) -> [InlineMark] {
    marks.compactMap { mark in
      guard case let end?? = markedBytes[mark.text.upperBound - 1] else { return nil }
      if mark.text.isEmpty { return InlineMark(kind: mark.kind, text: end.upperBound..<end.upperBound) }
      guard case let start?? = markedBytes[mark.text.lowerBound], start.lowerBound < end.upperBound else { return nil }
      return InlineMark(kind: mark.kind, text: start.lowerBound..<end.upperBound)
    }.sorted { $0.text.lowerBound < $1.text.lowerBound }
  }

  private mutating func article(_ draft: DraftArticle, id: Int) -> Article {
    var article = Article(id: id, kind: draft.kind, section: draft.section, page: draft.page)
    article.front = draft.front.map { block($0) }
    article.blocks = draft.blocks.map { block($0) }
    article.kicker = string(of: .kicker, in: article)
    article.title = string(of: .title, in: article)
    if draft.isNumbered, let title = article.title,
      let own = NumberedItems.title(of: Array(title.unicodeScalars)[...])
    {
      article.title = String(own)
    }
    article.subtitle = string(of: .subtitle, in: article)
    let byline = Byline(string(of: .byline, in: article))
    article.authors = byline.authors
    article.affiliation = byline.affiliation
    for block in article.blocks where block.kind == .endnote {
      let endnote = String(decoding: text[block.text], as: UTF8.self)
      if article.affiliation == nil { article.affiliation = Byline.affiliation(inEndnote: endnote) }
      if article.authors.isEmpty { article.authors = Byline.authors(inEndnote: endnote) }
    }
    return article
  }

  /// The text of all front parts of a kind, as one string.
  private func string(of kind: Block.Kind, in article: Article) -> String? {
    let parts = article.front.filter { $0.kind == kind }.map { String(decoding: text[$0.text], as: UTF8.self) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private mutating func block(_ draft: DraftBlock) -> Block {
    Block(
      kind: draft.kind, level: draft.level, text: append(draft.pieces, draft.joining, indent: draft.indent),
      lines: Self.lineRanges(draft.pieces))
  }

  // MARK: Joining

  private mutating func append(_ pieces: [Piece], _ joining: DraftBlock.Joining, indent: Int = 0) -> Range<Int> {
    let start = text.count
    if joining == .verbatim {
      for (index, piece) in pieces.enumerated() {
        // Blank lines of code have no piece.
        let lines = index > 0 ? max(1, piece.line - pieces[index - 1].line) : 0
        text += Array(repeating: UInt8(ascii: "\n"), count: lines)
        append(scalars[piece.text], origins: isMarked.isEmpty ? [] : Array(piece.text)[...])
      }
      return start..<text.count
    }
    text += Array(repeating: UInt8(ascii: " "), count: indent)
    let contentStart = text.count
    var joined: [Unicode.Scalar] = []
    joined.reserveCapacity(pieces.reduce(0) { $0 + $1.text.count + 1 })
    // Of each scalar of `joined`: its index; -1 of a separator. Only where there are marks to be followed.
    var origins: [Int] = []
    for (index, piece) in pieces.enumerated() where !piece.text.isEmpty {
      if index > 0, let separator = separator(after: joined, before: scalars[piece.text], pieces, index, joining) {
        joined.append(separator)
      }
      if !isMarked.isEmpty {
        origins += repeatElement(-1, count: joined.count - origins.count)
        origins += piece.text
      }
      joined += scalars[piece.text]
    }
    let isLetterSpaced = (joining == .phrases || joining == .wrapped) && LetterSpacing.holds(joined)
    var next = 0
    while next < joined.count {
      var index = next
      while index < joined.count, !joined[index].isBlank || joined[index] == "\n" && joining == .lines { index += 1 }
      append(joined[next..<index], origins: origins.isEmpty ? [] : origins[next..<index])
      next = index + 1
      // Of a run of white space, the last one decides.
      guard index + 1 < joined.count, !joined[index + 1].isBlank, text.count > contentStart else { continue }
      let before = joined[..<index].last { !$0.isBlank } ?? " "
      let isMarker = before.isASCII && index <= Self.longestMarker
      let isSet =
        joining == .running && before.isHan && joined[index + 1].isHan && !InnerSpace.isNoise(joined, at: index)
      if isMarker || isSet || keepsSpace(between: before, and: joined[index + 1], joining, isLetterSpaced) {
        text.append(0x20)
      }
    }
    return start..<text.count
  }

  /// Scalars of a marker that keeps its space: `12. `, `- `.
  private static let longestMarker = 3

  private func keepsSpace(
    between before: Unicode.Scalar, and after: Unicode.Scalar, _ joining: DraftBlock.Joining, _ isLetterSpaced: Bool
  ) -> Bool {
    let isBetweenWords = before.isASCII && after.isASCII
    switch joining {
    case .running: return isBetweenWords
    case .phrases, .wrapped:
      if isLetterSpaced { return isBetweenWords }
      let isFigure = before.isWordCharacter != after.isWordCharacter
      return isBetweenWords || !isFigure
    case .printed, .lines, .verbatim: return true
    }
  }

  /// Nothing between two lines of Chinese; a space where Latin words meet, and between the phrases of a title.
  private func separator(
    after joined: [Unicode.Scalar], before next: ArraySlice<Unicode.Scalar>, _ pieces: [Piece], _ index: Int,
    _ joining: DraftBlock.Joining
  ) -> Unicode.Scalar? {
    guard let last = joined.last, let first = next.first else { return nil }
    switch joining {
    case .lines, .verbatim: return "\n"
    case .wrapped: return last.isASCII && first.isASCII ? " " : nil
    case .printed: return " "
    case .running:
      guard last.isASCII, first.isASCII, last != "-" else { return nil }
      if last.isASCIIDigit, first.isASCIIDigit { return nil }
      return first.isWordCharacter || first == "(" || first == "\"" ? " " : nil
    case .phrases:
      if last.isASCII && first.isASCII { return " " }
      return TitlePhrases.areParallel(scalars[pieces[index - 1].text], next) ? " " : nil
    }
  }

  /// - Parameter origins: for each scalar its index in `scalars`, or -1; empty where there are no marks to be followed.
  private mutating func append(_ run: ArraySlice<Unicode.Scalar>, origins: ArraySlice<Int>) {
    var unmarked = run.startIndex
    for (index, origin) in zip(run.indices, origins) where origin >= 0 && isMarked[origin] {
      text.append(utf8: run[unmarked..<index])
      let start = text.count
      text.append(utf8: run[index...index])
      markedBytes[origin] = .some(start..<text.count)
      unmarked = index + 1
    }
    text.append(utf8: run[unmarked...])
  }

  /// The pieces' lines as ranges in reading order: lines that follow one another, blank ones between them aside.
  private static func lineRanges(_ pieces: [Piece]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for piece in pieces {
      if let last = ranges.last, piece.line >= last.upperBound, piece.line - last.upperBound <= 2 {
        ranges[ranges.count - 1] = last.lowerBound...piece.line
      } else {
        ranges.append(piece.line...piece.line)
      }
    }
    return ranges
  }
}

/// `时 常 叩 问`: ideographs set apart one by one.
enum LetterSpacing {
  static func holds(_ text: [Unicode.Scalar]) -> Bool {
    let groups = text.split(whereSeparator: \.isBlank)
    // `编 者 按：`: the mark behind the last one does not count.
    let singles = groups.filter { group in
      group.first?.isHan == true && (group.count == 1 || group.count == 2 && group.last?.isLineStartProhibited == true)
    }.count
    return groups.count == 2 ? singles == 2 : groups.count >= 3 && singles * 4 >= groups.count * 3
  }
}
