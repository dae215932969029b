/// One piece of an issue: what was printed at its head, and its text in reading order.
public struct Article: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case article
    /// 卷首语: the piece that opens the issue.
    case editorial
    /// A short news item with a title of its own.
    case brief
    /// A boxed quotation that belongs to no article.
    case filler
    /// An 编者按 that introduces several articles.
    case notice
    /// The printed table of contents.
    case contents
    /// Cover and imprint.
    case masthead
  }

  /// 1-based place in the reading order.
  public var id: Int
  public var kind: Kind
  /// The column (栏目) in clean form, or `nil` where the text names none.
  public var section: String?
  /// A title printed over several articles.
  public var group: String?
  /// 引题: the line above the title.
  public var kicker: String?
  public var title: String?
  public var subtitle: String?
  /// One string an author, without inner spaces; a corporate author whole.
  public var authors: [String]
  public var affiliation: String?
  /// The page that the issue itself gives for the article.
  public var page: Int?
  /// What was printed at the head, as printed (repaired), in the order of the source.
  public var front: [Block]
  /// The text in reading order.
  public var blocks: [Block]

  public init(
    id: Int, kind: Kind = .article, section: String? = nil, group: String? = nil, kicker: String? = nil,
    title: String? = nil, subtitle: String? = nil, authors: [String] = [], affiliation: String? = nil,
    page: Int? = nil, front: [Block] = [], blocks: [Block] = []
  ) {
    self.id = id
    self.kind = kind
    self.section = section
    self.group = group
    self.kicker = kicker
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.affiliation = affiliation
    self.page = page
    self.front = front
    self.blocks = blocks
  }

  /// Whether it is there to be read: neither the printed contents nor the cover and imprint.
  public var isPiece: Bool { kind != .contents && kind != .masthead }

  /// The blocks as a reader meets them: kicker, title, subtitle, byline and dateline, then the text.
  public var readingBlocks: [Block] {
    let order: [Block.Kind] = [.group, .kicker, .title, .subtitle, .byline, .dateline]
    return order.flatMap { kind in front.filter { $0.kind == kind } } + blocks
  }
}
