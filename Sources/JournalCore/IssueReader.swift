/// Bytes in, `Issue` out.
public enum IssueReader {
  /// Reads one issue.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: what to call it in messages and in the issue's source description; its ending tells Markdown from text.
  ///   - options: what the user says about the file.
  /// - Throws: `IssueError` where the bytes are no text.
  public static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(IssueError) -> Issue {
    let source = try SourceText(bytes, path: path, encoding: options.encoding)
    let text = ScalarText(source)
    let format = FormatSniffer.format(of: text, path: path)
    // What qikan wrote was repaired when it was first read, and its structure needs no guess.
    let isExported = ExportedMarkdown.isMarked(text)
    let repairs = options.repairs && !isExported
    let traditional = isExported ? nil : TraditionalText(text)
    var edits: [Edit] = []
    if repairs { edits = Repairer.edits(in: text, readAs: traditional?.simplified ?? text, format: format) }
    let description = SourceDescription(
      path: path, format: format, encoding: source.encoding.rawValue, byteCount: bytes.count,
      lineCount: source.lines.count)
    let reading = Reading(text.applying(edits), markLength: source.markLength)
    var issue: Issue
    if let traditional {
      let simplified = Reading(traditional.simplified.applying(edits), markLength: source.markLength)
      issue = simplified.issue(description, printed: reading, restoredBy: traditional)
    } else {
      issue = reading.issue(description)
    }
    issue.original = source
    if repairs {
      let spaces = DroppedSpaces.repairs(in: issue, of: reading.text, original: text, edits: edits)
      issue.repairs = Reading((reading.text, spaces), markLength: source.markLength).repairs + issue.repairs
      issue.repairs.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }
    let undecodable = source.faults.map { fault in
      Warning(line: source.lineNumber(ofPlace: fault.place), reason: .undecodable, offset: fault.offset)
    }
    issue.warnings = undecodable + issue.warnings
    return issue
  }
}

/// A repaired text, on its way to an issue.
private struct Reading {
  var text: ScalarText
  var repairs: [Repair]

  init(_ repaired: (text: ScalarText, repairs: [Repair]), markLength: Int) {
    (text, repairs) = repaired
    // A byte-order mark is a character of the raw line.
    for index in repairs.indices where markLength > 0 && repairs[index].line == 1 { repairs[index].column += 1 }
  }

  func issue(_ source: SourceDescription) -> Issue {
    let (draft, scalars) = draft(source.format)
    return IssueBuilder.build(draft, scalars: scalars, source: source, repairs: repairs)
  }

  /// Reads this text, which is the simplified reading of another, and takes the characters from that one.
  func issue(_ source: SourceDescription, printed: Reading, restoredBy traditional: TraditionalText) -> Issue {
    let (draft, scalars) = draft(source.format)
    let printedScalars = source.format == .markdown ? printed.draft(.markdown).scalars : printed.text.scalars
    let issue = IssueBuilder.build(draft, scalars: scalars, source: source, repairs: printed.repairs)
    // The Markdown parser gives each reading scalars of its own: of a number, unless it found other markup.
    guard printedScalars.count == scalars.count else { return printed.issue(source) }
    let same = IssueBuilder.build(draft, scalars: printedScalars, source: source, repairs: printed.repairs)
    return issue.restored(by: traditional, printed: same)
  }

  /// The draft, and the scalars that its pieces index.
  private func draft(_ format: SourceFormat) -> (draft: DraftIssue, scalars: [Unicode.Scalar]) {
    switch format {
    case .text: (PlainTextFormat.read(text), text.scalars)
    case .markdown: ExportedMarkdown.isMarked(text) ? ExportedMarkdown.read(text) : MarkdownFormat.read(text)
    }
  }
}

/// What a user says about a file.
public struct ReadingOptions: Sendable {
  /// `nil` to tell it by the content.
  public var encoding: TextEncoding?
  /// Whether damage is mended, or the file read as it stands.
  public var repairs: Bool

  public init(encoding: TextEncoding? = nil, repairs: Bool = true) {
    self.encoding = encoding
    self.repairs = repairs
  }
}
