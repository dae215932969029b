/// What a reader typed into the search bar, understood.
///
/// Words apart narrow: an article holds them all. `"…"` is a phrase, `-word` leaves articles out, `标题:` `作者:` `栏目:`
/// (`title:` `author:` `section:`) search a field, `/…/` is a regular expression, and a `~` at the start asks for pinyin.
public struct Query: Sendable, Equatable {
  /// As it was typed.
  public let text: String
  /// In the order they were typed.
  public let terms: [QueryTerm]

  init(text: String, terms: [QueryTerm]) {
    self.text = text
    self.terms = terms
  }

  /// A query for a text as it stands: no sign in it has a meaning.
  public init(literal text: String) {
    let folded = Folder.folded(text)
    self.init(text: text, terms: folded.isEmpty ? [] : [QueryTerm(.text(folded))])
  }

  /// Understands what was typed.
  ///
  /// What is still being typed is not wrong: an open quotation mark or slash reaches to the end, a field without a word
  /// and a single `~` ask for nothing yet.
  public static func parse(_ text: String) throws(QueryError) -> Query {
    var parser = QueryParser(text)
    return try parser.parse()
  }

  /// There is nothing to look for: no character that shows.
  public var isEmpty: Bool { terms.isEmpty }

  /// How a text is to be typed so that it is looked for as it stands.
  public static func quoting(_ text: String) -> String {
    // All quotation marks are one to a search, but only the straight one would end the phrase.
    "\"" + text.map { $0 == "\"" ? "“" : String($0) }.joined() + "\""
  }

  /// The query with its words of letters taken for pinyin; `nil` if it has none.
  public var readAsPinyin: Query? {
    var terms = terms
    var isPinyin = false
    for (index, term) in terms.enumerated() where !term.isExcluded {
      guard let folded = term.folded, let pinyin = PinyinPattern(ofLetters: folded) else { continue }
      terms[index].pattern = .pinyin(pinyin)
      isPinyin = true
    }
    return isPinyin ? Query(text: text, terms: terms) : nil
  }

  /// Whether it was asked for by sound.
  public var isPinyin: Bool {
    terms.contains { term in
      if case .pinyin = term.pattern { true } else { false }
    }
  }
}
