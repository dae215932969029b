/// A page that only advertises an article: a few lines, taken almost word for word from its text.
enum PullQuote {
  /// Lines of such a page.
  private static let length = 4...20
  /// Scalars of a passage that is the same by design, not by chance.
  private static let passage = 9
  /// Of the page's passages, so many in a hundred stand elsewhere in the issue.
  private static let leastShare = 55

  /// Pages that share a passage, beyond which it is a phrase of the trade and tells nothing.
  private static let mostOfAKind = 4

  /// Indices of the lines of such pages.
  static func find(in lines: [Line], of text: ScalarText, pages: [Range<Int>]) -> [Range<Int>] {
    let candidates = pages.filter { length.contains($0.count) && $0.allSatisfy { lines[$0].width > 0 } }
    guard !candidates.isEmpty, pages.count > 1 else { return [] }
    var table = PassageTable(
      length: passage, mostOfAKind: mostOfAKind,
      capacity: candidates.reduce(0) { $0 + $1.reduce(0) { $0 + lines[$1].text.count } })
    var all: [Int] = []
    var words: [Unicode.Scalar] = []
    for (number, page) in candidates.enumerated() {
      read(page, lines, text, into: &words)
      all.append(table.add(page: number, words))
    }
    var next = 0
    for page in pages {
      let isCandidate = next < candidates.count && candidates[next] == page
      read(page, lines, text, into: &words)
      table.find(in: words, own: isCandidate ? next : nil)
      if isCandidate { next += 1 }
    }
    let found = table.foundCounts(pages: candidates.count)
    return candidates.indices.filter { number in
      all[number] >= passage && found[number] * 100 >= all[number] * leastShare
    }.map { candidates[$0] }
  }

  /// The ideographs, letters and figures of a page.
  private static func read(_ page: Range<Int>, _ lines: [Line], _ text: ScalarText, into words: inout [Unicode.Scalar])
  {
    words.removeAll(keepingCapacity: true)
    for index in page {
      for scalar in text.scalars[lines[index].text] where scalar.isHan || scalar.isWordCharacter {
        words.append(scalar)
      }
    }
  }
}
