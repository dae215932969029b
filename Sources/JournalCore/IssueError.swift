/// Why a file can't be opened as an issue.
public enum IssueError: Error, Equatable, Sendable {
  case missing(path: String)
  case isDirectoryWithoutIssues(path: String)
  case unreadable(path: String, reason: String)
  case empty(path: String)
  case binary(path: String)
  /// `offset`: the byte at which the first wrong sequence starts.
  case notUTF8(path: String, offset: Int)

  /// One line that a reader understands, without a full stop at its end.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.missing(let path), .chinese): "\(path)：没有这个文件"
    case (.missing(let path), .english): "\(path): no such file"
    case (.isDirectoryWithoutIssues(let path), .chinese): "\(path)：文件夹里没有可读的期刊（.txt、.md）"
    case (.isDirectoryWithoutIssues(let path), .english): "\(path): no issue (.txt, .md) in this folder"
    case (.unreadable(let path, let reason), .chinese): "\(path)：无法读取（\(reason)）"
    case (.unreadable(let path, let reason), .english): "\(path): cannot be read (\(reason))"
    case (.empty(let path), .chinese): "\(path)：文件是空的"
    case (.empty(let path), .english): "\(path): the file is empty"
    case (.binary(let path), .chinese): "\(path)：不是文本文件"
    case (.binary(let path), .english): "\(path): not a text file"
    case (.notUTF8(let path, let offset), .chinese): "\(path)：不是 UTF-8 文本（第 \(offset) 字节起）"
    case (.notUTF8(let path, let offset), .english): "\(path): not UTF-8 text (from byte \(offset))"
    }
  }
}
