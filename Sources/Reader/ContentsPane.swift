import JournalCore

/// The contents of the issue as a tree: sections, their articles, and below an unfolded article its headings.
struct ContentsPane: Sendable {
  enum Node: Sendable, Hashable {
    /// An index into the issue's sections.
    case section(Int)
    /// An index into the issue's articles.
    case article(Int)
    /// A heading: a block of an article.
    case heading(article: Int, block: Int)
  }

  /// The lines of the tree that no fold hides.
  private(set) var nodes: [Node] = []
  var cursor = ListCursor()
  private var foldedSections: Set<Int> = []
  private var unfoldedArticles: Set<Int> = []

  init(book: OpenIssue) {
    rebuild(book)
    if book.articleCount > 0 { select(.article(book.firstPiece), in: book) }
  }

  var selected: Node? { nodes.indices.contains(cursor.selected) ? nodes[cursor.selected] : nil }

  /// Whether a line shows less than it holds; `nil` where there is nothing to fold.
  func isFolded(_ node: Node, in book: OpenIssue) -> Bool? {
    switch node {
    case .section(let section): foldedSections.contains(section)
    case .article(let article): book.headings[article].isEmpty ? nil : !unfoldedArticles.contains(article)
    case .heading: nil
    }
  }

  // MARK: Choosing

  mutating func select(_ node: Node, in book: OpenIssue) {
    var node: Node? = node
    while let candidate = node {
      if let index = nodes.firstIndex(of: candidate) {
        cursor.select(index, of: nodes.count)
        return
      }
      node = parent(of: candidate, in: book)
    }
  }

  /// Chooses the line that stands for a place of the text: its heading if it is to be seen, else its article, else its
  /// section.
  mutating func follow(_ place: Position, in book: OpenIssue) {
    guard place.article < book.articleCount else { return }
    var node = Node.article(place.article)
    if unfoldedArticles.contains(place.article),
      let heading = book.headings[place.article].last(where: { $0 <= place.block })
    {
      node = .heading(article: place.article, block: heading)
    }
    select(node, in: book)
  }

  /// - Returns: whether there was a level above the chosen line.
  mutating func selectParent(in book: OpenIssue) -> Bool {
    guard let selected, let parent = parent(of: selected, in: book) else { return false }
    select(parent, in: book)
    return true
  }

  private func parent(of node: Node, in book: OpenIssue) -> Node? {
    switch node {
    case .section: nil
    case .article(let article):
      book.section(ofArticle: article).name == nil ? nil : .section(book.sectionOfArticle[article])
    case .heading(let article, _): .article(article)
    }
  }

  // MARK: Folding

  /// Unfolds or folds one line of the tree.
  ///
  /// - Returns: whether that changed anything.
  mutating func setFolded(_ folded: Bool, _ node: Node, in book: OpenIssue) -> Bool {
    guard let now = isFolded(node, in: book), now != folded else { return false }
    let selected = selected
    switch node {
    case .section(let section):
      if folded { foldedSections.insert(section) } else { foldedSections.remove(section) }
    case .article(let article):
      if folded { unfoldedArticles.remove(article) } else { unfoldedArticles.insert(article) }
    case .heading: return false
    }
    rebuild(book)
    if let selected { select(selected, in: book) }
    return true
  }

  mutating func setAllFolded(_ folded: Bool, in book: OpenIssue) {
    let selected = selected
    foldedSections = folded ? Set(book.sections.indices.filter { book.sections[$0].name != nil }) : []
    unfoldedArticles = folded ? [] : Set(book.headings.indices.filter { !book.headings[$0].isEmpty })
    rebuild(book)
    if let selected { select(selected, in: book) }
  }

  private mutating func rebuild(_ book: OpenIssue) {
    nodes = []
    for (index, section) in book.sections.enumerated() {
      if section.name != nil { nodes.append(.section(index)) }
      if section.name != nil, foldedSections.contains(index) { continue }
      for article in section.articles {
        nodes.append(.article(article))
        guard unfoldedArticles.contains(article) else { continue }
        nodes += book.headings[article].map { .heading(article: article, block: $0) }
      }
    }
  }
}
