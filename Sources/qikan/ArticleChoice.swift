import JournalCore
import JournalSearch

/// An article as the user named it: by its number in the outline, or by a part of its title.
struct ArticleChoice {
  let wish: String
  let language: Language

  /// Figures of an article's number.
  private static let longestNumber = 3

  init(_ wish: String, in language: Language) {
    self.wish = wish
    self.language = language
  }

  /// - Throws: `ArticleChoiceError` where no article or more than one answers.
  func find(in issue: Issue) throws(ArticleChoiceError) -> Article {
    if let number = Int(wish) {
      if let article = issue.articles.first(where: { $0.id == number }) { return article }
      // A year may stand in a title; a number so short is one of an article.
      guard wish.count > Self.longestNumber else { throw .unknown(wish, count: issue.articles.count) }
    }
    let found = titleMatches(in: issue)
    // A title named whole is meant, though others hold it too.
    let exact = found.filter { issue.displayTitle(of: $0, in: language) == wish }
    let chosen = exact.count == 1 ? exact : found
    guard let article = chosen.first else { throw .unknown(wish, count: issue.articles.count) }
    guard chosen.count == 1 else {
      throw .ambiguous(wish, chosen.map { ($0.id, issue.displayTitle(of: $0, in: language)) })
    }
    return article
  }

  /// Titles are searched as text is, with its folding: an issue of nothing but titles.
  private func titleMatches(in issue: Issue) -> [Article] {
    var text: [UInt8] = []
    let titles = issue.articles.map { article in
      let start = text.count
      text.append(contentsOf: issue.displayTitle(of: article, in: language).utf8)
      let title = Block(kind: .title, text: start..<text.count, lines: [])
      return Article(id: article.id, title: article.title, front: [title])
    }
    let index = IssueIndex(Issue(source: issue.source, text: text, articles: titles))
    var places: [Int] = []
    for match in index.matches(ofText: wish) where places.last != match.article { places.append(match.article) }
    return places.map { issue.articles[$0] }
  }
}

enum ArticleChoiceError: UserFacingError {
  case unknown(String, count: Int)
  case ambiguous(String, [(number: Int, title: String)])

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.unknown(let wish, let count), .chinese): "没有文章“\(wish)”（序号 1 到 \(count)，或标题中的文字）"
    case (.unknown(let wish, let count), .english):
      "no article \"\(wish)\" (give a number from 1 to \(count), or a part of a title)"
    case (.ambiguous(let wish, let found), .chinese):
      "“\(wish)”合于 \(found.count) 篇文章：\(Self.list(found, separator: "、"))"
    case (.ambiguous(let wish, let found), .english):
      "\"\(wish)\" fits \(found.count) articles: \(Self.list(found, separator: ", "))"
    }
  }

  /// The first few, with their numbers, which choose one for certain.
  private static func list(_ found: [(number: Int, title: String)], separator: String) -> String {
    let shown = 5
    let list = found.prefix(shown).map { "\($0.number) \($0.title)" }.joined(separator: separator)
    return found.count > shown ? list + "…" : list
  }
}
