/// A page that only advertises an article: a few lines, taken almost word for word from its text.
enum PullQuote {
  /// Lines of such a page.
  private static let length = 4...20
  /// Of the page's passages, so many in a hundred stand elsewhere in the issue.
  private static let leastShare = 55

  /// Pages that share a passage, beyond which it is a phrase of the trade and tells nothing.
  private static let mostOfAKind = 4

  /// Scalars within which a page and the article that it quotes stand: no issue is longer.
  private static let farthest = 2_000_000

  /// Indices of the lines of such pages.
  static func find(in lines: [Line], of text: ScalarText, pages: [Range<Int>]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = pages[...]
    while let first = rest.first {
      let end = lines[first.lowerBound].text.lowerBound + farthest
      let near = rest.prefix { lines[$0.upperBound - 1].text.upperBound <= end }
      let group = near.isEmpty ? rest.prefix(1) : near
      found += find(in: lines, of: text, near: Array(group))
      rest = rest[group.endIndex...]
    }
    return found
  }

  private static func find(in lines: [Line], of text: ScalarText, near pages: [Range<Int>]) -> [Range<Int>] {
    let numbers = pages.indices.filter { page in
      length.contains(pages[page].count) && pages[page].allSatisfy { lines[$0].width > 0 }
    }
    let candidates = numbers.map { pages[$0] }
    guard !candidates.isEmpty, pages.count > 1 else { return [] }
    let (words, ranges) = words(of: pages, lines, text)
    var sieve = PassageSieve(capacity: words.count)
    for range in ranges { sieve.addPassages(of: words[range]) }
    var isAnyLikely = false
    for number in numbers {
      var own = 0
      Passages.forEachKey(of: words[ranges[number]]) { if sieve.mayStandTwice($0) { own += 1 } }
      if own > 0, own * 100 >= (ranges[number].count - Passages.length + 1) * leastShare { isAnyLikely = true }
    }
    // In most issues no page repeats that much.
    guard isAnyLikely else { return [] }
    // Where each passage of a candidate stands outside its own page.
    var all = Array(repeating: 0, count: candidates.count)
    var table = PassageTable(mostOfAKind: mostOfAKind)
    for candidate in candidates.indices {
      Passages.forEachKey(of: words[ranges[numbers[candidate]]]) { key in
        if !sieve.mayStandTwice(key) || table.add(key, page: candidate) { all[candidate] += 1 }
      }
    }
    var next = 0
    for (page, range) in ranges.enumerated() {
      let isCandidate = next < candidates.count && candidates[next] == pages[page]
      Passages.forEachKey(of: words[range]) { key in
        if sieve.mayStandTwice(key) { table.meet(key, page: isCandidate ? next : nil) }
      }
      if isCandidate { next += 1 }
    }
    let met = table.metCounts(pages: candidates.count)
    return candidates.indices.filter { candidate in
      all[candidate] >= Passages.length && met[candidate] * 100 >= all[candidate] * leastShare
    }.map { candidates[$0] }
  }

  /// The ideographs, letters and figures of each page: all of them, and the range of each page.
  private static func words(
    of pages: [Range<Int>], _ lines: [Line], _ text: ScalarText
  ) -> (all: [Unicode.Scalar], pages: [Range<Int>]) {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(pages.count)
    let most = pages.reduce(0) { $0 + $1.reduce(0) { $0 + lines[$1].text.count } }
    let words = [Unicode.Scalar](capacity: most) { words in
      for page in pages {
        let start = words.count
        for index in page {
          for scalar in text.scalars[lines[index].text] where scalar.isHan || scalar.isWordCharacter {
            words.append(scalar)
          }
        }
        ranges.append(start..<words.count)
      }
    }
    return (words, ranges)
  }
}
