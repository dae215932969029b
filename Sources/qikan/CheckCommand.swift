import ArgumentParser
import JournalCore
import Reader

/// `qikan check FILE`: what was repaired, what was set aside, and what stays in doubt.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查 · report what was repaired and what stays in doubt")

  @OptionGroup var input: InputOptions

  @Argument(help: "期刊文件或 - · an issue file, or -", completion: .file(extensions: ["txt", "md", "markdown"]))
  var file: String

  func run() throws {
    try reportingFailure { language in
      let issue = try Input.issue(InputPath(argument: file), input.reading)
      var report = CheckReport(issue: issue, messages: Messages(language: language))
      try report.write()
    }
  }
}

private struct CheckReport: ~Copyable {
  let issue: Issue
  let messages: Messages
  var output = Output()

  /// Repairs of a kind that are shown, and characters on either side.
  private static let exampleCount = 3
  private static let contextLength = 8

  init(issue: Issue, messages: Messages) {
    self.issue = issue
    self.messages = messages
  }

  mutating func write() throws {
    try output.writeLine(VisibleText.string(messages.source(issue.source)))
    // As the reader counts them: without the cover, the imprint and the printed contents.
    let articles = issue.articles.filter(\.isPiece)
    let untitled = articles.count { $0.title == nil }
    let sections = issue.sections.count { $0.name != nil }
    try output.writeLine(messages.articles(articles.count, sections: sections, untitled: untitled))
    try writeRepairs()
    try writeFurniture()
    try output.writeLine(messages.warnings(issue.warnings.count))
    for warning in issue.warnings {
      try output.writeLine("  " + messages.line(warning.line, warning.sentence(in: messages.language)))
    }
    try output.finish()
  }

  private mutating func writeRepairs() throws {
    try output.writeLine(messages.repairs(issue.repairs.count))
    for (kind, repairs) in grouped(issue.repairs, by: \.kind) {
      try output.writeLine("  " + messages.count(messages.repairKind(kind), repairs.count))
      for repair in spread(repairs) {
        try output.writeLine("    " + messages.line(repair.line, VisibleText.string(context(of: repair))))
      }
    }
  }

  /// Some of many, from the first to the last part of the file.
  private func spread(_ repairs: [Repair]) -> [Repair] {
    guard repairs.count > Self.exampleCount else { return repairs }
    return (0..<Self.exampleCount).map { repairs[$0 * repairs.count / Self.exampleCount] }
  }

  /// A repair with what stands before and after it in its line: `老茶馆[袁→，]就坐满`.
  private func context(of repair: Repair) -> String {
    let pieces = issue.markedLine(repair.line).pieces
    guard let place = pieces.firstIndex(where: { $0.repair == repair }) else { return repair.original }
    let before = pieces[..<place].map(\.text).joined()
    let after = pieces[(place + 1)...].map(\.text).joined()
    let start = before.count > Self.contextLength ? "…" : ""
    let end = after.count > Self.contextLength ? "…" : ""
    return start + before.suffix(Self.contextLength) + "[\(repair.original)→\(repair.replacement)]"
      + after.prefix(Self.contextLength) + end
  }

  private mutating func writeFurniture() throws {
    try output.writeLine(messages.furniture(issue.furniture.count))
    for (kind, pieces) in grouped(issue.furniture, by: \.kind) {
      try output.writeLine("  " + messages.count(messages.furnitureKind(kind), pieces.count))
    }
  }

  /// By kind, the most frequent first.
  private func grouped<Element, Kind: Hashable & RawRepresentable<String>>(
    _ elements: [Element], by kind: (Element) -> Kind
  ) -> [(Kind, [Element])] {
    Dictionary(grouping: elements, by: kind).sorted { a, b in
      (b.value.count, a.key.rawValue) < (a.value.count, b.key.rawValue)
    }.map { ($0.key, $0.value) }
  }
}
