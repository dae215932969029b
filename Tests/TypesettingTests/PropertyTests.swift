import Glibc
import CResources
import JournalCore
import SettingRules
import Testing
import Typesetting

/// Rules that hold for every text at every width.
@Suite struct PropertyTests {
  @Test(arguments: [1, 2])
  func denseTextIsSetWithoutFaultAtEveryWidth(ambiguous: Int) {
    for measure in 20...160 {
      let checker = RowChecker(typesetter: Typesetter(measure: measure, cellWidth: CellWidth(ambiguous: ambiguous)))
      for paragraph in Fixtures.paragraphs { expectNone(checker.faults(of: paragraph)) }
    }
  }

  @Test(arguments: [1, 2])
  func everyKindOfBlockKeepsToTheMeasure(ambiguous: Int) {
    let kinds: [Block.Kind] = [
      .kicker, .title, .subtitle, .byline, .dateline, .heading, .list, .table, .quote, .caption, .note, .endnote, .code,
    ]
    for (index, kind) in kinds.enumerated() {
      for measure in stride(from: 20 + index % 3, through: 160, by: 7) {
        let checker = RowChecker(typesetter: Typesetter(measure: measure, cellWidth: CellWidth(ambiguous: ambiguous)))
        for paragraph in Fixtures.paragraphs { expectNone(checker.faults(of: paragraph, kind: kind, level: index % 3)) }
      }
    }
  }

  @Test(arguments: [1, 2])
  func nothingIsTooWideOrLostInTheNarrowestColumn(ambiguous: Int) {
    for measure in Array(2...26) + [80] {
      let checker = RowChecker(typesetter: Typesetter(measure: measure, cellWidth: CellWidth(ambiguous: ambiguous)))
      for text in Fixtures.paragraphs + Fixtures.extremes {
        for kind in [Block.Kind.paragraph, .title, .quote, .code] { expectNone(checker.faults(of: text, kind: kind)) }
      }
    }
  }

  /// clreq's rules are kept at no more than 0.7 cell of a line on average, without stretching.
  @Test(arguments: [1, 2])
  func rowsAreFull(ambiguous: Int) {
    let prose = Array(Fixtures.prose)
    var unused = 0
    var count = 0
    // Of an odd measure, text of two-cell characters can never use the last cell.
    for measure in stride(from: 40, through: 100, by: 2) {
      let typesetter = Typesetter(measure: measure, cellWidth: CellWidth(ambiguous: ambiguous))
      // The paragraph starts at one character after another, so that its marks meet the line's end in every way.
      for start in stride(from: measure % 7, to: prose.count, by: 7) {
        let text = Array(String(prose[start...] + prose[..<start]).utf8)
        let block = Block(kind: .paragraph, text: 0..<text.count, lines: [1...1])
        for row in typesetter.rows(of: block, index: 0, in: text).dropLast() {
          unused += measure - row.indent - row.width
          count += 1
        }
      }
    }
    let mean = Double(unused) / Double(count)
    #expect(mean <= 0.7, "\(mean) cells a row")
  }

  @Test(.enabled(if: Corpus.isThere, "skipped: no corpus"))
  func realTextIsSetWithoutFault() {
    let paragraphs = Corpus.paragraphs()
    #expect(!paragraphs.isEmpty)
    // Each width takes another part of the corpus, so that all widths and all paragraphs have their turn.
    for measure in 20...160 {
      for ambiguous in 1...2 {
        let checker = RowChecker(typesetter: Typesetter(measure: measure, cellWidth: CellWidth(ambiguous: ambiguous)))
        for index in stride(from: measure % 71, to: paragraphs.count, by: 71) {
          let faults = checker.faults(of: paragraphs[index])
          #expect(faults.isEmpty, "paragraph \(index) of the corpus, measure \(measure): \(faults.count) faults")
        }
      }
    }
  }

  /// `make typeset-check` does the same for real issues.
  @Test(arguments: [1, 2], [false, true])
  func theSampleIsSetWithoutFaultAtEveryWidth(ambiguous: Int, isJustified: Bool) throws {
    var size = 0
    let sample = qikan_sample_issue(&size)
    let issue = try IssueReader.read(Array(UnsafeBufferPointer(start: sample, count: size)), path: "sample.txt")
    let typesetter = Typesetter(
      measure: 20, cellWidth: CellWidth(ambiguous: ambiguous), isJustified: isJustified, scrollsTables: true)
    let count = IssueChecker(issue).count(measures: 20...160, by: typesetter)
    #expect(count.rows > 20_000)
    #expect(count.isFaultless, "\(count.faults): \(count.examples)")
  }

  private func expectNone(_ faults: [Fault]) {
    #expect(faults.isEmpty, "\(faults.prefix(5).map(\.description).joined(separator: "\n"))")
  }
}

/// Real issues, where this machine has any: the folder that `QIKAN_CORPUS` names, or `../shared/corpus`.
enum Corpus {
  static var isThere: Bool { !files().isEmpty }

  /// The lines of each file, joined by dozens.
  static func paragraphs() -> [String] {
    files().flatMap { path in
      let lines = (FileBytes.read(path) ?? []).split(separator: UInt8(ascii: "\n")).map { line in
        String(decoding: line, as: UTF8.self).drop { $0.isWhitespace }
      }
      let inked = lines.filter { !$0.isEmpty }
      return stride(from: 0, to: inked.count, by: 12).map { start in
        inked[start..<min(start + 12, inked.count)].joined()
      }
    }
  }

  private static func files() -> [String] {
    let folder: String
    if let named = getenv("QIKAN_CORPUS") {
      folder = String(cString: named)
    } else {
      // Tests/TypesettingTests/<this file>: the package root is three levels up.
      folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/../shared/corpus"
    }
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") || name.hasSuffix(".md") { names.append(folder + "/" + name) }
    }
    return names.sorted()
  }
}
