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
  private(set) var foldedSections: Set<Int> = []
  private(set) var unfoldedArticles: Set<Int> = []
  /// The article that is being read shows its headings, unless it was folded by hand.
  private var articleBeingRead: Int?
  private var isFoldedByHand = false
  /// The lines that a filter leaves, and only they, whatever is folded.
  private(set) var filtered: Set<Node>?

  init(book: OpenIssue) {
    rebuild(book)
    if book.articleCount > 0 { select(.article(book.firstPiece), in: book) }
  }

  var selected: Node? { nodes.indices.contains(cursor.selected) ? nodes[cursor.selected] : nil }

  /// Whether a line shows less than it holds; `nil` where there is nothing to fold.
  func isFolded(_ node: Node, in book: OpenIssue) -> Bool? {
    switch node {
    case .section(let section): foldedSections.contains(section)
    case .article(let article): book.headings[article].isEmpty ? nil : !isUnfolded(article)
    case .heading: nil
    }
  }

  private func isUnfolded(_ article: Int) -> Bool {
    unfoldedArticles.contains(article) || (article == articleBeingRead && !isFoldedByHand)
  }

  /// Takes the folds of an earlier start.
  mutating func restore(foldedSections sections: [Int], unfoldedArticles articles: [Int], in book: OpenIssue) {
    foldedSections = Set(sections.filter { book.sections[$0].name != nil })
    unfoldedArticles = Set(articles)
    rebuild(book)
  }

  // MARK: Filter

  /// Shows only these lines and those above them in the tree; `nil` shows all that is not folded.
  mutating func filter(_ nodes: Set<Node>?, in book: OpenIssue) {
    let selected = selected
    if let nodes {
      var all = nodes
      for node in nodes {
        var above = parent(of: node, in: book)
        while let node = above {
          all.insert(node)
          above = parent(of: node, in: book)
        }
      }
      filtered = all
    } else {
      filtered = nil
    }
    rebuild(book)
    if let selected { select(selected, in: book) }
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
    if articleBeingRead != place.article {
      articleBeingRead = place.article
      isFoldedByHand = false
      rebuild(book)
    }
    var node = Node.article(place.article)
    if isUnfolded(place.article),
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
      if article == articleBeingRead { isFoldedByHand = folded }
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
    isFoldedByHand = folded
    rebuild(book)
    if let selected { select(selected, in: book) }
  }

  private mutating func rebuild(_ book: OpenIssue) {
    if let filtered {
      nodes = book.tree.filter(filtered.contains)
      return
    }
    nodes = []
    for (index, section) in book.sections.enumerated() {
      if section.name != nil { nodes.append(.section(index)) }
      if section.name != nil, foldedSections.contains(index) { continue }
      for article in section.articles {
        nodes.append(.article(article))
        guard isUnfolded(article) else { continue }
        nodes += book.headings[article].map { .heading(article: article, block: $0) }
      }
    }
  }
}
