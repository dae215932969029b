/// Which column each article is printed under.
///
/// A head in the article's own title block or on one of its pages names it. Where an article shows none, the run of
/// articles decides: a head at the top of a page runs on over the articles behind it; a column that only one title
/// block names ends with its article when the next head that follows is one at the top of a page.
enum SectionAssignment {
  private enum Origin { case titleBlock, pageHead, laterPage }

  static func assign(
    to articles: inout [ArticleAssembly.Placed], heads: [(name: String, piece: Piece, page: Int)],
    scalars: [Unicode.Scalar]
  ) {
    // The first head of each page.
    var headOfPage: [Int: String] = [:]
    for head in heads where headOfPage[head.page] == nil { headOfPage[head.page] = head.name }
    var named: [(name: String, origin: Origin)?] = articles.map { placed in
      if let name = placed.ownSection { return (name, isPageHead(placed) ? .pageHead : .titleBlock) }
      let later = placed.pages.dropFirst().lazy.compactMap { headOfPage[$0] }.first
      return later.map { ($0, .laterPage) } ?? headOfPage[placed.pages.lowerBound].map { ($0, .pageHead) }
    }
    // For each article, the next one that names its column.
    var following: [Int?] = Array(repeating: nil, count: articles.count)
    for index in articles.indices.dropLast().reversed() {
      following[index] = named[index + 1] != nil ? index + 1 : following[index + 1]
    }
    // The last article so far that names its own.
    var own = 0
    for index in articles.indices {
      guard named[index] == nil else {
        own = index
        continue
      }
      guard let next = following[index] else {
        named[index] = named[own]
        continue
      }
      named[index] = belongsToNext(articles, index, before: own, next: next, named, scalars) ? named[next] : named[own]
    }
    for index in articles.indices { articles[index].article.section = named[index]?.name }
  }

  /// Whether an article without a head is of the column that the next head names, rather than of the one before it.
  private static func belongsToNext(
    _ articles: [ArticleAssembly.Placed], _ index: Int, before: Int, next: Int,
    _ named: [(name: String, origin: Origin)?],
    _ scalars: [Unicode.Scalar]
  ) -> Bool {
    guard let own = named[before] else { return true }
    guard let after = named[next], after.origin != .laterPage else { return false }
    let article = articles[index].article
    // An editor's note opens a column.
    if article.blocks.contains(where: { $0.kind == .note }) { return true }
    let likeness = (
      before: likeness(article, articles[before].article) + kinship(article, own.name, scalars),
      next: likeness(article, articles[next].article) + kinship(article, after.name, scalars)
    )
    if likeness.before != likeness.next { return likeness.next > likeness.before }
    return own.origin == .titleBlock && after.origin == .pageHead
  }

  /// 1 where the title holds half of the column's name or more: a 调研报告 belongs under 调查研究.
  private static func kinship(_ article: DraftArticle, _ name: String, _ scalars: [Unicode.Scalar]) -> Int {
    let title = article.front(.title)?.pieces.flatMap { scalars[$0.text] } ?? []
    let held = Set(name.unicodeScalars).intersection(title)
    return held.count * 2 >= name.unicodeScalars.count ? 1 : 0
  }

  /// Title blocks of a column are built alike: of their parts, how many both articles have or lack.
  private static func likeness(_ one: DraftArticle, _ other: DraftArticle) -> Int {
    func parts(_ article: DraftArticle) -> [Bool] {
      let ends = [Block.Kind.endnote, .note].map { kind in article.blocks.contains { $0.kind == kind } }
      return [article.front(.kicker), article.front(.byline)].map { $0 != nil } + ends
    }
    return zip(parts(one), parts(other)).count { $0 == $1 }
  }

  /// The head was printed before anything else of the article.
  private static func isPageHead(_ placed: ArticleAssembly.Placed) -> Bool {
    guard let head = placed.article.front(.section)?.pieces.first?.line else { return false }
    return placed.article.pieces.allSatisfy { $0.line >= head }
  }
}
