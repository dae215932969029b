/// Why a file can't be opened as an issue.
public enum IssueError: Error, Equatable, Sendable {
  case missing(path: String)
  case isDirectory(path: String)
  case isDirectoryWithoutIssues(path: String)
  /// Neither a regular file nor a pipe: a device or a socket, which may have no end.
  case notAFile(path: String)
  case noPermission(path: String)
  case unreadable(path: String, reason: String)
  /// `limit`: the bytes that a file may have.
  case tooLarge(path: String, limit: Int)
  case empty(path: String)
  case binary(path: String)
  /// No encoding that is known makes text of it.
  case unknownEncoding(path: String)

  /// What could not be opened, as the user named it; `-` is standard input.
  public var path: String {
    switch self {
    case .missing(let path), .isDirectory(let path), .isDirectoryWithoutIssues(let path), .notAFile(let path),
      .noPermission(let path), .unreadable(let path, _), .tooLarge(let path, _), .empty(let path), .binary(let path),
      .unknownEncoding(let path):
      path
    }
  }

  /// What is wrong, without the name of the file.
  public func reason(in language: Language) -> String {
    switch language {
    case .chinese: reasonInChinese
    case .english: reasonInEnglish
    }
  }

  /// One line that a reader understands, without a full stop at its end.
  public func message(in language: Language) -> String {
    switch language {
    case .chinese: "\(path == "-" ? "标准输入" : path)：\(reasonInChinese)"
    case .english: "\(path == "-" ? "standard input" : path): \(reasonInEnglish)"
    }
  }

  private var reasonInChinese: String {
    switch self {
    case .missing: "没有这个文件"
    case .isDirectory: "是文件夹，这里要一个文件"
    case .isDirectoryWithoutIssues: "文件夹里没有可读的期刊（.txt、.md、.markdown）"
    case .notAFile: "不是普通文件"
    case .noPermission: "没有读取权限"
    case .unreadable(_, let reason): "无法读取（\(reason)）"
    case .tooLarge(_, let limit): "文件太大（超过 \(limit >> 20) MB）"
    case .empty: "文件是空的"
    case .binary: "不是文本文件"
    case .unknownEncoding: "认不出文字编码（可用 --encoding 指定）"
    }
  }

  private var reasonInEnglish: String {
    switch self {
    case .missing: "no such file"
    case .isDirectory: "is a folder, a file is needed here"
    case .isDirectoryWithoutIssues: "no issue (.txt, .md, .markdown) in this folder"
    case .notAFile: "not a regular file"
    case .noPermission: "no permission to read it"
    case .unreadable(_, let reason): "cannot be read (\(reason))"
    case .tooLarge(_, let limit): "the file is too large (over \(limit >> 20) MB)"
    case .empty: "the file is empty"
    case .binary: "not a text file"
    case .unknownEncoding: "its encoding is unknown (say which with --encoding)"
    }
  }
}
