/// Why an issue can't be exported.
public enum ExportError: Error, Equatable, Sendable {
  /// The zip archive could not be made; `status` is minizip's.
  case archive(status: Int32)

  /// One line that a reader understands, without a full stop at its end.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.archive(let status), .chinese): "无法生成 zip 包（\(status)）"
    case (.archive(let status), .english): "the zip archive cannot be made (\(status))"
    }
  }
}
