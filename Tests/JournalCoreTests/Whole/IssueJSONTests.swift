import Foundation
import Testing

@testable import JournalCore

/// The public format, read back with a JSON reader that is not our own.
@Suite struct IssueJSONTests {
  private func object(_ issue: Issue) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(IssueJSON.encode(issue))) as? [String: Any])
  }

  private func objects(_ value: Any?) throws -> [[String: Any]] { try #require(value as? [[String: Any]]) }

  private func keys(_ object: [String: Any]?) -> Set<String> { Set(object?.keys.map { $0 } ?? []) }

  @Test func everyFieldOfTheFormatIsThere() throws {
    let json = try self.object(try Fixtures.issue)
    #expect(
      keys(json) == [
        "format", "source", "journal", "year", "number", "totalNumber", "date", "articles", "furniture", "repairs",
        "warnings",
      ])
    #expect(json["format"] as? String == "qikan-issue/1")
    #expect(keys(json["source"] as? [String: Any]) == ["path", "format", "encoding", "bytes", "lines"])
    for article in try objects(json["articles"]) {
      #expect(
        keys(article) == [
          "id", "kind", "section", "group", "kicker", "title", "subtitle", "authors", "affiliation", "page", "front",
          "blocks",
        ])
      for block in try objects(article["front"]) + objects(article["blocks"]) {
        let isHeading = block["kind"] as? String == "heading"
        #expect(keys(block) == (isHeading ? ["kind", "level", "text", "lines"] : ["kind", "text", "lines"]))
        let lines = try #require(block["lines"] as? [[Int]])
        #expect(!lines.isEmpty && lines.allSatisfy { $0.count == 2 && $0[0] <= $0[1] })
      }
    }
    for piece in try objects(json["furniture"]) { #expect(keys(piece) == ["kind", "text", "lines"]) }
    for repair in try objects(json["repairs"]) { #expect(keys(repair) == ["line", "column", "from", "to", "kind"]) }
    for warning in try objects(json["warnings"]) { #expect(keys(warning) == ["line", "text"]) }
    try #expect(!objects(json["repairs"]).isEmpty)
    try #expect(!objects(json["furniture"]).isEmpty)
  }

  @Test func theIssueStandsInIt() throws {
    let issue = try Fixtures.issue
    let json = try self.object(issue)
    #expect(json["journal"] as? String == "青石桥")
    #expect(json["totalNumber"] as? Int == 128)
    let articles = try self.objects(json["articles"])
    #expect(articles.map { $0["id"] as? Int } == (1...issue.articles.count).map { $0 })
    #expect(articles.map { $0["title"] as? String } == issue.titles)
    #expect(articles.map { $0["kind"] as? String } == issue.articles.map(\.kind.rawValue))
    for (written, article) in zip(articles, issue.articles) {
      #expect(written["authors"] as? [String] == article.authors)
      let texts = try objects(written["blocks"]).map { $0["text"] as? String }
      #expect(texts == article.blocks.map { issue.string($0.text) })
    }
  }

  @Test func whatIsNotKnownIsNull() throws {
    let json = try self.object(try read("种树的人\n\n■苏 禾\n\n石坪坡上原来没有树。\n"))
    for key in ["journal", "year", "number", "totalNumber", "date"] { #expect(json[key] is NSNull, "\(key)") }
    let article = try #require(try objects(json["articles"]).first)
    for key in ["section", "group", "kicker", "subtitle", "affiliation", "page"] {
      #expect(article[key] is NSNull, "\(key)")
    }
  }

  @Test func awkwardCharactersComeThrough() throws {
    let awkward = "\"\\/\u{1}\u{1F}\u{7F}\t\n\r\u{8}\u{C}\u{2028}𠀀👩‍👧e\u{301}</script>"
    var issue = Issue(source: SourceDescription(path: awkward, format: .text, byteCount: 1, lineCount: 1))
    issue.text = Array(awkward.utf8)
    issue.articles = [
      Article(
        id: 1, title: awkward, authors: [awkward],
        blocks: [Block(kind: .paragraph, text: 0..<issue.text.count, lines: [1...1])])
    ]
    issue.repairs = [Repair(line: 1, column: 0, original: awkward, replacement: "", kind: .doubledText)]
    let json = try self.object(issue)
    let article = try #require(try objects(json["articles"]).first)
    #expect((json["source"] as? [String: Any])?["path"] as? String == awkward)
    #expect(article["title"] as? String == awkward)
    #expect(article["authors"] as? [String] == [awkward])
    try #expect(objects(article["blocks"]).first?["text"] as? String == awkward)
    try #expect(objects(json["repairs"]).first?["from"] as? String == awkward)
    try #expect(objects(json["repairs"]).first?["to"] as? String == "")
  }

  @Test func anEmptyIssueIsValidToo() throws {
    let issue = Issue(source: SourceDescription(path: "-", format: .text, byteCount: 0, lineCount: 0))
    let json = try self.object(issue)
    for key in ["articles", "furniture", "repairs", "warnings"] { try #expect(objects(json[key]).isEmpty) }
  }
}
