import JournalCore

/// What is known of an article besides its text, and can be searched by name.
public enum SearchField: Int, Sendable, CaseIterable {
  /// 引题, title, 副题, and the title over a group of articles.
  case title
  /// Authors, and their post or unit.
  case author
  /// 栏目.
  case section

  /// What a reader may write before a colon, folded.
  private static let names: [(name: String, field: SearchField)] = [
    ("标题", .title), ("作者", .author), ("栏目", .section), ("title", .title), ("author", .author), ("section", .section),
  ]

  /// The longest of the names, in characters.
  static let longestName = 7

  /// - Parameter name: as it was written, in any case, width and variant (標題).
  init?(named name: String) {
    let folded = Folder.folded(name)
    guard let found = Self.names.first(where: { Array($0.name.utf8) == folded }) else { return nil }
    self = found.field
  }

  /// The blocks of an article in which the field is printed.
  var kinds: Set<Block.Kind> {
    switch self {
    case .title: [.group, .kicker, .title, .subtitle]
    case .author: [.byline, .endnote]
    case .section: []
    }
  }

  /// What an article says in the field, a string a piece.
  func pieces(of article: Article) -> [String] {
    switch self {
    case .title: [article.group, article.kicker, article.title, article.subtitle].compactMap(\.self)
    case .author: article.authors + [article.affiliation].compactMap(\.self)
    case .section: [article.section].compactMap(\.self)
    }
  }
}
