import CResources
import Foundation
import IssueRules
import Testing

@testable import JournalCore

/// The sample issue against what a careful reader finds in it (`sample-truth.json`).
@Suite struct SampleTests {
  private let source: [UInt8]
  private let issue: Issue
  private let truth: Truth

  init() throws {
    var count = 0
    let start = qikan_sample_issue(&count)
    source = Array(UnsafeBufferPointer(start: start, count: count))
    issue = try IssueReader.read(source, path: "sample.txt")
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("sample-truth.json")
    truth = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: file))
  }

  struct Truth: Decodable {
    var issue: Identity
    var articles: [Piece]
    var furniture: [Furniture]

    struct Identity: Decodable {
      var journal: String?, year: Int?, number: Int?, total: Int?, date: String?
    }
    struct Piece: Decodable {
      var kind: String
      var section: String?, kicker: String?, title: String?, subtitle: String?
      var authors: [String]
      var affiliation: String?
      var page: Int?
      var lines: Lines
      var headings: [Heading]
      var paragraphs: [Int]
    }
    struct Lines: Decodable { var body: [[Int]] }
    struct Heading: Decodable { var level: Int, text: String }
    struct Furniture: Decodable { var lines: [Int], what: String }
  }

  private var pairs: [(found: Article, truth: Truth.Piece)] { Array(zip(issue.articles, truth.articles)) }

  @Test func identity() {
    #expect(
      issue.identity
        == JournalIdentity(journal: "青石桥", year: 2024, number: 3, totalNumber: 128, date: "2024-05-10"))
    #expect(issue.identity.journal == truth.issue.journal)
    #expect(issue.identity.date == truth.issue.date)
  }

  @Test func articlesStandInReadingOrder() {
    #expect(issue.titles == truth.articles.map(\.title))
    #expect(issue.articles.map(\.id) == Array(1...truth.articles.count))
  }

  @Test func fieldsAreExact() {
    for (found, truth) in pairs where found.kind != .filler {
      #expect(found.section == truth.section, "\(found.title ?? "")")
    }
    for (found, truth) in pairs {
      #expect(found.kicker == truth.kicker)
      #expect(found.subtitle == truth.subtitle)
      #expect(found.authors == truth.authors)
      #expect(found.affiliation == truth.affiliation)
      #expect(found.page == truth.page)
    }
  }

  @Test func kinds() {
    #expect(issue.articles.map(\.kind.rawValue) == truth.articles.map(\.kind))
  }

  @Test func aBoxedQuotationHasNoColumn() {
    let fillers = issue.articles.filter { $0.kind == .filler }
    #expect(fillers.map(\.title) == ["灯下一页"])
    #expect(fillers.map(\.section) == [nil])
  }

  @Test func bodiesHoldTheirLines() {
    let lines = String(decoding: source, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    func printed(_ ranges: [ClosedRange<Int>]) -> [Int] {
      ranges.flatMap { Array($0) }.filter { !lines[$0 - 1].allSatisfy(\.isWhitespace) }
    }
    for (found, truth) in pairs {
      let body = found.blocks.filter { ![.endnote, .caption, .note].contains($0.kind) }.flatMap(\.lines)
      // Line 225 is a caption, which is read as text: `furnitureIsFurniture` knows.
      let expected = printed(truth.lines.body.map { $0[0]...$0[1] })
      #expect(printed(body).filter { $0 != 225 } == expected, "\(found.title ?? "")")
    }
  }

  @Test func headingsAreHeadings() {
    for (found, truth) in pairs where found.kind != .contents {
      let headings = found.blocks.filter { $0.kind == .heading }
      #expect(headings.map { issue.string($0.text) } == truth.headings.map(\.text))
      #expect(headings.map(\.level) == truth.headings.map(\.level))
    }
  }

  @Test func paragraphsStartWhereTheyDo() {
    var wrong: [Int] = []
    for (found, truth) in pairs where found.kind != .masthead && found.kind != .contents {
      let starts = found.blocks.filter { $0.kind == .paragraph }.compactMap { $0.lines.first?.lowerBound }
      wrong += Set(starts).symmetricDifference(truth.paragraphs)
    }
    // Paragraph starts that a careful reader sets elsewhere: not more than on the day of this test.
    #expect(wrong.count <= Self.wrongParagraphs, "\(wrong.sorted())")
  }

  private static let wrongParagraphs = 6

  @Test func furnitureIsFurniture() {
    let held = Set(issue.furniture.flatMap(\.lines).flatMap { Array($0) })
    let captions = Set(issue.articles.flatMap { $0.blocks }.filter { $0.kind == .caption }.flatMap(\.lines))
    for piece in truth.furniture where piece.what != "caption" {
      #expect(held.contains(piece.lines[0]), "line \(piece.lines[0])")
    }
    #expect(captions == [225...225])
  }

  @Test func aParagraphRunsOverThePageAndTheJump() throws {
    let cut = try #require(issue.articles.first { $0.title == "篾匠的尺子" })
    let block = try #require(cut.blocks.first { $0.lines.count == 3 })
    #expect(block.lines == [502...502, 508...522, 631...633])
    #expect(issue.string(block.text).contains("看了很久，把它绕在自己的指头上试了试，说：“过了年，学编。”"))
    #expect(issue.furniture(.jump) == ["（下转 14 页）", "（上接 11 页）"])
  }

  @Test func nothingIsLostOrInvented() {
    let conservation = Conservation(source: String(decoding: source, as: UTF8.self), issue: issue)
    #expect(conservation.isKept)
    #expect(faults(in: issue, lineCount: issue.source.lineCount) == [])
  }

  @Test func damagedPunctuationIsRepairedWithoutAMistake() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("sample-truth-garble.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let garbled = try #require(json?["garbled"] as? [[Any]])
    let expected = garbled.map { "\($0[0]):\($0[1]) \($0[2])→\($0[3])" }
    let found = issue.repairs.filter { $0.kind == .founderPunctuation }.map {
      "\($0.line):\($0.column) \($0.original)→\($0.replacement)"
    }
    #expect(found.sorted() == expected.sorted())
  }
}
