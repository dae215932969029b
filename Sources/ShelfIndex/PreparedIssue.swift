import JournalCore
import JournalSearch

/// An issue made ready for the index: all the work that needs no database.
struct PreparedIssue: Sendable {
  let content: [UInt8]
  let identity: JournalIdentity
  let articleCount: Int
  let characterCount: Int
  /// What `SearchableIssue` makes of it, and the hash of that.
  let bytes: [UInt8]
  let checksum: [UInt8]
  /// Article by article: the folded text of each `FullTextColumn`.
  let folded: [[[UInt8]]]

  init(_ issue: Issue, content: [UInt8]) {
    self.content = content
    identity = issue.identity
    articleCount = issue.articles.count(where: \.isPiece)
    characterCount = issue.characterCount
    bytes = SearchableIssue.encode(issue)
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
    let name = name.lowercased()
    let isMarkdown = name.hasSuffix(".md") || name.hasSuffix(".markdown")
    return ContentHash.of(bytes) + [isMarkdown ? 1 : 0]
  }
}
