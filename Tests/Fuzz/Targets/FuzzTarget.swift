import IssueRules
import JournalCore
import JournalSearch
import SettingRules
import Typesetting
import UserFiles

/// A part of qikan that takes whatever a file or a keyboard holds, and what must be true of what it makes of that.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Bytes in any encoding, told or guessed → an issue.
  case decoding
  /// Text → an issue that holds every character of it once, and repairs that name what stands in the file.
  case text
  /// The same for Markdown.
  case markdown
  /// Text → rows of any width.
  case setting
  /// A query (the first line) → matches in the rest.
  case search
  /// Text or Markdown → an issue in every format; the Markdown is read back as it was written.
  case export
  /// A settings file → settings that, written down, are read back as they are.
  case settings
  /// A text → an issue that comes back whole from what is kept of it; that with bytes changed → an issue or none.
  case snapshot

  /// Everything that is wrong with what is made of the input; a crash tells itself.
  public func faults(_ input: [UInt8]) -> [String] {
    switch self {
    case .decoding: Self.decoding(input)
    case .text: Self.reading(input, path: "issue.txt")
    case .markdown: Self.reading(input, path: "issue.md")
    case .setting: Self.setting(input)
    case .search: Self.search(input)
    case .export: Self.export(input)
    case .settings: Self.settings(input)
    case .snapshot: Self.snapshot(input)
    }
  }

  /// The first byte chooses the encoding.
  private static func decoding(_ input: [UInt8]) -> [String] {
    guard let first = input.first else { return [] }
    let encodings: [TextEncoding?] = [nil] + TextEncoding.allCases.map { $0 }
    let options = ReadingOptions(encoding: encodings[Int(first) % encodings.count])
    guard let issue = try? IssueReader.read(Array(input.dropFirst()), path: "issue", options: options) else {
      return []
    }
    return IssueRules.faults(in: issue, lineCount: issue.source.lineCount)
  }

  private static func reading(_ input: [UInt8], path: String) -> [String] {
    // A carriage return alone ends a line too, which the rules here would have to know.
    let source = String(decoding: input.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    let options = ReadingOptions(encoding: .utf8)
    guard let issue = try? IssueReader.read(Array(source.utf8), path: path, options: options) else { return [] }
    var faults = IssueRules.faults(in: issue, lineCount: source.unicodeScalars.count { $0 == "\n" } + 1)
    faults += unfaithfulRepairs(of: issue, source)
    let conservation = Conservation(source: source, issue: issue)
    if !conservation.lost.isEmpty { faults.append("lost: \(conservation.lost)") }
    if !conservation.invented.isEmpty { faults.append("invented: \(conservation.invented)") }
    return faults
  }

  /// Undoing a repair writes its `original` back, so that has to be what stands in the file, and no two may overlap.
  private static func unfaithfulRepairs(of issue: Issue, _ source: String) -> [String] {
    let lines = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    var faults: [String] = []
    var last = (line: 0, end: 0)
    for repair in issue.repairs {
      let original = Array(repair.original.unicodeScalars)
      let end = repair.column + original.count
      if repair.line < last.line || repair.line == last.line && repair.column < last.end {
        faults.append("repairs overlap in line \(repair.line)")
      }
      last = (repair.line, end)
      guard lines.indices.contains(repair.line - 1), end <= lines[repair.line - 1].count,
        lines[repair.line - 1][repair.column..<end].elementsEqual(original)
      else {
        faults.append("line \(repair.line) does not hold \(repair.original.debugDescription) at \(repair.column)")
        continue
      }
    }
    return faults
  }

  /// The first two bytes choose the measure and the kind of block.
  private static func setting(_ input: [UInt8]) -> [String] {
    guard input.count > 2 else { return [] }
    let kinds: [Block.Kind] = [.paragraph, .heading, .title, .quote, .list, .table, .code, .endnote]
    let typesetter = Typesetter(
      measure: 2 + Int(input[0] & 0x7F), cellWidth: CellWidth(ambiguous: input[0] < 0x80 ? 1 : 2),
      isJustified: input[1] >= 0x80)
    // To the rules that rows are checked against, a control character is one like any other.
    let text = String(decoding: input[2...].filter { $0 >= 0x20 || $0 == UInt8(ascii: "\n") }, as: UTF8.self)
    let kind = kinds[Int(input[1]) % kinds.count]
    let faults = RowChecker(typesetter: typesetter).faults(of: text, kind: kind)
    // Where no rule can be kept, and which one gives way, is a matter of sense: `make typeset-check` holds real text to it.
    // In a table, a mark at a cell's start has no base: the space before it parts the cells.
    return faults.filter { $0.kind != .badBreak && !($0.kind == .clusterSplit && kind == .table) }.map(\.description)
  }

  private static func search(_ input: [UInt8]) -> [String] {
    let parts = input.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    guard parts.count == 2, let query = try? Query.parse(String(decoding: parts[0], as: UTF8.self)) else { return [] }
    let text = Array(String(decoding: parts[1], as: UTF8.self).utf8)
    guard let issue = try? IssueReader.read(text, path: "issue.txt") else { return [] }
    guard let results = try? IssueIndex(issue).search(query) else { return [] }
    var faults: [String] = []
    if results.counts.reduce(0, +) != results.matches.count { faults.append("the counts are not those of the matches") }
    for match in results.matches {
      let blocks = issue.articles[match.article].readingBlocks
      guard blocks.indices.contains(match.block) else {
        faults.append("a match in block \(match.block) of \(blocks.count)")
        continue
      }
      let block = blocks[match.block].text
      if match.text.isEmpty || match.text.clamped(to: block) != match.text {
        faults.append("a match \(match.text) in a block \(block)")
      }
    }
    return faults
  }

  /// The first byte chooses the kind of file.
  private static func export(_ input: [UInt8]) -> [String] {
    guard let first = input.first else { return [] }
    let path = first % 2 == 0 ? "issue.txt" : "issue.md"
    let options = ReadingOptions(encoding: .utf8)
    guard let issue = try? IssueReader.read(Array(input.dropFirst()), path: path, options: options) else { return [] }
    _ = IssueJSON.encode(issue)
    _ = PlainTextExport.encode(issue)
    for article in issue.articles {
      _ = JATSExport.encode(article, of: issue)
      _ = Citation.reference(to: article, in: issue)
    }
    _ = try? EPUBExport.encode(issue, language: .english)
    let written = MarkdownExport.encode(issue)
    guard !written.isEmpty else { return [] }
    guard let again = try? IssueReader.read(written, path: "exported.md", options: options) else {
      return ["what was written can't be read"]
    }
    let writtenAgain = MarkdownExport.encode(again)
    return writtenAgain == written
      ? []
      : [
        "written: \(String(decoding: written, as: UTF8.self).debugDescription)",
        "again: \(String(decoding: writtenAgain, as: UTF8.self).debugDescription)",
      ]
  }

  private static func settings(_ input: [UInt8]) -> [String] {
    let settings = Settings(input, path: "config.toml")
    let lineCount = input.count { $0 == UInt8(ascii: "\n") } + 1
    var faults = settings.problems.filter { !(0...lineCount).contains($0.line) }.map { "a problem in line \($0.line)" }
    for language in [Language.chinese, .english] {
      for problem in settings.problems where problem.message(in: language).contains("\n") {
        faults.append("a problem of two lines")
      }
    }
    var written = settings.listing.map { "\($0.name) = \($0.value)\n" }.joined() + "[keys]\n"
    written += settings.keyListing.map { "\($0.name) = \($0.value)\n" }.joined()
    let again = Settings(Array(written.utf8), path: "config.toml")
    if !again.problems.isEmpty { faults.append("\(again.problems.map { $0.message(in: .english) }) in \(written)") }
    if !again.listing.elementsEqual(settings.listing, by: { $0.value == $1.value })
      || !again.keyListing.elementsEqual(settings.keyListing, by: { $0.value == $1.value })
    {
      faults.append("written down, the settings are others: \(written)")
    }
    return faults
  }

  /// The first byte chooses the kind of file, the next three change a byte of what is kept, if it is odd: its place and
  /// its value.
  private static func snapshot(_ input: [UInt8]) -> [String] {
    guard input.count > 4 else { return [] }
    let path = input[0] & 2 == 0 ? "issue.txt" : "issue.md"
    let file = Array(input[4...])
    guard let issue = try? IssueReader.read(file, path: path) else { return [] }
    var kept = IssueSnapshot.encode(issue)
    if input[0] % 2 == 0 {
      let restored = IssueReader.restore(kept[...], of: file, path: path)
      return restored.map(IssueJSON.encode) == IssueJSON.encode(issue) ? [] : ["restored otherwise"]
    }
    kept[(Int(input[1]) << 8 | Int(input[2])) % kept.count] = input[3]
    guard let restored = IssueReader.restore(kept[...], of: file, path: path) else { return [] }
    _ = IssueJSON.encode(restored)
    _ = PlainTextExport.encode(restored)
    for line in 1...restored.source.lineCount { _ = restored.markedLine(line) }
    let again = try? IssueSnapshot.decode(IssueSnapshot.encode(restored)[...])
    return again.map(IssueJSON.encode) == IssueJSON.encode(restored) ? [] : ["written otherwise than read"]
  }
}
