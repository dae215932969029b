import JournalCore
import JournalSearch

/// An issue made ready for the index: all the work that needs no database.
struct PreparedIssue: Sendable {
  let content: [UInt8]
  let identity: JournalIdentity
  let articleCount: Int
  let characterCount: Int
  /// The snapshot of what a search reads of it, and the hash of that.
  let bytes: [UInt8]
  let checksum: [UInt8]
  /// Article by article: the folded text of each `FullTextColumn`.
  let folded: [[[UInt8]]]

  init(_ issue: Issue, content: [UInt8]) {
    self.content = content
    identity = issue.identity
    articleCount = issue.articles.count(where: \.isPiece)
    characterCount = issue.characterCount
    bytes = IssueSnapshot.encode(issue.searchable)
    checksum = ContentHash.of(bytes)
    folded = Self.folded(issue)
  }

  static func folded(_ issue: Issue) -> [[[UInt8]]] {
    let index = IssueIndex(issue)
    return (0..<index.articleCount).map { article in
      FullTextColumn.allCases.map { $0.folded(ofArticle: article, in: index) }
    }
  }

  /// What tells a content from another one: its bytes, and whether its name makes it Markdown, for then it is read
  /// otherwise.
  static func content(of bytes: [UInt8], named name: String) -> [UInt8] {
    ContentHash.of(bytes) + [SourceFormat.isMarkdown(named: name) ? 1 : 0]
  }
}

extension Issue {
  /// Without what no search reads: furniture, marks, repairs and warnings, and the text behind the articles.
  ///
  /// Ranges of blocks stay, so that a search over it finds the same places.
  fileprivate var searchable: Issue {
    let end = articles.lazy.flatMap { [$0.front, $0.blocks] }.joined().map(\.text.upperBound).max() ?? 0
    return Issue(
      source: source, identity: identity, text: Array(text[..<min(end, text.count)]), articles: articles)
  }
}
