/// A column (栏目) of an issue: a run of articles, in reading order, printed under one name.
public struct Section: Sendable, Equatable {
  /// `nil` for articles that are printed under no column.
  public var name: String?
  /// Indices into `Issue.articles`.
  public var articles: Range<Int>
}

extension Issue {
  /// The columns in reading order: neighbours under one name are one section.
  public var sections: [Section] {
    var sections: [Section] = []
    for (index, article) in articles.enumerated() {
      if let last = sections.indices.last, sections[last].name == article.section {
        sections[last].articles = sections[last].articles.lowerBound..<(index + 1)
      } else {
        sections.append(Section(name: article.section, articles: index..<(index + 1)))
      }
    }
    return sections
  }

  /// What to call an article in a list: its title, or its opening words where none is printed; cover and imprint by
  /// what they are.
  public func displayTitle(of article: Article, in language: Language) -> String {
    if let title = article.title { return title }
    switch (article.kind, language) {
    case (.masthead, .chinese): return "封面与版权"
    case (.masthead, .english): return "Cover and imprint"
    case (.contents, .chinese): return "目录"
    case (.contents, .english): return "Contents"
    default: break
    }
    guard let first = article.blocks.first else { return "" }
    let opening = string(first.text).prefix(Self.openingLength)
    return opening.utf8.count < first.text.count ? opening + "…" : String(opening)
  }

  /// Characters of an untitled article's text that stand for its title.
  private static let openingLength = 16
}
