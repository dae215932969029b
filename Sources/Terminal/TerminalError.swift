import JournalCore
import Screen

/// Why no screen can be opened.
public enum TerminalError: Error, Equatable, Sendable {
  case inputIsNotATerminal
  case outputIsNotATerminal
  /// `TERM` is unset, unknown or can't move a cursor.
  case unusable(term: String?)
  /// The size that the terminal has.
  case tooSmall(Size)

  /// One line that a reader understands, without a full stop at its end.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.inputIsNotATerminal, .chinese): "标准输入不是终端，无法按键操作"
    case (.inputIsNotATerminal, .english): "standard input is not a terminal, so there are no keys to read"
    case (.outputIsNotATerminal, .chinese): "标准输出不是终端，无法打开界面（可用 qikan show 输出文字）"
    case (.outputIsNotATerminal, .english):
      "standard output is not a terminal, so there is no screen to open (qikan show prints text)"
    case (.unusable(nil), .chinese): "没有设置 TERM，不知道是什么终端"
    case (.unusable(nil), .english): "TERM is not set, so the kind of terminal is not known"
    case (.unusable(let term?), .chinese): "终端类型“\(term)”未知或不能移动光标，请检查 TERM"
    case (.unusable(let term?), .english): "terminal type \"\(term)\" is unknown or cannot move a cursor (see TERM)"
    case (.tooSmall(let size), .chinese): "终端太小（\(Self.describe(size))），至少要 \(Self.describe(Terminal.minimumSize))"
    case (.tooSmall(let size), .english):
      "the terminal is too small (\(Self.describe(size))), at least \(Self.describe(Terminal.minimumSize)) is needed"
    }
  }

  /// Columns by rows, as terminals are described.
  private static func describe(_ size: Size) -> String { "\(size.columns)x\(size.rows)" }
}
