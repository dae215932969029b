import JournalCore

extension IssueIndex {
  /// Everything that a query finds. Where it finds nothing, its words of letters are tried as pinyin.
  ///
  /// - Throws: a regular expression that would take for ever.
  public func search(_ query: Query) throws(QueryError) -> SearchResults {
    try search(query) { false } ?? SearchResults([], articles: articleCount, isPinyin: false)
  }

  /// Everything that a query finds, unless the search is given up.
  ///
  /// - Parameter isCancelled: asked every few milliseconds.
  /// - Returns: `nil` if the search was given up.
  public func search(_ query: Query, isCancelled: () -> Bool) throws(QueryError) -> SearchResults? {
    guard !query.isEmpty else { return SearchResults([], articles: articleCount, isPinyin: false) }
    guard let found = try matches(query, isCancelled) else { return nil }
    if found.isEmpty, let sounds = query.readAsPinyin {
      guard let found = try matches(sounds, isCancelled) else { return nil }
      return SearchResults(found, articles: articleCount, isPinyin: true)
    }
    return SearchResults(found, articles: articleCount, isPinyin: query.isPinyin)
  }

  /// Where a text stands, whatever its signs would mean in a query.
  public func matches(ofText text: String) -> [Match] {
    matches(Folder.folded(text), in: nil) { false } ?? []
  }

  private func matches(_ query: Query, _ isCancelled: () -> Bool) throws(QueryError) -> [Match]? {
    var isWanted = [Bool](repeating: true, count: articleCount)
    var found: [[Match]] = []
    for term in query.terms {
      // Where a field is wanted, the blocks that print it are marked.
      guard var matches = try matches(term.pattern, in: term.field?.kinds, isCancelled) else { return nil }
      var holds = [Bool](repeating: false, count: articleCount)
      if let field = term.field {
        holds = try fields.hold(term.pattern, in: field)
        matches.removeAll { !holds[$0.article] }
      } else {
        for match in matches { holds[match.article] = true }
      }
      for article in isWanted.indices where holds[article] == term.isExcluded { isWanted[article] = false }
      if !term.isExcluded { found.append(matches) }
      if isCancelled() { return nil }
    }
    if query.terms.count > 1 {
      for index in found.indices { found[index].removeAll { !isWanted[$0.article] } }
    }
    var all = found.first ?? []
    for matches in found.dropFirst() { all = Self.united(all, matches) }
    guard query.terms.contains(where: { $0.field != nil }) else { return all }
    return withStandIns(all, isWanted: isWanted)
  }

  /// Matches of two words in reading order; those that overlap are one.
  private static func united(_ a: [Match], _ b: [Match]) -> [Match] {
    var united: [Match] = []
    united.reserveCapacity(a.count + b.count)
    var (left, right) = (a[...], b[...])
    while let next = left.first.map({ left in right.first.map { $0.isBefore(left) ? $0 : left } ?? left })
      ?? right.first
    {
      if next == left.first { left.removeFirst() } else { right.removeFirst() }
      if let last = united.last, last.article == next.article, last.block == next.block,
        last.text.upperBound > next.text.lowerBound
      {
        united[united.count - 1].text = last.text.lowerBound..<max(last.text.upperBound, next.text.upperBound)
      } else {
        united.append(next)
      }
    }
    return united
  }

  /// Gives a match to each article that was found by a field which no block prints: its title, or where there is none
  /// its first character.
  private func withStandIns(_ matches: [Match], isWanted: [Bool]) -> [Match] {
    var all: [Match] = []
    var next = matches[...]
    for article in isWanted.indices where isWanted[article] {
      let own = next.prefix { $0.article == article }
      next = next.dropFirst(own.count)
      all += own.isEmpty ? [standIn(forArticle: article)].compactMap(\.self) : Array(own)
    }
    return all
  }

  private func standIn(forArticle article: Int) -> Match? {
    let entries = entries[firstEntries[article]..<firstEntries[article + 1]]
    guard let entry = entries.first(where: { $0.kind == .title }) ?? entries.first(where: { !$0.text.isEmpty }) else {
      return nil
    }
    var range = entry.text
    if entry.kind != .title {
      let first = UTF8Text.scalar(in: text.span, at: range.lowerBound, end: range.upperBound).length
      range = range.lowerBound..<ClusterBoundary(text: text).after(range.lowerBound + first, in: range)
    }
    return Match(article: article, block: entry.block, text: range)
  }
}

extension Match {
  fileprivate func isBefore(_ other: Match) -> Bool {
    (article, block, text.lowerBound) < (other.article, other.block, other.text.lowerBound)
  }
}
