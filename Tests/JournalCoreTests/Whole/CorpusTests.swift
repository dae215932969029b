import Foundation
import IssueRules
import Testing

@testable import JournalCore

/// Real issues. They are not in the repository; without them (`Corpus.folder`) these tests are shown as skipped.
@Suite(.enabled(if: Corpus.isThere, "no corpus: set QIKAN_CORPUS to a folder of issues"))
struct CorpusTests {
  @Test(arguments: Corpus.files.map(\.lastPathComponent))
  func anIssueIsReadWithoutLoss(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Corpus.folder.appendingPathComponent(name)))
    let issue = try IssueReader.read(bytes, path: name)
    let conservation = Conservation(source: String(decoding: bytes, as: UTF8.self), issue: issue)
    #expect(conservation.lost.isEmpty)
    #expect(conservation.invented.isEmpty)
    #expect(faults(in: issue, lineCount: issue.source.lineCount) == [])
    #expect(issue.articles.count > 8)
    #expect(issue.articles.filter { $0.blocks.isEmpty }.map(\.id) == [])
    let again = try IssueReader.read(bytes, path: name)
    #expect(IssueJSON.encode(again) == IssueJSON.encode(issue))
  }

  /// What the scorer found on the day of this table, less one point. A better figure may move its floor up; none goes
  /// down without a reason in the commit. `lost` and `invented` are 0 for good.
  private static let floors = """
    issue  right  bounds  title  section  authors  kicker  subtitle  order  lines  para   head   furn   small
    000    99.0   99.0    99.0   99.0     99.0     99.0    99.0      99.0   99.0   99.0   99.0   99.0   99.0
    001    99.0   99.0    99.0   99.0     99.0     99.0    99.0      99.0   99.0   99.0   99.0   99.0   99.0
    002    99.0   99.0    99.0   99.0     99.0     99.0    99.0      99.0   99.0   98.5   99.0   83.2   99.0
    003    99.0   99.0    99.0   99.0     99.0     99.0    99.0      99.0   99.0   99.0   99.0   96.7   99.0
    004    99.0   99.0    99.0   99.0     99.0     99.0    99.0      99.0   99.0   98.0   98.6   91.3   99.0
    """

  @Test(.enabled(if: Corpus.isScored, "no scorer or python3 beside the corpus, or qikan is not built"))
  func figuresStayAboveTheirFloors() throws {
    let python = try #require(Corpus.python)
    let output = try #require(
      try Program.output(
        of: python,
        [
          Corpus.scorer, "--json", "--misses", "0", "--truth", Corpus.truth, "--corpus", Corpus.folder.path,
          Program.qikan, "export", "--format", "json",
        ]))
    let figures = try #require(try JSONSerialization.jsonObject(with: output) as? [String: [String: Any]])
    let rows = Self.floors.split(separator: "\n").map { $0.split(separator: " ") }
    for row in rows.dropFirst() {
      // An issue that another corpus does not hold has no figures.
      guard let found = figures[String(row[0])] else { continue }
      for (name, floor) in zip(rows[0], row).dropFirst() {
        let figure = try #require(found[String(name)] as? Double)
        let least = try #require(Double(floor))
        #expect(figure >= least, "\(row[0]) \(name)")
      }
      for name in ["lost", "invented"] { #expect(found[name] as? Int == 0, "\(row[0]) \(name)") }
      if let precision = found["repair_precision"] as? Double { #expect(precision >= 99, "\(row[0])") }
      if let recall = found["repair_recall"] as? Double { #expect(recall >= 99, "\(row[0])") }
    }
    #expect(figures.count > 1)
  }
}
