/// Bytes in, `Issue` out.
public enum IssueReader {
  /// Reads one issue.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: what to call it in messages and in the issue's source description; its ending tells Markdown from text.
  /// - Throws: `IssueError` where the bytes are no UTF-8 text.
  public static func read(_ bytes: [UInt8], path: String) throws(IssueError) -> Issue {
    guard !bytes.isEmpty else { throw .empty(path: path) }
    // Contract stub: one article that holds the file.
    let text = Array(bytes)
    let block = Block(kind: .paragraph, text: 0..<text.count, lines: [1...1])
    return Issue(
      source: SourceDescription(path: path, format: .text, byteCount: bytes.count, lineCount: 1),
      text: text, articles: [Article(id: 1, title: "青石桥", blocks: [block])])
  }
}
