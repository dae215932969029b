/// References to articles in the form of GB/T 7714-2015, 8.8.2 (析出文献, of a periodical).
public enum Citation {
  /// Authors that are named; of more, these and 等 (8.1.2).
  private static let authorsNamed = 3

  /// `林舟, 何青. 题名: 副题名[J]. 刊名, 2024(3): 4.` What the issue does not say is left out, with its punctuation.
  public static func reference(to article: Article, in issue: Issue) -> String {
    var parts: [String] = []
    if !article.authors.isEmpty {
      let named = article.authors.prefix(authorsNamed)
      parts.append((named + (article.authors.count > authorsNamed ? ["等"] : [])).joined(separator: ", "))
    }
    let title = oneLine(article.title ?? issue.displayTitle(of: article, in: .chinese))
    // Of a title and what was printed under it (8.2): the dash of the page becomes the standard's colon.
    let subtitle = article.subtitle.map { String(oneLine($0).drop { "—―-─ ".contains($0) }) } ?? ""
    parts.append(title + (subtitle.isEmpty ? "" : ": " + subtitle) + "[J]")
    let source = source(of: article, in: issue)
    if !source.isEmpty { parts.append(source) }
    return parts.joined(separator: ". ") + "."
  }

  /// `刊名, 2024(3): 4`.
  private static func source(of article: Article, in issue: Issue) -> String {
    let identity = issue.identity
    let number = identity.number.map { "(\($0))" } ?? identity.totalNumber.map { "(总\($0))" } ?? ""
    let date = (identity.year.map { String($0) } ?? "") + number
    let page = article.page.map { ": \($0)" } ?? ""
    let journal = identity.journal.map(oneLine) ?? ""
    return journal + (journal.isEmpty || date.isEmpty ? "" : ", ") + date + page
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
