import JournalCore
import JournalSearch

/// What of an issue is asked for less often.
extension OpenIssue {
  /// The lines of the contents as an issue of titles, to be searched as text is: an article each, in the tree's order.
  /// Articles are found by their authors too.
  var contentsIndex: IssueIndex {
    var text: [UInt8] = []
    var articles: [Article] = []
    for node in tree {
      let start = text.count
      switch node {
      case .section(let section): text += (sections[section].name ?? "").utf8
      case .article(let article):
        text += titles[article].utf8
        for author in issue.articles[article].authors { text += ("\n" + author).utf8 }
      case .heading(let article, let block): text += line(ofBlock: block, inArticle: article).utf8
      }
      let block = Block(kind: .title, text: start..<text.count, lines: [])
      articles.append(Article(id: articles.count + 1, front: [block]))
    }
    return IssueIndex(Issue(source: issue.source, text: text, articles: articles))
  }

  /// The words that stand at a place, in one line; at an article's head, those that its text opens with.
  func words(at place: Position) -> String {
    let blocks = blocks[place.article]
    var place = place
    if blocks.indices.contains(place.block), blocks[place.block].isFront,
      let first = blocks.firstIndex(where: { !$0.isFront })
    {
      place = start(ofBlock: first, inArticle: place.article)
    }
    return anchor(of: place)?.words ?? ""
  }

  // MARK: Pages

  /// The pages that the issue has, as far as it says: an article's first page is known, its last one guessed by its
  /// length.
  var pages: ClosedRange<Int>? {
    let starts = pageStarts
    guard let first = starts.map(\.page).min(), let last = starts.last else { return nil }
    let characters = starts.dropLast().reduce(0) { $0 + charactersOfArticle[$1.article] }
    let printed = last.page - first
    guard printed > 0, characters > 0 else { return first...last.page }
    let length = charactersOfArticle[last.article] * printed / characters
    return first...(last.page + length)
  }

  /// Where a page begins: exactly at an article's first page, in between by the length of the text.
  func position(ofPage page: Int) -> Position? {
    guard let pages, pages.contains(page) else { return nil }
    let starts = pageStarts
    guard let index = starts.lastIndex(where: { $0.page <= page }) else { return nil }
    // Several articles may begin on one page: the first of them.
    let first = starts.firstIndex { $0.page == starts[index].page } ?? index
    if starts[index].page == page { return start(ofArticle: starts[first].article) }
    let end = index + 1 < starts.count ? starts[index + 1].page : pages.upperBound + 1
    let share = Double(page - starts[index].page) / Double(max(1, end - starts[index].page))
    return position(after: share, ofArticle: starts[index].article)
  }

  /// Articles with their first pages, as far as these rise; one that goes back (misread, or a continued piece) is left
  /// out.
  private var pageStarts: [(page: Int, article: Int)] {
    var starts: [(page: Int, article: Int)] = []
    for (index, article) in issue.articles.enumerated() {
      guard let page = article.page, page >= starts.last?.page ?? 0 else { continue }
      starts.append((page, index))
    }
    return starts
  }

  // MARK: Time

  /// Characters a minute in which Chinese is read silently: adults read 255 aloud (Trauzettel-Klosinski and Dietz,
  /// "Standardized assessment of reading performance: IReST", 2012), and silently about half as many more.
  private static let charactersPerMinute = 400

  /// Minutes that the rest of an article takes, rounded; 0 for less than half a minute.
  func minutesLeft(inArticle article: Int, percent: Int) -> Int {
    let left = charactersOfArticle[article] * (100 - percent) / 100
    return (left + Self.charactersPerMinute / 2) / Self.charactersPerMinute
  }
}
