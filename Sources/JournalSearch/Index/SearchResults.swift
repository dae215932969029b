/// What a query found in an issue.
public struct SearchResults: Sendable, Equatable {
  /// In reading order, none overlapping another.
  public let matches: [Match]
  /// One number for each of `Issue.articles`: its matches.
  public let counts: [Int]
  /// How many articles have a match.
  public let articleCount: Int
  /// Letters were taken for sounds: as the query asked, or because it is not in the text as it was typed.
  public let isPinyin: Bool

  init(_ matches: [Match], articles: Int, isPinyin: Bool) {
    self.matches = matches
    var counts = [Int](repeating: 0, count: articles)
    for match in matches { counts[match.article] += 1 }
    self.counts = counts
    articleCount = counts.count { $0 > 0 }
    self.isPinyin = isPinyin && !matches.isEmpty
  }
}
