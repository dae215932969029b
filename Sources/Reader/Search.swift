import JournalSearch

/// A search in the open issue: what was typed, and every place where it stands.
struct Search: Sendable {
  let pattern: String
  let results: SearchResults
  /// The match that the reader stepped to, an index into `matches`.
  var current: Int?

  init(pattern: String, results: SearchResults) {
    self.pattern = pattern
    self.results = results
  }

  /// In reading order.
  var matches: [Match] { results.matches }
  /// Article by article: how many matches.
  var counts: [Int] { results.counts }
  /// How many articles hold a match.
  var articleCount: Int { results.articleCount }

  /// The search with the first match from a place on as the one stepped to, or the first of all.
  func starting(from place: Position) -> Search {
    guard !matches.isEmpty else { return self }
    var search = self
    let first = firstIndex(atOrAfter: place)
    search.current = first < matches.count ? first : 0
    return search
  }

  /// The first match at or after a place, as an index into `matches`; their number if there is none.
  func firstIndex(atOrAfter place: Position) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if Position(matches[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The matches that stand, whole or in part, in a range of a block's text.
  func matches(in range: Range<Int>, article: Int, block: Int) -> [(text: Range<Int>, isCurrent: Bool)] {
    var index = firstIndex(atOrAfter: Position(article: article, block: block, offset: range.lowerBound))
    // One that began in the row above may go on in this one.
    if index > 0 { index -= 1 }
    var found: [(text: Range<Int>, isCurrent: Bool)] = []
    while index < matches.count,
      Position(matches[index]) < Position(article: article, block: block, offset: range.upperBound)
    {
      let match = matches[index]
      if match.article == article, match.block == block, match.text.overlaps(range) {
        found.append((match.text.clamped(to: range), index == current))
      }
      index += 1
    }
    return found
  }
}

extension Position {
  /// Where a match starts.
  init(_ match: Match) {
    self.init(article: match.article, block: match.block, offset: match.text.lowerBound)
  }
}
