import CResources
import JournalCore
import JournalSearch
import PhraseDrawing
import Testing

@testable import ShelfIndex

/// Whatever phrase a reader remembers is found by the index, in its issue and at its place.
@Suite struct CompletenessTests {
  @Test(arguments: PhraseSpelling.allCases.filter(\.isAvailable))
  func everyPhraseOfTheSampleIsFound(spelling: PhraseSpelling) throws {
    var count = 0
    let bytes = qikan_sample_issue(&count)
    let sample = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    try expectAllFound([sample], spelling)
  }

  @Test(
    .enabled(if: !RealIssues.paths.isEmpty, "skipped: no corpus, set QIKAN_CORPUS to a folder of issues"),
    arguments: PhraseSpelling.allCases.filter(\.isAvailable))
  func everyPhraseOfRealIssuesIsFound(spelling: PhraseSpelling) throws {
    try expectAllFound(
      RealIssues.paths.map { path in
        String(decoding: try Shelf.read(ShelfFile(name: path, path: Array(path.utf8CString))), as: UTF8.self)
      }, spelling)
  }

  private func expectAllFound(_ texts: [String], _ spelling: PhraseSpelling) throws {
    let shelf = try Shelf()
    for (number, text) in texts.enumerated() { try shelf.write(text, to: "\(number).txt") }
    let told = try shelf.update()
    let ids = try texts.indices.map { try #require(told.summaries["\($0).txt"]).id }
    let search = try ShelfSearch(shelf.index)
    let kept = try ids.map { IssueIndex(try #require(try search.issue($0))) }
    let phrases = PhraseDrawing.phrases(
      of: try texts.indices.map { try IssueReader.read(Array(texts[$0].utf8), path: "\($0).txt") })
    #expect(phrases.count == PhraseDrawing.count)
    for (phrase, typed) in zip(phrases, try spelling.of(phrases.map(\.text))) {
      let query = try Query.parse(Query.quoting(typed))
      let count = try #require(try search.count(query, in: Set(ids)))
      let found = try kept[phrase.issue].search(query)
      #expect(count.issues[ids[phrase.issue]]?.matches == found.matches.count, "\(typed), lines \(phrase.lines)")
      #expect(phrase.isAmong(found.matches), "\(typed), lines \(phrase.lines)")
      #expect(try search.candidates(query)?.contains(ids[phrase.issue]) == true)
    }
  }
}
