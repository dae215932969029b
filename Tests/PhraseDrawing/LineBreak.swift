import JournalCore

/// A place in a block's text where the source breaks a line.
struct LineBreak {
  var article: Int
  /// Index into the article's `readingBlocks`.
  var block: Int
  /// The first character of the new line, an index into `BlockText.characters`.
  var index: Int
  var endsPage: Bool
}

/// Finds line breaks of the source in the reflowed text: where a line's last characters stand right before the first ones
/// of the next, once in the block and as they are in the file.
enum LineBreakFinder {
  /// Characters on either side that must agree, if the line has so many.
  private static let witnesses = 6

  static func breaks(in issue: Issue) -> [LineBreak] {
    guard let source = issue.original else { return [] }
    let heads = Set(
      issue.furniture.filter { $0.kind == .runningHead || $0.kind == .folio }.flatMap { $0.lines.joined() })
    var breaks: [LineBreak] = []
    for article in issue.articles.indices {
      for (index, block) in issue.articles[article].readingBlocks.enumerated() {
        let text = BlockText(issue, article: article, block: index)
        let lines = block.lines.joined().filter { !visible(source.line($0)).isEmpty }
        for (upper, lower) in zip(lines, lines.dropFirst()) where lower > upper {
          let tail = visible(source.line(upper)).suffix(witnesses)
          let head = visible(source.line(lower)).prefix(witnesses)
          guard let start = onlyPlace(of: Array(tail) + Array(head), in: text.characters.map(\.character)) else {
            continue
          }
          let endsPage = startsPage(source.line(lower)) || (upper..<lower).contains(where: heads.contains)
          breaks.append(LineBreak(article: article, block: index, index: start + tail.count, endsPage: endsPage))
        }
      }
    }
    return breaks
  }

  private static func visible(_ line: String) -> [Character] { line.filter { !$0.isWhitespace }.map(\.self) }

  /// As pages start in many extractions: with one space, or with a form feed.
  private static func startsPage(_ line: String) -> Bool {
    line.contains("\u{0C}") || line.hasPrefix(" ") && !line.hasPrefix("  ") && !line.hasPrefix(" \u{3000}")
  }

  private static func onlyPlace(of wanted: [Character], in text: [Character]) -> Int? {
    guard wanted.count >= 4, text.count >= wanted.count else { return nil }
    var place: Int?
    for start in 0...(text.count - wanted.count) where text[start] == wanted[0] {
      guard text[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
      if place != nil { return nil }
      place = start
    }
    return place
  }
}
