/// Reads Markdown: what OCR programs write, and journals that are published in it.
struct MarkdownFormat {
  private let outline: MarkdownOutline
  private let blocks: [MarkdownBlock]
  private let scalars: [Unicode.Scalar]
  private var draft = DraftIssue()
  private var section: String?
  /// The column that a heading over other headings names; one over numbered lines ends with them.
  private var outerSection: String?
  /// A kicker or a notice's heading that waits for its article.
  private var waiting: [DraftBlock] = []

  /// The draft, and the scalars that its pieces index.
  static func read(_ text: ScalarText) -> (draft: DraftIssue, scalars: [Unicode.Scalar]) {
    let parser = MarkdownParser(text)
    var format = MarkdownFormat(parser)
    format.read()
    var (draft, scalars) = (format.draft, parser.scalars)
    draft.marks = parser.marks
    UnreadLines.add(to: &draft, of: text, scalars: &scalars)
    draft.identity = IdentityFinder.find(in: LineReader.lines(of: text), of: text)
    return (draft, scalars)
  }

  private init(_ parser: MarkdownParser) {
    blocks = parser.blocks
    scalars = parser.scalars
    outline = MarkdownOutline(parser.blocks, scalars: parser.scalars)
  }

  /// Ideographs outnumber letters.
  private lazy var isChinese = scalars.count(where: \.isHan) > scalars.count(where: \.isASCIILetter)

  private mutating func read() {
    for index in blocks.indices {
      let block = blocks[index]
      if block.kind == .mark {
        draft.furniture.append(DraftFurniture(kind: .stray, pieces: block.pieces))
      } else if block.kind == .paragraph, MarkdownShape.describesPicture(outline.text(block)), isChinese {
        draft.furniture.append(DraftFurniture(kind: .stray, pieces: block.pieces))
        draft.warnings += block.pieces.map { Warning(line: $0.line, reason: .stray) }
      } else if outline.contentsBlocks.contains(index) {
        addContents(block)
      } else if let part = outline.parts[index] {
        addHeading(block, part, at: index)
      } else {
        addText(block, at: index)
      }
    }
    if !waiting.isEmpty { addBlocks(waiting) }
    for index in draft.articles.indices {
      HeadingLevels.assignByRank(to: &draft.articles[index])
      draft.articles[index].settleKind()
    }
  }

  // MARK: Headings

  private mutating func addHeading(_ block: MarkdownBlock, _ part: MarkdownOutline.Part, at index: Int) {
    switch part {
    case .section:
      section = String(outline.text(block))
      if outline.parts[index + 1] != .item { outerSection = section }
      waiting.append(DraftBlock(kind: .section, pieces: block.pieces, joining: .phrases))
    case .kicker:
      waiting.append(DraftBlock(kind: .kicker, pieces: block.pieces, joining: .phrases))
    case .article:
      section = outerSection
      beginArticle(block)
    case .item:
      beginArticle(block)
      draft.articles[draft.articles.count - 1].kind = .brief
      draft.articles[draft.articles.count - 1].isNumbered = true
    case .notice:
      var article = DraftArticle(kind: .notice, section: section)
      article.front = takeWaiting() + [DraftBlock(kind: .title, pieces: block.pieces, joining: .phrases)]
      draft.articles.append(article)
    case .subtitle:
      addFront(DraftBlock(kind: .subtitle, pieces: block.pieces, joining: .phrases))
    case .heading(let level):
      addBlocks(takeWaiting() + [DraftBlock(kind: .heading, level: level, pieces: block.pieces, joining: .phrases)])
    }
  }

  private mutating func beginArticle(_ block: MarkdownBlock) {
    var article = DraftArticle()
    article.front = takeWaiting()
    if let entry = outline.contents.entry(for: outline.text(block)) {
      section = entry.section
      article.page = entry.page
    }
    article.section = section
    article.front += titleParts(block.pieces)
    draft.articles.append(article)
  }

  /// A title that carries its subtitle on its own line, behind a dash, is two parts.
  private func titleParts(_ pieces: [Piece]) -> [DraftBlock] {
    guard let first = pieces.first, pieces.count == 1,
      let dash = first.text.dropFirst().first(where: {
        scalars[$0] == "—" && $0 + 1 < first.text.upperBound && scalars[$0 + 1] == "—"
      })
    else { return [DraftBlock(kind: .title, pieces: pieces, joining: .phrases)] }
    let title = scalars.trimmed(first.text.lowerBound..<dash)
    return [
      DraftBlock(kind: .title, pieces: [Piece(line: first.line, text: title)], joining: .phrases),
      DraftBlock(
        kind: .subtitle, pieces: [Piece(line: first.line, text: dash..<first.text.upperBound)], joining: .phrases),
    ]
  }

  private mutating func takeWaiting() -> [DraftBlock] {
    defer { waiting = [] }
    return waiting
  }

  private mutating func addFront(_ part: DraftBlock) {
    if draft.articles.isEmpty { draft.articles.append(DraftArticle(kind: .masthead)) }
    draft.articles[draft.articles.count - 1].front.append(part)
  }

  private mutating func addBlocks(_ parts: [DraftBlock]) {
    if draft.articles.isEmpty || draft.articles.last?.kind == .contents {
      draft.articles.append(DraftArticle(kind: .masthead))
    }
    for part in parts {
      if part.kind.isFront { addFront(part) } else { draft.articles[draft.articles.count - 1].blocks.append(part) }
    }
  }

  // MARK: Text

  private mutating func addContents(_ block: MarkdownBlock) {
    if draft.articles.last?.kind != .contents { draft.articles.append(DraftArticle(kind: .contents)) }
    let last = draft.articles.count - 1
    let isHeading = block.isHeading
    draft.articles[last].blocks.append(
      DraftBlock(
        kind: isHeading ? .heading : block.kind == .listItem ? .list : .paragraph, level: isHeading ? 1 : 0,
        pieces: block.pieces, joining: isHeading ? .phrases : .lines))
  }

  private mutating func addText(_ block: MarkdownBlock, at index: Int) {
    let line = outline.text(block)
    if MarkdownShape.isImprint(line) { beginMasthead() }
    // A name alone before an article's heading is its kicker.
    if block.kind == .paragraph, outline.parts[index + 1] == .article, MarkdownShape.isKicker(line) {
      waiting.append(DraftBlock(kind: .kicker, pieces: block.pieces, joining: .phrases))
      return
    }
    let kind = blockKind(block, line)
    if kind == .byline {
      addFront(DraftBlock(kind: .byline, pieces: block.pieces, joining: .printed))
      return
    }
    if joinsLast(block, kind, at: index) { return }
    addBlocks([
      DraftBlock(
        kind: kind, pieces: block.pieces, joining: MarkdownShape.joining(kind, block, scalars), indent: 2 * block.depth)
    ])
  }

  private mutating func beginMasthead() {
    if let last = draft.articles.last, last.kind != .masthead || !last.blocks.isEmpty {
      draft.articles.append(DraftArticle(kind: .masthead))
    }
  }

  private func blockKind(_ block: MarkdownBlock, _ line: ArraySlice<Unicode.Scalar>) -> Block.Kind {
    switch block.kind {
    case .listItem: return .list
    case .table: return .table
    case .code: return .code
    case .quote: return .quote
    case .image: return .caption
    case .heading, .paragraph, .mark, .comment: break
    }
    if let article = draft.articles.last, article.blocks.isEmpty, article.front(.title) != nil,
      article.front(.byline) == nil, BylineShape(line, width: line.printedWidth) == .marked
    {
      return .byline
    }
    if Endnote.opens(line) || Endnote.isCredit(line) { return .endnote }
    if let last = block.pieces.last, MarkdownShape.namesPicture(scalars[last.text]) { return .caption }
    return MarkdownShape.isCaption(block, line) ? .caption : .paragraph
  }

  /// Pieces that one sentence is cut into, at most.
  private static let mostPieces = 3

  /// The sentence that a cut left open ends within the next pieces; where lines end without stops one after another,
  /// they are lines of their own (appointments, entries of a list).
  private func isFinishedSoon(from index: Int) -> Bool {
    blocks[index...].lazy.filter { $0.kind == .paragraph && !MarkdownShape.isCaption($0, outline.text($0)) }
      .prefix(Self.mostPieces).contains { LineReader.endsSentence(outline.text($0)) }
  }

  /// A paragraph that a page break or a picture cut goes on in the next one.
  private mutating func joinsLast(_ block: MarkdownBlock, _ kind: Block.Kind, at index: Int) -> Bool {
    guard kind == .paragraph, !block.opensBold, let article = draft.articles.indices.last,
      draft.articles[article].kind != .masthead,
      let last = draft.articles[article].blocks.lastIndex(where: { $0.kind != .caption }),
      [.paragraph, .list].contains(draft.articles[article].blocks[last].kind),
      let end = draft.articles[article].blocks[last].pieces.last
    else { return false }
    let text = scalars[end.text]
    guard text.last != ".", !LineReader.endsSentence(text), !LineReader.endsParagraph(text) || text.last == "》" else {
      return false
    }
    guard MarkdownShape.isRunning(text), isFinishedSoon(from: index) else { return false }
    guard LineEvidence.number(outline.text(block)) == .none || text.last?.isLineStartProhibited == true else {
      return false
    }
    draft.articles[article].blocks[last].pieces += block.pieces
    return true
  }
}
