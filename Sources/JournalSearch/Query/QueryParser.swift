/// Reads the search bar's little language, from left to right.
struct QueryParser {
  /// Each word is a search of the whole text; what has more of them is a text that was pasted by mistake.
  private static let mostTerms = 50

  private let characters: [Character]
  private let text: String
  private var position = 0
  private var isPinyin = false

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  mutating func parse() throws(QueryError) -> Query {
    skipSpace()
    if let first = current, first == "~" || first == "～" {
      isPinyin = true
      position += 1
    }
    var terms: [QueryTerm] = []
    while true {
      skipSpace()
      guard current != nil else { break }
      if let term = try term() { terms.append(term) }
      if terms.count > Self.mostTerms { throw .tooManyWords(most: Self.mostTerms) }
    }
    if !terms.isEmpty, terms.allSatisfy(\.isExcluded) { throw .onlyExclusions }
    return Query(text: text, terms: terms)
  }

  private var current: Character? { position < characters.count ? characters[position] : nil }

  private mutating func skipSpace() {
    while let current, current.isWhitespace { position += 1 }
  }

  /// One word with what stands before it; `nil` if there is nothing to look for.
  private mutating func term() throws(QueryError) -> QueryTerm? {
    let isExcluded = takeMinus()
    let field = takeField()
    if field != nil { skipSpace() }
    guard current != nil else { return nil }
    guard let pattern = try pattern() else { return nil }
    return QueryTerm(pattern, field: field, isExcluded: isExcluded)
  }

  /// A minus with a word at its heels; one alone, or one of several, is text.
  private mutating func takeMinus() -> Bool {
    guard let sign = current, Self.isMinus(sign), position + 1 < characters.count else { return false }
    let next = characters[position + 1]
    guard !next.isWhitespace, !Self.isMinus(next) else { return false }
    position += 1
    return true
  }

  private static func isMinus(_ character: Character) -> Bool { character == "-" || character == "－" }

  private mutating func takeField() -> SearchField? {
    let end = min(characters.count, position + SearchField.longestName + 1)
    guard let colon = characters[position..<end].firstIndex(where: { $0 == ":" || $0 == "：" }),
      let field = SearchField(named: String(characters[position..<colon]))
    else { return nil }
    position = colon + 1
    return field
  }

  private mutating func pattern() throws(QueryError) -> QueryTerm.Pattern? {
    if let first = current, first == "/" || first == "／" { return try expression() }
    if let phrase = takePhrase() { return folded(phrase) }
    let start = position
    while let current, !current.isWhitespace { position += 1 }
    return folded(String(characters[start..<position]))
  }

  private func folded(_ text: String) -> QueryTerm.Pattern? {
    let folded = Folder.folded(text)
    guard !folded.isEmpty else { return nil }
    return isPinyin ? .pinyin(PinyinPattern(folded)) : .text(folded)
  }

  /// From one slash to the next that ends a word, or to the end of what was typed.
  private mutating func expression() throws(QueryError) -> QueryTerm.Pattern? {
    let slash = characters[position]
    position += 1
    let start = position
    while let current {
      if current == "\\" {
        position += 2
        continue
      }
      if current == slash, endsWord(at: position) { break }
      position += 1
    }
    let end = min(position, characters.count)
    position = min(end + 1, characters.count)
    guard start < end else { return nil }
    return .expression(try RegularExpression(String(characters[start..<end]), column: start + 1))
  }

  /// From a quotation mark to the one that ends a word, or, if none follows, to the end of what was typed.
  ///
  /// - Returns: `nil` where the mark is text: `“一本账”改革` is one word.
  private mutating func takePhrase() -> String? {
    guard let mark = current, let closing = Self.closingMarks(of: mark) else { return nil }
    let start = position + 1
    var hasMark = false
    for index in start..<characters.count where closing.contains(characters[index]) {
      hasMark = true
      if endsWord(at: index) {
        position = index + 1
        return String(characters[start..<index])
      }
    }
    guard !hasMark else { return nil }
    position = characters.count
    return String(characters[start...])
  }

  private static func closingMarks(of mark: Character) -> Set<Character>? {
    switch mark {
    case "\"", "＂": [mark]
    // An input method that is out of step opens with the closing mark.
    case "“", "”": ["“", "”"]
    default: nil
    }
  }

  private func endsWord(at index: Int) -> Bool {
    index + 1 >= characters.count || characters[index + 1].isWhitespace
  }
}
