/// Builds articles from lines whose roles are known.
struct ArticleAssembly {
  /// A line as the assembly needs it.
  struct Entry {
    var piece: Piece
    var role: Role
    /// Index of the page it stands on.
    var page: Int
    /// The column it names, where it may be a head.
    var sectionName: String?
    /// `编者按：` and nothing else.
    var isNoteLabel = false
    /// A folio or a running head stands just above it.
    var isBelowMark = false
    /// A line of the same title block comes next.
    var isFollowedByBlock = false
  }

  /// An article and where it stands.
  struct Placed {
    var article = DraftArticle()
    /// Indices of the pages that it runs over, in reading order.
    var pages: ClosedRange<Int>
    /// The column named in its own title block.
    var ownSection: String?
    /// Its title stands behind another one at the foot of their page.
    var isSecondTitle = false
    /// The end of a text that breaks off on another page, without a mark that says so.
    var isTail = false
    /// Source line from which on its text was taken from such a tail.
    var tailLine: Int?
  }

  private(set) var articles: [Placed] = []
  /// Heads that belong to no article: running heads, by the page they stand on.
  private(set) var heads: [(name: String, piece: Piece, page: Int)] = []
  /// A head that stands before the article it may belong to.
  private var waiting: [(name: String, piece: Piece, page: Int)] = []
  private var previous: Role = .endnote
  private let endsSentence: (Piece) -> Bool

  /// - Parameters:
  ///   - name: the column that a line names, were it a head.
  ///   - endsSentence: whether a line ends a sentence.
  init(_ entries: [Entry], name: (Piece) -> String?, endsSentence: @escaping (Piece) -> Bool) {
    self.endsSentence = endsSentence
    for entry in entries { add(entry, name: name) }
    heads += waiting
  }

  private mutating func add(_ entry: Entry, name: (Piece) -> String?) {
    defer { previous = entry.role }
    switch entry.role {
    case .leadingSection:
      let head = (name: entry.sectionName ?? name(entry.piece) ?? "", piece: entry.piece, page: entry.page)
      if previous.isTrailing, !entry.isBelowMark, previous != .trailingSection, let last = articles.indices.last,
        articles[last].ownSection == nil, articles[last].article.front(.title) != nil
      {
        // The last line of a title block, cut off from it by the folio that follows.
        take(head, into: last)
      } else {
        waiting.append(head)
      }
      return
    case .articleStart, .articleHeading:
      beginArticle(at: entry)
    case .note:
      if previous == .leadingSection { beginArticle(at: entry) }
    case _ where entry.role.isLeading && (previous == .note || previous == .noteContinued) && isInOpenNote:
      break
    case _ where entry.role.isLeading:
      if !previous.isLeading || previous == .leadingSection && !isInOpenBlock {
        beginArticle(at: entry)
      }
    case .bodyLine where previous.isTrailing && articles.last?.pages.upperBound == entry.page && !isInSentence:
      // Under a finished page's title block: the end of a text that breaks off elsewhere (`SilentJump`).
      beginArticle(at: entry)
      articles[articles.count - 1].isTail = true
    case .trailingTitle where previous == .trailingByline && articles.last?.article.front(.title) != nil:
      beginArticle(at: entry)
      articles[articles.count - 1].isSecondTitle = true
    default:
      if articles.isEmpty { beginArticle(at: entry) }
    }
    if !waiting.isEmpty {
      heads += waiting
      waiting = []
    }
    let last = articles.count - 1
    articles[last].pages = articles[last].pages.lowerBound...max(articles[last].pages.upperBound, entry.page)
    if let kind = entry.role.frontKind {
      addFront(entry, kind, name: name)
    } else {
      addBlock(entry)
    }
  }

  /// The last article's text breaks off inside a sentence.
  private var isInSentence: Bool {
    articles.last?.article.blocks.last { $0.kind == .paragraph }?.pieces.last.map { !endsSentence($0) } ?? false
  }

  /// The last article has a title block and no text yet: a head inside it starts no article.
  private var isInOpenBlock: Bool { articles.last.map { $0.article.blocks.isEmpty } ?? false }

  /// The last article has a note and no title yet.
  private var isInOpenNote: Bool {
    articles.last.map { placed in
      placed.article.front(.title) == nil && placed.article.blocks.allSatisfy { $0.kind == .note }
    } ?? false
  }

  private mutating func beginArticle(at entry: Entry) {
    var placed = Placed(pages: entry.page...entry.page)
    // A head on the page where the article begins is its column's.
    guard let head = waiting.popLast() else {
      articles.append(placed)
      return
    }
    placed.ownSection = head.name
    articles.append(placed)
    take(head, into: articles.count - 1)
  }

  private mutating func take(_ head: (name: String, piece: Piece, page: Int), into article: Int) {
    articles[article].ownSection = head.name
    articles[article].article.front.append(DraftBlock(kind: .section, pieces: [head.piece], joining: .phrases))
  }

  private mutating func addFront(_ entry: Entry, _ kind: Block.Kind, name: (Piece) -> String?) {
    let last = articles.count - 1
    if kind == .section {
      let sectionName = entry.sectionName ?? name(entry.piece)
      // At the foot of a page it is a running head, unless it stands in a title block.
      let isInBlock = previous.isTrailing || previous.isLeading || previous == .caption || entry.isFollowedByBlock
      if isInBlock, articles[last].ownSection == nil, articles[last].pages.lowerBound == entry.page {
        articles[last].ownSection = sectionName
      } else {
        heads.append((sectionName ?? "", entry.piece, entry.page))
        return
      }
    }
    if let index = articles[last].article.front.lastIndex(where: { $0.kind == kind }), kind != .section {
      articles[last].article.front[index].pieces.append(entry.piece)
    } else {
      let joining: DraftBlock.Joining = kind == .byline || kind == .dateline ? .printed : .phrases
      articles[last].article.front.append(DraftBlock(kind: kind, pieces: [entry.piece], joining: joining))
    }
  }

  /// The label 编者按 may have been extracted behind the note that it opens.
  private mutating func addTrailingNote(_ entry: Entry) {
    let last = articles.count - 1
    guard let note = articles[last].article.blocks.lastIndex(where: { $0.kind == .note }) else {
      articles[last].article.blocks.append(DraftBlock(kind: .note, pieces: [entry.piece]))
      return
    }
    if entry.isNoteLabel {
      articles[last].article.blocks[note].pieces.insert(entry.piece, at: 0)
    } else {
      articles[last].article.blocks[note].pieces.append(entry.piece)
    }
  }

  private mutating func addBlock(_ entry: Entry) {
    let last = articles.count - 1
    func open(_ kind: Block.Kind, level: Int = 0, joining: DraftBlock.Joining = .running) {
      articles[last].article.blocks.append(
        DraftBlock(kind: kind, level: level, pieces: [entry.piece], joining: joining))
    }
    func goOn(_ kinds: Block.Kind...) {
      if let index = articles[last].article.blocks.lastIndex(where: { kinds.contains($0.kind) }) {
        articles[last].article.blocks[index].pieces.append(entry.piece)
      } else {
        open(kinds[0])
      }
    }
    switch entry.role {
    case .bodyLine: goOn(.paragraph)
    case .paragraphStart, .articleStart: open(.paragraph)
    case .heading, .articleHeading: open(.heading, level: 1, joining: .wrapped)
    case .headingContinued: goOn(.heading)
    case .endnote: open(.endnote)
    case .endnoteContinued: goOn(.endnote)
    case .note: open(.note)
    case .trailingNote: addTrailingNote(entry)
    case .noteContinued: goOn(.note)
    case .caption: open(.caption)
    case .captionContinued: goOn(.caption)
    default: open(.paragraph)
    }
  }
}
