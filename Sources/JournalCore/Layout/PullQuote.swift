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
    // Where each passage of a candidate stands outside its own page.
    var wanted: [Int: [Int]] = [:]
    for (number, page) in candidates.enumerated() {
      for key in Set(keys(of: page, lines, text)) where wanted[key, default: []].count < mostOfAKind {
        wanted[key, default: []].append(number)
      }
    }
    let numberOfPage = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1.lowerBound, $0) })
    var found: [Set<Int>] = Array(repeating: [], count: candidates.count)
    for page in pages {
      let own = numberOfPage[page.lowerBound]
      for key in keys(of: page, lines, text) {
        for number in wanted[key] ?? [] where number != own { found[number].insert(key) }
      }
    }
    return candidates.indices.filter { number in
      let all = Set(keys(of: candidates[number], lines, text)).count
      return all >= passage && found[number].count * 100 >= all * leastShare
    }.map { candidates[$0] }
  }

  /// A hash for each passage of a page, line breaks and white space aside.
  private static func keys(of page: Range<Int>, _ lines: [Line], _ text: ScalarText) -> [Int] {
    let scalars = page.flatMap { text.scalars[lines[$0].text].filter { $0.isHan || $0.isWordCharacter } }
    guard scalars.count >= passage else { return [] }
    return (0...(scalars.count - passage)).map { start in
      var key: UInt64 = 14_695_981_039_346_656_037
      for scalar in scalars[start..<(start + passage)] { key = (key ^ UInt64(scalar.value)) &* 1_099_511_628_211 }
      return Int(truncatingIfNeeded: key)
    }
  }
}
