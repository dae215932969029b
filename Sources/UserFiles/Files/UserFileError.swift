import JournalCore

/// What is wrong with a file or folder of the user's. None of it keeps qikan from starting.
public enum UserFileError: Error, Sendable, Equatable {
  /// Neither the XDG variable nor `HOME` names a folder.
  case noFolder(variable: String)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// `line` is 1-based.
  case damaged(path: String, line: Int, reason: String)

  /// One line without a full stop at its end. What is long stands last: a status line may cut it.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.noFolder(let variable), .chinese): "没有地方记住读到哪里：HOME 和 \(variable) 都没有设"
    case (.noFolder(let variable), .english): "nowhere to keep the reading place: neither HOME nor \(variable) is set"
    case (.unreadable(let path, let reason), .chinese): "读不了：\(reason)（\(path)）"
    case (.unreadable(let path, let reason), .english): "cannot be read: \(reason) (\(path))"
    case (.unwritable(let path, let reason), .chinese): "读到哪里记不下来：\(reason)（\(path)）"
    case (.unwritable(let path, let reason), .english): "reading place not kept: \(reason) (\(path))"
    case (.damaged(let path, let line, let reason), .chinese): "\(path):\(line)：内容坏了（\(reason)）"
    case (.damaged(let path, let line, let reason), .english): "\(path):\(line): damaged (\(reason))"
    }
  }
}
