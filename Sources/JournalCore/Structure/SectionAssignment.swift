/// Which column each article is printed under.
///
/// A head in the article's own title block or on one of its pages names it. Where an article shows none, the run of
/// articles decides: a head at the top of a page runs on over the articles behind it; a column that only one title
/// block names ends with its article when the next head that follows is one at the top of a page.
enum SectionAssignment {
  private enum Origin { case titleBlock, pageHead }

  static func assign(to articles: inout [ArticleAssembly.Placed], heads: [(name: String, piece: Piece, page: Int)]) {
    // The first head of each page.
    var headOfPage: [Int: String] = [:]
    for head in heads where headOfPage[head.page] == nil { headOfPage[head.page] = head.name }
    var named: [(name: String, origin: Origin)?] = articles.map { placed in
      if let name = placed.ownSection { return (name, isPageHead(placed) ? .pageHead : .titleBlock) }
      let later = placed.pages.dropFirst().lazy.compactMap { headOfPage[$0] }.first
      return (later ?? headOfPage[placed.pages.lowerBound]).map { ($0, .pageHead) }
    }
    // For each article, the column that the next one to name its own names.
    var following: [(name: String, origin: Origin)?] = Array(repeating: nil, count: articles.count)
    for index in articles.indices.dropLast().reversed() { following[index] = named[index + 1] ?? following[index + 1] }
    for index in articles.indices where named[index] == nil {
      let before = index > 0 ? named[index - 1] : nil
      let next = following[index]
      // An editor's note opens a column.
      let opens = articles[index].article.blocks.contains { $0.kind == .note }
      if let next, opens || (before?.origin == .titleBlock && next.origin == .pageHead) {
        named[index] = next
      } else {
        named[index] = before
      }
    }
    for index in articles.indices { articles[index].article.section = named[index]?.name }
  }

  /// The head was printed before anything else of the article.
  private static func isPageHead(_ placed: ArticleAssembly.Placed) -> Bool {
    guard let head = placed.article.front(.section)?.pieces.first?.line else { return false }
    return placed.article.pieces.allSatisfy { $0.line >= head }
  }
}
