import JournalCore
import Testing

/// References by GB/T 7714-2015.
@Suite struct CitationTests {
  private let whole = JournalIdentity(journal: "青石桥", year: 2024, number: 3, totalNumber: 128)

  private func reference(_ article: Article, _ identity: JournalIdentity) -> String {
    let source = SourceDescription(path: "x.txt", format: .text, byteCount: 0, lineCount: 0)
    return Citation.reference(
      to: article, in: JournalCore.Issue(source: source, identity: identity, articles: [article]))
  }

  @Test func everythingThatIsKnown() {
    let article = Article(
      id: 1, title: "老茶馆里的新账本", subtitle: "——白鹭镇“一本账”小记", authors: ["林舟", "何青"], page: 4)
    #expect(reference(article, whole) == "林舟, 何青. 老茶馆里的新账本: 白鹭镇“一本账”小记[J]. 青石桥, 2024(3): 4.")
  }

  @Test func threeAuthorsAreNamedAndOfMoreTheFirstThree() {
    var article = Article(id: 1, title: "题", authors: ["甲", "乙", "丙"])
    #expect(reference(article, whole).hasPrefix("甲, 乙, 丙. 题[J]"))
    article.authors.append("丁")
    #expect(reference(article, whole).hasPrefix("甲, 乙, 丙, 等. 题[J]"))
  }

  @Test(arguments: [
    (JournalIdentity(journal: "青石桥", year: 2024), "题[J]. 青石桥, 2024: 4."),
    (JournalIdentity(journal: "青石桥", number: 3), "题[J]. 青石桥, (3): 4."),
    (JournalIdentity(journal: "青石桥", year: 2024, totalNumber: 128), "题[J]. 青石桥, 2024(总128): 4."),
    (JournalIdentity(journal: "青石桥"), "题[J]. 青石桥: 4."),
    (JournalIdentity(year: 2024, number: 3), "题[J]. 2024(3): 4."),
  ])
  func whatIsMissingIsLeftOut(identity: JournalIdentity, reference expected: String) {
    #expect(reference(Article(id: 1, title: "题", page: 4), identity) == expected)
  }

  @Test func nothingButATitle() {
    #expect(reference(Article(id: 1, title: "题"), JournalIdentity()) == "题[J].")
  }
}
