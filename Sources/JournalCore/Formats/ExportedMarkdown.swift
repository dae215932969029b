/// Markdown that `MarkdownExport` wrote, known by the comment in its first line: its levels mean what they say, and
/// nothing in it is guessed or mended.
struct ExportedMarkdown {
  private static let name = "qikan-markdown/1"

  // MARK: The comments

  /// The first line: the format, and what the issue says of its number and date.
  static func opening(of identity: JournalIdentity) -> String {
    var words = [name]
    if let year = identity.year { words.append("year=\(year)") }
    if let number = identity.number { words.append("number=\(number)") }
    if let total = identity.totalNumber { words.append("total=\(total)") }
    if let date = identity.date, date.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ">") }) {
      words.append("date=\(date)")
    }
    return comment(words)
  }

  /// What stands before an article whose headings and paragraphs do not say all of it; `nil` where they do.
  static func comment(on article: Article, after previous: Article?, in issue: Issue) -> String? {
    var words: [String] = []
    if article.kind != .article, article.kind != .editorial { words.append("kind=\(article.kind.rawValue)") }
    if let page = article.page { words.append("page=\(page)") }
    let printed = article.front.filter { $0.kind == .title }.map { issue.string($0.text) }
    if let title = article.title, printed.joined(separator: " ") != title { words.append("numbered") }
    if article.section == nil, previous?.section != nil { words.append("no-section") }
    // Nothing else parts it from the article before.
    let isBare = printed.isEmpty || previous?.blocks.isEmpty == true
    return words.isEmpty && !isBare ? nil : comment(["article"] + words)
  }

  private static func comment(_ words: [String]) -> String { "<!-- \(words.joined(separator: " ")) -->" }

  private static func words(of comment: String) -> [Substring] {
    let words = comment.split { $0 == " " || $0.isNewline }
    return words.first == "<!--" && words.last == "-->" ? Array(words.dropFirst().dropLast()) : []
  }

  static func isMarked(_ text: ScalarText) -> Bool {
    guard let first = text.lines.first else { return false }
    let opening = Array("<!-- \(name) ".unicodeScalars)
    return text.scalars[first].starts(with: opening)
  }

  // MARK: Reading

  private let scalars: [Unicode.Scalar]
  private var draft = DraftIssue()
  private var section: String?
  /// The printed name of a column, which waits for its first article.
  private var waiting: [DraftBlock] = []

  /// The draft, and the scalars that its pieces index.
  static func read(_ text: ScalarText) -> (draft: DraftIssue, scalars: [Unicode.Scalar]) {
    let parser = MarkdownParser(text, keepsComments: true)
    var reading = ExportedMarkdown(scalars: parser.scalars)
    for block in parser.blocks { reading.add(block) }
    for block in reading.waiting {
      reading.draft.furniture.append(DraftFurniture(kind: .stray, pieces: block.pieces))
    }
    for index in reading.draft.articles.indices {
      HeadingLevels.assignByRank(to: &reading.draft.articles[index])
      reading.draft.articles[index].settleKind()
    }
    var (draft, scalars) = (reading.draft, parser.scalars)
    draft.marks = parser.marks
    UnreadLines.add(to: &draft, of: text, scalars: &scalars)
    return (draft, scalars)
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func add(_ block: MarkdownBlock) {
    switch block.kind {
    case .comment(let comment): addComment(Self.words(of: comment))
    case .mark: draft.furniture.append(DraftFurniture(kind: .stray, pieces: block.pieces))
    case .heading(let level): addHeading(block, level)
    case .listItem: addBlock(.list, block)
    case .table: addBlock(.table, block)
    case .code: addBlock(.code, block)
    case .quote: addBlock(.quote, block)
    case .image: addBlock(.caption, block)
    case .paragraph: addParagraph(block)
    }
  }

  private mutating func addComment(_ words: [Substring]) {
    var values: [Substring: Substring] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    switch words.first.map(String.init) {
    case Self.name:
      draft.identity.year = values["year"].flatMap { Int($0) }
      draft.identity.number = values["number"].flatMap { Int($0) }
      draft.identity.totalNumber = values["total"].flatMap { Int($0) }
      draft.identity.date = values["date"].map(String.init)
    case "article":
      if words.contains("no-section") { section = nil }
      beginArticle()
      let last = draft.articles.count - 1
      draft.articles[last].kind = values["kind"].flatMap { Article.Kind(rawValue: String($0)) } ?? .article
      draft.articles[last].page = values["page"].flatMap { Int($0) }
      draft.articles[last].isNumbered = words.contains("numbered")
    default: break
    }
  }

  private mutating func addHeading(_ block: MarkdownBlock, _ level: Int) {
    let text = block.pieces.map { String(scalars[$0.text]) }.joined(separator: " ")
    switch level {
    case 1 where draft.articles.isEmpty:
      draft.identity.journal = text
      draft.furniture.append(DraftFurniture(kind: .runningHead, pieces: block.pieces))
    case 1, 2:
      section = text
      waiting.append(DraftBlock(kind: .section, pieces: block.pieces, joining: .lines))
    case 3:
      if !isAtHead || last(.title) { beginArticle() }
      addFront(block.emphasis == .emphasis ? .group : .title, block)
    default: addBlock(.heading, block, level: level - 3)
    }
  }

  private mutating func addParagraph(_ block: MarkdownBlock) {
    if block.emphasis == .emphasis {
      if !isAtHead { beginArticle() }
      addFront(last(.title) ? .subtitle : .kicker, block)
    } else if block.emphasis == .strong, isAtHead, last(.title) {
      addFront(last(.byline) ? .dateline : .byline, block)
    } else {
      addBlock(.paragraph, block)
    }
  }

  /// There is an article, it has no text yet, and no column's name came behind it.
  private var isAtHead: Bool { waiting.isEmpty && draft.articles.last?.blocks.isEmpty == true }

  private func last(_ kind: Block.Kind) -> Bool { draft.articles.last?.front(kind) != nil }

  private mutating func beginArticle() {
    draft.articles.append(DraftArticle(section: section, front: waiting))
    waiting = []
  }

  private mutating func addFront(_ kind: Block.Kind, _ block: MarkdownBlock) {
    draft.articles[draft.articles.count - 1].front.append(
      DraftBlock(kind: kind, pieces: block.pieces, joining: .lines))
  }

  private mutating func addBlock(_ kind: Block.Kind, _ block: MarkdownBlock, level: Int = 0) {
    if draft.articles.isEmpty || !waiting.isEmpty { beginArticle() }
    draft.articles[draft.articles.count - 1].blocks.append(
      DraftBlock(
        kind: kind, level: level, pieces: block.pieces, joining: kind == .code ? .verbatim : .lines,
        indent: 2 * block.depth))
  }
}
