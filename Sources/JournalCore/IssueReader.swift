/// Bytes in, `Issue` out.
public enum IssueReader {
  /// Reads one issue.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: what to call it in messages and in the issue's source description; its ending tells Markdown from text.
  /// - Throws: `IssueError` where the bytes are no UTF-8 text.
  public static func read(_ bytes: [UInt8], path: String) throws(IssueError) -> Issue {
    let source = try SourceText(bytes, path: path)
    var (text, repairs) = Repairer.repair(ScalarText(source))
    // A byte-order mark is a character of the raw line.
    for index in repairs.indices where source.markLength > 0 && repairs[index].line == 1 { repairs[index].column += 1 }
    let format = FormatSniffer.format(of: text, path: path)
    let description = SourceDescription(
      path: path, format: format, byteCount: bytes.count, lineCount: source.lines.count)
    switch format {
    case .text:
      return IssueBuilder.build(
        PlainTextFormat.read(text), scalars: text.scalars, source: description, repairs: repairs)
    case .markdown:
      let (draft, scalars) = MarkdownFormat.read(text)
      return IssueBuilder.build(draft, scalars: scalars, source: description, repairs: repairs)
    }
  }
}
