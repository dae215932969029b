/// A corporate author that begins on the subtitle's line and ends on the next, where the extractor lost the gap between:
///
/// `——渡口工作的回顾中共白鹭镇委宣传部` over `河边文化中心`.
enum RunInByline {
  /// What the name of such a body opens with.
  private static let openings = ["中共", "共青团", "国务院", "中华"].map { Array($0.unicodeScalars) }
  /// Scalars of the shortest subtitle that may stand before it, its dash included.
  private static let shortestSubtitle = 6

  /// Gives the byline its beginning.
  static func split(_ article: inout DraftArticle, scalars: [Unicode.Scalar]) {
    guard let subtitle = article.front.firstIndex(where: { $0.kind == .subtitle }),
      let byline = article.front.firstIndex(where: { $0.kind == .byline }), subtitle < byline,
      let line = article.front[subtitle].pieces.last, let next = article.front[byline].pieces.first,
      BylineShape(scalars[next.text], width: 0) == .organization, (1...2).contains(next.line - line.line)
    else { return }
    let start = line.text.dropFirst(shortestSubtitle).last { index in
      openings.contains { scalars[index..<line.text.upperBound].starts(with: $0) }
    }
    guard let start, BylineShape(scalars[start..<line.text.upperBound], width: 0) == .organization else { return }
    let last = article.front[subtitle].pieces.count - 1
    article.front[subtitle].pieces[last].text = scalars.trimmed(line.text.lowerBound..<start)
    article.front[byline].pieces.insert(Piece(line: line.line, text: start..<line.text.upperBound), at: 0)
  }
}
