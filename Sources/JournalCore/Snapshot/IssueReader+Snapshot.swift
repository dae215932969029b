extension IssueReader {
  /// The issue that a file was read to before.
  ///
  /// - Parameters:
  ///   - snapshot: what `IssueSnapshot.encode` made of it.
  ///   - file: the same bytes as then.
  ///   - path: what the file is called now.
  /// - Returns: `nil` where the snapshot is damaged or of another file.
  public static func restore(_ snapshot: ArraySlice<UInt8>, of file: [UInt8], path: String) -> Issue? {
    guard var issue = try? IssueSnapshot.decode(snapshot), issue.source.byteCount == file.count,
      let encoding = TextEncoding(rawValue: issue.source.encoding),
      let original = try? SourceText(
        file, path: path, encoding: encoding, isUTF8: encoding == .utf8 && issue.isDecodedWithoutFault),
      original.lines.count == issue.source.lineCount
    else { return nil }
    issue.source.path = path
    issue.original = original
    return issue
  }
}

extension Issue {
  fileprivate var isDecodedWithoutFault: Bool { !warnings.contains { $0.reason == .undecodable } }
}
