import JournalSearch

/// A query for the full-text table: what every article with a match holds, and perhaps others too.
///
/// A token is a scalar of the folded text, so a phrase of tokens is a substring of it.
struct FullTextExpression {
  /// In the language of FTS5: phrases in quotation marks, each for a column, joined by AND.
  let bytes: [UInt8]
  /// Whether every occurrence of the one phrase is a match, and nothing else is.
  let isExact: Bool

  /// Scalars of a phrase that are looked up: more only narrow what is narrow already.
  private static let longestPhrase = 24
  /// Phrases that are looked up: FTS5 takes 256.
  private static let mostPhrases = 64

  /// - Returns: `nil` where the query says nothing that the table could be asked.
  init?(_ query: Query) {
    var bytes: [UInt8] = []
    for term in query.terms.prefix(Self.mostPhrases) where !term.isExcluded {
      guard let folded = term.folded, !folded.isEmpty else { continue }
      let scalars = String(decoding: folded, as: UTF8.self).unicodeScalars
      if !bytes.isEmpty { bytes += " AND ".utf8 }
      bytes += "\(FullTextColumn(term.field).rawValue) : ".utf8 + Self.quoted(scalars.prefix(Self.longestPhrase))
    }
    guard !bytes.isEmpty else { return nil }
    self.bytes = bytes
    isExact = query.terms.count == 1 && Self.standsAlone(query.terms[0])
  }

  private static func quoted(_ phrase: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    for scalar in phrase {
      if scalar == "\"" { quoted.append(UInt8(ascii: "\"")) }
      quoted.append(contentsOf: Character(scalar).utf8)
    }
    return quoted + [UInt8(ascii: "\"")]
  }

  /// Whether no two matches can lie in one grapheme cluster, which would be one match: ideographs, and letters and digits
  /// of ASCII, in the text.
  private static func standsAlone(_ term: QueryTerm) -> Bool {
    guard term.field == nil, let folded = term.folded else { return false }
    let scalars = String(decoding: folded, as: UTF8.self).unicodeScalars
    return scalars.count <= longestPhrase
      && scalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFD, 0x30...0x39, 0x61...0x7A: true
        default: false
        }
      }
  }
}

/// The columns of the full-text table.
enum FullTextColumn: String, CaseIterable {
  case text, title, author, section

  init(_ field: SearchField?) {
    switch field {
    case nil: self = .text
    case .title: self = .title
    case .author: self = .author
    case .section: self = .section
    }
  }

  /// What an article says in the column, folded.
  func folded(ofArticle article: Int, in index: IssueIndex) -> [UInt8] {
    switch self {
    case .text: Array(index.foldedText(ofArticle: article))
    case .title: Array(index.foldedField(.title, ofArticle: article))
    case .author: Array(index.foldedField(.author, ofArticle: article))
    case .section: Array(index.foldedField(.section, ofArticle: article))
    }
  }
}
