/// Levels of an article's headings, by how they are numbered: the kind that comes first is the highest.
enum HeadingLevels {
  /// - Parameter number: how a piece's line is numbered.
  static func assign(to article: inout DraftArticle, number: (Piece) -> LineEvidence.Number) {
    var order: [LineEvidence.Number] = []
    for index in article.blocks.indices where article.blocks[index].kind == .heading {
      guard let first = article.blocks[index].pieces.first else { continue }
      let kind = number(first)
      if !order.contains(kind) { order.append(kind) }
      article.blocks[index].level = (order.firstIndex(of: kind) ?? 0) + 1
    }
  }

  /// Levels as marked up, closed up so that the article's highest is 1.
  static func assignByRank(to article: inout DraftArticle) {
    let levels = Set(article.blocks.lazy.filter { $0.kind == .heading }.map(\.level)).sorted()
    for index in article.blocks.indices where article.blocks[index].kind == .heading {
      article.blocks[index].level = (levels.firstIndex(of: article.blocks[index].level) ?? 0) + 1
    }
  }
}
