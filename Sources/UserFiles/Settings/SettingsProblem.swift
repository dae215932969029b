import JournalCore
import Reader

/// What is wrong in the settings file. The rest of it counts all the same.
public struct SettingsProblem: Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    case unknownSetting(String, nearest: String?)
    case unknownAction(String, nearest: String?)
    /// `wrong` as it stands there, if it is a word or a number.
    case wrongValue(setting: String, wrong: String?, allowed: String, nearest: String?)
    case wrongKeys(action: String)
    case wrongKey(String, action: String, nearest: String?)
    case takenKey(String, action: String, by: String)
    /// The line is no TOML; it is left out.
    case notTOML
    case file(UserFileError)
  }

  /// The settings file.
  public var path: String
  /// 1-based.
  public var line: Int
  public var reason: Reason

  /// One line without a full stop at its end.
  public func message(in language: Language) -> String {
    if case .file(let error) = reason { return error.message(in: language) }
    switch language {
    case .chinese: return "\(path):\(line)：\(chinese)"
    case .english: return "\(path):\(line): \(english)"
    }
  }

  private var chinese: String {
    func meant(_ nearest: String?) -> String { nearest.map { "，是不是 \($0)？" } ?? "" }
    switch reason {
    case .unknownSetting(let name, let nearest): return "没有“\(name)”这个设置" + meant(nearest)
    case .unknownAction(let name, let nearest): return "没有“\(name)”这个动作" + meant(nearest)
    case .wrongValue(let name, let wrong, let allowed, let nearest):
      return "\(name) 不能是\(wrong.map { " \($0)" } ?? "这种值")，只能是 \(allowed)" + meant(nearest)
    case .wrongKeys(let action): return "\(action) 的键要写成 \"x\" 或 [\"x\", \"Ctrl-X\"]"
    case .wrongKey(let key, let action, let nearest): return "\(action)：没有“\(key)”这个键" + meant(nearest)
    case .takenKey(let key, let action, let other): return "\(action)：键 \(key) 已经给了 \(other)"
    case .notTOML: return "这一行不合 TOML 的写法（文字要加引号），没有用"
    case .file(let error): return error.message(in: .chinese)
    }
  }

  private var english: String {
    func meant(_ nearest: String?) -> String { nearest.map { "; \($0) perhaps?" } ?? "" }
    switch reason {
    case .unknownSetting(let name, let nearest): return "there is no setting \"\(name)\"" + meant(nearest)
    case .unknownAction(let name, let nearest): return "there is no action \"\(name)\"" + meant(nearest)
    case .wrongValue(let name, let wrong, let allowed, let nearest):
      return "\(name) can't be \(wrong ?? "of this kind"), only \(allowed)" + meant(nearest)
    case .wrongKeys(let action): return "the keys of \(action) are written \"x\" or [\"x\", \"Ctrl-X\"]"
    case .wrongKey(let key, let action, let nearest): return "\(action): there is no key \"\(key)\"" + meant(nearest)
    case .takenKey(let key, let action, let other): return "\(action): the key \(key) is taken by \(other)"
    case .notTOML: return "this line is no TOML (words go into quotation marks) and was left out"
    case .file(let error): return error.message(in: .english)
    }
  }
}
