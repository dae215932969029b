import Foundation
import JournalCore
import PhraseDrawing
import Testing

/// Phrases that were drawn from issues are found by `qikan search` in the folder that holds them, at their place.
@Suite struct PhraseTests {
  @Test(.enabled(if: !RealIssues.paths.isEmpty, "skipped: no corpus, set QIKAN_CORPUS to a folder of issues"))
  func everyPhraseOfRealIssuesIsFound() throws {
    let cache = try TemporaryFolder()
    let folder = try TemporaryFolder()
    for path in RealIssues.paths {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      try folder.write(Array(FileManager.default.contents(atPath: path) ?? Data()), to: name)
    }
    let phrases = PhraseDrawing.phrases(of: try RealIssues.read())
    #expect(phrases.count == PhraseDrawing.count)
    for spelling in PhraseSpelling.allCases.filter(\.isAvailable) {
      // All of them as they stand, and one in ten of each other spelling.
      let step = spelling == .asItStands ? 1 : 10
      let spelt = try spelling.of(phrases.map(\.text))
      for place in stride(from: 0, to: phrases.count, by: step) {
        let phrase = phrases[place]
        let typed = "\"" + spelt[place].map { $0 == "\"" ? "“" : String($0) }.joined() + "\""
        let outcome = try run(
          ["search", "--json", "--", typed, folder.path], env: ["XDG_CACHE_HOME": cache.path])
        #expect(outcome.status == 0)
        let name = RealIssues.paths[phrase.issue].split(separator: "/").last.map(String.init) ?? ""
        let lines = phrase.lines.map { [$0.lowerBound, $0.upperBound] }
        let isThere = outcome.lines.contains { line in
          let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
          return object?["path"] as? String == "\(folder.path)/\(name)" && object?["lines"] as? [[Int]] == lines
        }
        #expect(isThere, "\(typed), lines \(phrase.lines)")
      }
    }
  }
}
