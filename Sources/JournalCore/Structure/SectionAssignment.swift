/// Which column each article is printed under.
///
/// A head in the article's own title block or on one of its pages names it. Where an article shows none, the run of
/// articles decides: a head at the top of a page runs on over the articles behind it; a column that only one title
/// block names ends with its article when the next head that follows is one at the top of a page.
enum SectionAssignment {
  private enum Origin { case titleBlock, pageHead }

  static func assign(to articles: inout [ArticleAssembly.Placed], heads: [(name: String, piece: Piece, page: Int)]) {
    var named: [(name: String, origin: Origin)?] = articles.map { placed in
      if let name = placed.ownSection { return (name, isPageHead(placed) ? .pageHead : .titleBlock) }
      let own = heads.first { placed.pages.contains($0.page) && $0.page > placed.pages.lowerBound }
      if let own { return (own.name, .pageHead) }
      return heads.first { $0.page == placed.pages.lowerBound }.map { ($0.name, .pageHead) }
    }
    for index in articles.indices where named[index] == nil {
      let before = index > 0 ? named[index - 1] : nil
      let next = named[(index + 1)...].lazy.compactMap { $0 }.first
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
