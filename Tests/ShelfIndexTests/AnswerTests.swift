import JournalCore
import JournalSearch
import Testing

@testable import ShelfIndex

/// What the index answers is what a search through the files finds.
@Suite struct AnswerTests {
  let shelf: Shelf

  init() throws {
    shelf = try Shelf()
    for number in 1...6 { try shelf.write(Issues.issue(number), to: "\(number).txt") }
  }

  @Test func everyTextIsFoundAsByAScan() throws {
    let queries = Issues.words.map { Query(literal: $0) }
    let scans = try shelf.scan(queries)
    for ((query, answer), scan) in zip(zip(queries, try shelf.answer(queries)), scans) {
      #expect(answer == scan, "\(query.text)")
    }
    #expect(scans.count { !$0.found.isEmpty } > 100, "most of the words stand in the issues")
  }

  @Test func everyQueryIsAnsweredAsByAScan() throws {
    let queries = try Issues.queries.map { try Query.parse($0) }
    let scans = try shelf.scan(queries)
    for ((query, answer), scan) in zip(zip(queries, try shelf.answer(queries)), scans) {
      #expect(answer == scan, "\(query.text)")
    }
    #expect(scans.count { !$0.found.isEmpty } > 15, "most of the queries find something")
    #expect(scans.contains { $0.isPinyin })
  }

  @Test func nothingIsFoundAcrossTwoParagraphs() throws {
    try shelf.write("种树的人\n\n■方 晴\n\n　　坡上有一棵柚子树。\n\n　　河边有一条老木船。\n", to: "seam.txt")
    #expect(try shelf.answer(Query(literal: "树。河")).found["seam.txt"] == nil)
    #expect(try shelf.answer(Query(literal: "树")).found["seam.txt"] != nil)
  }

  @Test func anIssueAsTheIndexKeepsItIsSearchedLikeTheIssueItself() throws {
    let told = try shelf.update()
    let search = try ShelfSearch(shelf.index)
    let summary = try #require(told.summaries["3.txt"])
    let kept = try #require(try search.issue(summary.id))
    let read = try IssueReader.read(Array(Issues.issue(3).utf8), path: "3.txt")
    #expect(kept.articles.count == read.articles.count)
    #expect(kept.articles.map(\.title) == read.articles.map(\.title))
    #expect(kept.articles.map(\.authors) == read.articles.map(\.authors))
    #expect(kept.articles.map(\.readingBlocks) == read.articles.map(\.readingBlocks))
    let (keptIndex, readIndex) = (IssueIndex(kept), IssueIndex(read))
    for word in Issues.words {
      let query = Query(literal: word)
      #expect(try keptIndex.search(query) == readIndex.search(query), "\(word)")
    }
    #expect(summary.identity == read.identity)
    #expect(summary.articleCount == read.articles.count(where: \.isPiece))
    #expect(summary.characterCount == read.characterCount)
  }

  @Test func aSearchThatIsNotWantedAnyMoreEnds() throws {
    let told = try shelf.update()
    let search = try ShelfSearch(shelf.index)
    // Quotation marks are counted issue by issue.
    #expect(
      try search.count(Query(literal: "“一本"), in: Set(told.summaries.values.map(\.id)), isCancelled: { true }) == nil)
  }

  @Test func onlyTheIssuesThatWereAskedForAreCounted() throws {
    let told = try shelf.update()
    let search = try ShelfSearch(shelf.index)
    let one = try #require(told.summaries["2.txt"]).id
    for word in ["渡口", "“一本账”"] {
      #expect(try search.count(Query(literal: word), in: [one])?.issues.keys.sorted() == [one])
    }
  }
}
