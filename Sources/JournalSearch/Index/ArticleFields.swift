import JournalCore

/// What the articles of an issue say in their fields, as it stands and folded: the pieces of a field stand one after
/// another, each with `FoldedText.separator` behind it.
struct ArticleFields: Sendable {
  /// Pieces in UTF-8, article by article and field by field.
  private var text: [UInt8] = []
  private var folded: [UInt8] = []
  /// `article * fields + field`: where the field ends in `text` and in `folded`.
  private var ends: [(text: Int, folded: Int)] = []

  init(_ articles: [Article]) {
    ends.reserveCapacity(articles.count * SearchField.allCases.count)
    for article in articles {
      for field in SearchField.allCases {
        for piece in field.pieces(of: article) {
          text += piece.utf8
          text.append(FoldedText.separator)
          folded += Folder.folded(piece)
          folded.append(FoldedText.separator)
        }
        ends.append((text.count, folded.count))
      }
    }
  }

  /// A field's pieces, folded.
  func folded(_ field: SearchField, ofArticle article: Int) -> ArraySlice<UInt8> {
    folded[start(field, article).folded..<ends[index(field, article)].folded]
  }

  /// Article by article: whether a pattern stands in the field.
  func hold(_ pattern: QueryTerm.Pattern, in field: SearchField) throws(QueryError) -> [Bool] {
    let articles = ends.count / SearchField.allCases.count
    var holds = [Bool](repeating: false, count: articles)
    switch pattern {
    case .text(let needle):
      for article in 0..<articles { holds[article] = ByteScan.holds(folded(field, ofArticle: article), needle) }
    case .pinyin(let pattern):
      for spelling in PinyinPattern.Spelling.allCases where !holds.contains(true) {
        let matcher = PinyinMatcher(pattern, spelling)
        for article in 0..<articles {
          let folded = Array(folded(field, ofArticle: article))
          matcher.forEachMatch(in: folded.span) { _, _ in holds[article] = true }
        }
      }
    case .expression(let expression):
      let search = RegularExpression.Search(expression)
      for article in 0..<articles {
        var start = start(field, article).text
        let end = ends[index(field, article)].text
        while start < end, !holds[article] {
          let pieceEnd = text[start..<end].firstIndex(of: FoldedText.separator) ?? end
          holds[article] = try !search.matches(in: start..<pieceEnd, of: text.span).isEmpty
          start = pieceEnd + 1
        }
      }
    }
    return holds
  }

  private func index(_ field: SearchField, _ article: Int) -> Int {
    article * SearchField.allCases.count + field.rawValue
  }

  private func start(_ field: SearchField, _ article: Int) -> (text: Int, folded: Int) {
    let index = index(field, article)
    return index > 0 ? ends[index - 1] : (0, 0)
  }
}
