/// Settles text that is no article: a boxed quotation, a scrap of another page, a whole file without structure.
enum StrayText {
  /// Scalars below which an untitled piece is a scrap or a quotation.
  private static let shortest = 500

  static func settle(_ draft: inout DraftIssue, text: ScalarText) {
    guard draft.articles.count > 1 else {
      warnUntitled(&draft)
      return
    }
    var kept: [DraftArticle] = []
    for (index, article) in draft.articles.enumerated() {
      var article = article
      guard article.kind == .article else {
        kept.append(article)
        continue
      }
      let isShort = article.length < shortest
      let isUntitled = article.front(.title) == nil
      if index == 0, isShort, isUntitled, breaksOff(article, text) {
        for piece in article.pieces {
          draft.furniture.append(DraftFurniture(kind: .stray, pieces: [piece]))
          draft.warnings.append(Warning(line: piece.line, reason: .stray))
        }
        continue
      }
      if isShort, isUntitled || endsWithBook(article, text) {
        article.kind = .filler
        article.section = nil
        // A head over a quotation was a running head of its page.
        for head in article.front where head.kind == .section {
          draft.furniture.append(DraftFurniture(kind: .runningHead, pieces: head.pieces))
        }
        article.front.removeAll { $0.kind == .section }
      }
      article.settleKind()
      kept.append(article)
    }
    draft.articles = kept
    nameBriefs(&draft)
    warnUntitled(&draft)
    warnBrokenOff(&draft, text)
    warnFused(&draft)
  }

  /// Scalars below which a piece without a byline, among others like it in its column, is a brief.
  private static let longestBrief = 1_200

  private static func nameBriefs(_ draft: inout DraftIssue) {
    func isShort(_ index: Int) -> Bool {
      guard draft.articles.indices.contains(index) else { return false }
      let article = draft.articles[index]
      guard article.kind == .article || article.kind == .brief, article.front(.byline) == nil else { return false }
      return article.length < longestBrief
    }
    for index in draft.articles.indices where isShort(index) && draft.articles[index].section != nil {
      let neighbours = [index - 1, index + 1].filter { isShort($0) }
      if neighbours.contains(where: { draft.articles[$0].section == draft.articles[index].section }) {
        draft.articles[index].kind = .brief
      }
    }
  }

  /// `——陆停云《河边杂记》` closes a quotation that nobody signs.
  private static func endsWithBook(_ article: DraftArticle, _ text: ScalarText) -> Bool {
    guard let last = article.blocks.last, last.kind == .endnote, article.front(.byline) == nil else { return false }
    return last.pieces.last.map { text.scalars[$0.text].last == "》" } ?? false
  }

  private static func breaksOff(_ article: DraftArticle, _ text: ScalarText) -> Bool {
    guard let last = article.blocks.last?.pieces.last else { return false }
    return !LineReader.endsSentence(text.scalars[last.text])
  }

  /// An article that ends inside a sentence: its end was not extracted, or stands where no jump mark leads.
  private static func warnBrokenOff(_ draft: inout DraftIssue, _ text: ScalarText) {
    for article in draft.articles where article.kind == .article || article.kind == .editorial {
      guard let last = article.blocks.last, last.kind == .paragraph, let end = last.pieces.last else { continue }
      let line = text.scalars[end.text]
      if !LineReader.endsSentence(line), !LineReader.endsParagraph(line) {
        draft.warnings.append(Warning(line: end.line, reason: .brokenOff))
      }
    }
  }

  private static func warnFused(_ draft: inout DraftIssue) {
    for article in draft.articles where article.kind == .article || article.kind == .editorial {
      guard let line = article.pieces.first?.line else { continue }
      let texts = article.blocks.filter { $0.kind != .note && $0.kind != .caption }
      if texts.isEmpty {
        draft.warnings.append(Warning(line: line, reason: .empty))
      } else if let endnote = texts.dropLast().first(where: { $0.kind == .endnote }), texts.last?.kind != .endnote {
        draft.warnings.append(Warning(line: endnote.pieces.first?.line ?? line, reason: .fused))
      } else if let byline = article.front(.byline), let first = byline.pieces.first, let last = byline.pieces.last,
        last.line - first.line > farthestByline
      {
        draft.warnings.append(Warning(line: last.line, reason: .fused))
      }
    }
  }

  /// Source lines between two lines of one byline, at most.
  private static let farthestByline = 8

  /// Lines of a paragraph that nobody sets.
  private static let endlessParagraph = 500

  private static func warnUntitled(_ draft: inout DraftIssue) {
    if draft.articles.count == 1, let article = draft.articles.first, article.front(.title) != nil,
      let endless = article.blocks.first(where: { $0.pieces.count > endlessParagraph })?.pieces.first
    {
      draft.warnings.append(Warning(line: endless.line, reason: .unstructured))
    }
    for article in draft.articles where article.kind == .article && article.front(.title) == nil {
      if let line = article.pieces.map(\.line).min() {
        draft.warnings.append(Warning(line: line, reason: draft.articles.count == 1 ? .unstructured : .untitled))
      }
    }
  }
}
