/// A stretch of one source line.
struct Piece: Sendable, Equatable {
  /// 1-based source line.
  var line: Int
  /// Indices of the text's scalars, without white space at either end.
  var text: Range<Int>
}

/// A block while the issue is put together: which pieces it joins.
struct DraftBlock: Sendable {
  var kind: Block.Kind
  var level = 0
  var pieces: [Piece]
  /// How `IssueBuilder` joins the pieces.
  var joining = Joining.running
  /// Spaces before the text: the depth of a list.
  var indent = 0

  enum Joining: Sendable {
    /// Running text: line breaks and stray white space go, a space stays where Latin words need it.
    case running
    /// A line of display type: spaces between phrases stay, letter-spacing goes.
    case phrases
    /// A line of display type that wraps: as `phrases`, but nothing between two lines of Chinese.
    case wrapped
    /// As printed: one space for any white space.
    case printed
    /// A line feed for each line break: tables, verse, addresses.
    case lines
    /// As it stands, white space and all: code.
    case verbatim
  }
}

/// An article while the issue is put together.
struct DraftArticle: Sendable {
  var kind = Article.Kind.article
  var section: String?
  var page: Int?
  /// A number stands before its title (`NumberedItems`).
  var isNumbered = false
  var front: [DraftBlock] = []
  var blocks: [DraftBlock] = []

  /// The piece under the opening column is the editorial.
  mutating func settleKind() {
    if kind == .article, let section, SectionNames.isOpening(section) { kind = .editorial }
  }

  var pieces: [Piece] { (front + blocks).flatMap(\.pieces) }

  /// Scalars of its text, the title block aside.
  var length: Int { blocks.reduce(0) { $0 + $1.pieces.reduce(0) { $0 + $1.text.count } } }

  func front(_ kind: Block.Kind) -> DraftBlock? { front.first { $0.kind == kind } }
}

struct DraftFurniture: Sendable {
  var kind: Furniture.Kind
  var pieces: [Piece]
}

/// An `InlineMark` before the text is joined: by indices of the text's scalars.
struct DraftMark: Sendable, Equatable {
  var kind: InlineMark.Kind
  var text: Range<Int>
}

extension [DraftBlock] {
  /// The text ends inside a sentence.
  func breaksOff(_ endsSentence: (Piece) -> Bool) -> Bool {
    guard let last, last.kind == .paragraph, let end = last.pieces.last else { return false }
    return !endsSentence(end)
  }

  /// Appends text from another place; where this one breaks off, the first paragraph goes on with its sentence.
  mutating func goOn(with others: [DraftBlock], endsSentence: (Piece) -> Bool) {
    var others = others
    if let first = others.first, first.kind == .paragraph, breaksOff(endsSentence) {
      self[count - 1].pieces += first.pieces
      others.removeFirst()
    }
    self += others
  }
}

/// What a format's reading leads to, before the text is joined.
struct DraftIssue: Sendable {
  var articles: [DraftArticle] = []
  var furniture: [DraftFurniture] = []
  var warnings: [Warning] = []
  var marks: [DraftMark] = []
  var identity = JournalIdentity()
}
