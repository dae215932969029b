import JournalCore

/// The rule of conservation: apply the repairs to the source, then every character that is not white space (in
/// Markdown: every such character beyond ASCII) stands in exactly one text of front, blocks and furniture.
public struct Conservation {
  /// Characters of the source that no text holds, with their number.
  public private(set) var lost: [Unicode.Scalar: Int] = [:]
  /// Characters that the texts hold and the source does not.
  public private(set) var invented: [Unicode.Scalar: Int] = [:]

  public var isKept: Bool { lost.isEmpty && invented.isEmpty }

  public init(source: String, issue: Issue) {
    let isMarkdown = issue.source.format == .markdown
    var balance: [Unicode.Scalar: Int] = [:]
    func count(_ text: String.UnicodeScalarView, _ step: Int) {
      for scalar in text where !scalar.properties.isWhitespace && (!isMarkdown || !scalar.isASCII) {
        balance[scalar, default: 0] += step
      }
    }
    for line in Self.repairedLines(source, issue.repairs) { count(line, 1) }
    for range in Self.ranges(of: issue) { count(issue.string(range).unicodeScalars, -1) }
    lost = balance.filter { $0.value > 0 }
    invented = balance.filter { $0.value < 0 }.mapValues { -$0 }
  }

  /// Every range of `Issue.text` that stands for a piece of the source.
  public static func ranges(of issue: Issue) -> [Range<Int>] {
    issue.articles.flatMap { ($0.front + $0.blocks).map(\.text) } + issue.furniture.map(\.text)
  }

  private static func repairedLines(_ source: String, _ repairs: [Repair]) -> [String.UnicodeScalarView] {
    var lines = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    for repair in repairs.sorted(by: { ($0.line, -$0.column) < ($1.line, -$1.column) }) {
      let range = repair.column..<(repair.column + repair.original.unicodeScalars.count)
      guard lines.indices.contains(repair.line - 1), range.upperBound <= lines[repair.line - 1].count,
        lines[repair.line - 1][range].elementsEqual(repair.original.unicodeScalars)
      else { continue }  // A repair that names what is not there: its change shows up as a loss or an invention.
      lines[repair.line - 1].replaceSubrange(range, with: repair.replacement.unicodeScalars)
    }
    return lines.map { line in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: line)
      return view
    }
  }
}

/// What is wrong with the ranges and lines of an issue, in words; empty for a sound one.
public func faults(in issue: Issue, lineCount: Int) -> [String] {
  var faults: [String] = []
  let whole = String(decoding: issue.text, as: UTF8.self)
  if Array(whole.utf8) != issue.text { faults.append("the text is no UTF-8") }
  var end = 0
  for range in Conservation.ranges(of: issue).sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if range.lowerBound < end { faults.append("\(range) overlaps another range") }
    end = max(end, range.upperBound)
    guard range.upperBound <= issue.text.count else {
      faults.append("\(range) ends behind the text")
      continue
    }
    for offset in [range.lowerBound, range.upperBound] {
      let index = whole.utf8.index(whole.startIndex, offsetBy: offset)
      // Not in `whole`: a line may start with a combining mark, and then the end before it is no cluster's.
      if index.samePosition(in: whole.unicodeScalars) == nil { faults.append("\(offset) is inside a character") }
    }
  }
  let lines =
    issue.articles.flatMap { ($0.front + $0.blocks).flatMap(\.lines) } + issue.furniture.flatMap(\.lines)
    + issue.warnings.map { $0.line...$0.line } + issue.repairs.map { $0.line...$0.line }
  for range in lines where range.lowerBound < 1 || range.upperBound > lineCount {
    faults.append("the file has no lines \(range)")
  }
  for part in issue.articles.flatMap({ $0.front + $0.blocks }) where part.lines.isEmpty {
    faults.append("a \(part.kind.rawValue) without lines")
  }
  return faults
}
