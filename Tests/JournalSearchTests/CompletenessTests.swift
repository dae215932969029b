import CResources
import JournalCore
import JournalSearch
import PhraseDrawing
import Testing

/// Whatever phrase a reader remembers is found where it stands, however the source broke it and the reader spells it.
@Suite struct CompletenessTests {
  private static let sample = Result { () throws(IssueError) in
    var count = 0
    let bytes = qikan_sample_issue(&count)
    return Drawn([try IssueReader.read(Array(UnsafeBufferPointer(start: bytes, count: count)), path: "sample.txt")])
  }

  @Test(arguments: PhraseSpelling.allCases.filter(\.isAvailable))
  func everyPhraseOfTheSampleIsFound(spelling: PhraseSpelling) throws {
    try expectAllFound(in: Self.sample.get(), overPages: 5, spelling)
  }

  private static let real = Result { Drawn(try RealIssues.read()) }

  @Test(
    .enabled(if: !RealIssues.paths.isEmpty, "skipped: no corpus, set QIKAN_CORPUS to a folder of issues"),
    arguments: PhraseSpelling.allCases.filter(\.isAvailable))
  func everyPhraseOfRealIssuesIsFound(spelling: PhraseSpelling) throws {
    try expectAllFound(in: Self.real.get(), overPages: PhraseDrawing.overPages, spelling)
  }

  private func expectAllFound(in drawn: Drawn, overPages: Int, _ spelling: PhraseSpelling) throws {
    let phrases = drawn.phrases
    #expect(phrases.count == PhraseDrawing.count)
    #expect(phrases.count { $0.crossing != .none } >= PhraseDrawing.overLines)
    #expect(phrases.count { $0.crossing == .pageBreak } >= overPages)
    let typed = try spelling.of(phrases.map(\.text))
    try #require(typed.count == phrases.count)
    if spelling != .asItStands { #expect(typed != phrases.map(\.text), "nothing is spelt otherwise") }
    for (phrase, typed) in zip(phrases, typed) {
      let results = try drawn.indices[phrase.issue].search(Query.parse(Query.quoting(typed)))
      #expect(phrase.isAmong(results.matches), "\(typed) (\(phrase.text)), lines \(phrase.lines)")
      #expect(!results.isPinyin)
    }
  }
}

/// Issues made ready for searching, and the phrases to look for in them.
private struct Drawn: Sendable {
  let phrases: [DrawnPhrase]
  let indices: [IssueIndex]

  init(_ issues: [JournalCore.Issue]) {
    phrases = PhraseDrawing.phrases(of: issues)
    indices = issues.map(IssueIndex.init)
  }
}
