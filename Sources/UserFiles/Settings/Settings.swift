import JournalCore
import Reader

/// The settings in force, each with where it comes from: from the weakest to the strongest the default, what keys
/// changed in earlier sessions, and the settings file. (What the environment and the command line say, the program
/// adds.)
public struct Settings: Sendable {
  public enum Origin: Sendable, Equatable {
    case standard
    /// Changed by a key, and kept.
    case remembered
    /// `line` is 1-based.
    case file(line: Int)
    /// The variable's name.
    case environment(String)
    case commandLine
  }

  public var values = SettingValues()
  public var keys = KeyBindings()
  /// By the setting's name; for keys by `keys.` and the action's.
  private var origins: [String: Origin] = [:]
  /// The settings file, whether it is there or not; `nil` where there is no folder for it.
  public private(set) var path: String?
  public private(set) var problems: [SettingsProblem] = []

  /// Reads the settings file.
  public init(habits: Habits = Habits()) {
    self.init(path: (try? UserFolder.config.path()).map { $0 + "/config.toml" }, habits: habits)
  }

  init(path: String?, habits: Habits = Habits()) {
    self.path = path
    remember(habits)
    guard let path else { return }
    do throws(UserFileError) {
      if let bytes = try WholeFile.read(path) { read(bytes, path: path) }
    } catch {
      problems.append(SettingsProblem(path: path, line: 0, reason: .file(error)))
    }
  }

  /// Reads what a settings file holds.
  package init(_ bytes: [UInt8], path: String) {
    self.path = path
    read(bytes, path: path)
  }

  private mutating func read(_ bytes: [UInt8], path: String) {
    do throws(UserFileError) {
      take(try readable(bytes, path: path))
    } catch {
      problems.append(SettingsProblem(path: path, line: 0, reason: .file(error)))
    }
  }

  /// Reads what is TOML of a file, without the lines that are not: each is reported.
  private mutating func readable(_ bytes: [UInt8], path: String) throws(UserFileError) -> TOMLValue {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for _ in 0..<Self.mostWrongLines {
      do throws(UserFileError) {
        return try TOMLDocument.parse(Array(lines.joined(separator: [UInt8(ascii: "\n")])), path: path)
      } catch {
        guard case .damaged(_, let line, _) = error, lines.indices.contains(line - 1), !lines[line - 1].isEmpty else {
          throw error
        }
        report(line, .notTOML)
        lines[line - 1] = []
      }
    }
    return try TOMLDocument.parse(bytes, path: path)
  }

  /// Lines that are left out before the file is given up.
  private static let mostWrongLines = 50

  /// Takes what keys have changed, where the settings file does not say otherwise.
  public mutating func remember(_ habits: Habits) {
    for setting in Setting.all where setting.isRemembered {
      if case .file = origin(of: setting.name) { continue }
      guard let text = habits.looks[setting.name],
        let table = try? TOMLDocument.parse(Array("\(setting.name) = \(text)\n".utf8), path: ""),
        let value = table[setting.name], setting.apply(value, &values)
      else { continue }
      origins[setting.name] = .remembered
    }
  }

  public func origin(of name: String) -> Origin { origins[name] ?? .standard }

  /// Notes that something stronger than the file has set a value.
  public mutating func override(_ name: String, by origin: Origin, _ change: (inout SettingValues) -> Void) {
    change(&values)
    origins[name] = origin
  }

  /// Every setting in the order of the table, then every action's keys: names, values as TOML, and origins.
  public var listing: [(name: String, value: String, origin: Origin)] {
    Setting.all.map { ($0.name, $0.show(values), origin(of: $0.name)) }
  }

  public var keyListing: [(name: String, value: String, origin: Origin)] {
    KeyBindings.actions.map { ($0, TOMLText.of(keys.keys(of: $0)), origin(of: "keys." + $0)) }
  }

  // MARK: The file

  private mutating func take(_ root: TOMLValue) {
    for field in root.table ?? [] {
      if field.key == "keys", let table = field.value.table {
        takeKeys(table)
      } else if let setting = Setting.all.first(where: { $0.name == field.key }) {
        if setting.apply(field.value, &values) {
          origins[setting.name] = .file(line: field.value.line)
        } else {
          report(field.value.line, wrongValue(of: setting, field.value))
        }
      } else {
        let nearest = Nearest.name(to: field.key, among: Setting.all.map(\.name) + ["keys"])
        report(field.value.line, .unknownSetting(field.key, nearest: nearest))
      }
    }
  }

  private func wrongValue(of setting: Setting, _ value: TOMLValue) -> SettingsProblem.Reason {
    let isWord = setting.choices != ["true", "false"]
    let words = setting.choices.map { isWord ? TOMLText.of($0) : $0 }
    let range = setting.range.map { ["\($0.lowerBound)–\($0.upperBound)"] } ?? []
    var wrong: String?
    var nearest: String?
    if let string = value.string {
      wrong = TOMLText.of(string)
      nearest = Nearest.name(to: string, among: setting.choices).map { isWord ? TOMLText.of($0) : $0 }
    } else if let integer = value.integer {
      wrong = "\(integer)"
      nearest = setting.range.map { "\(min($0.upperBound, max($0.lowerBound, integer)))" }
    } else if let boolean = value.boolean {
      wrong = "\(boolean)"
    }
    return .wrongValue(
      setting: setting.name, wrong: wrong, allowed: (range + words).joined(separator: ", "),
      nearest: nearest ?? words.first)
  }

  private mutating func takeKeys(_ table: [TOMLField]) {
    for field in table {
      let line = field.value.line
      guard KeyBindings.actions.contains(field.key) else {
        report(line, .unknownAction(field.key, nearest: Nearest.name(to: field.key, among: KeyBindings.actions)))
        continue
      }
      let texts = field.value.string.map { [$0] } ?? field.value.array?.compactMap(\.string)
      guard let texts, texts.count == field.value.array?.count ?? 1 else {
        report(line, .wrongKeys(action: field.key))
        continue
      }
      origins["keys." + field.key] = .file(line: line)
      for problem in keys.bind(field.key, to: texts) {
        switch problem {
        case .unknown(let key):
          let nearest = Nearest.name(to: key, among: KeyBindings.keyNames)
          report(line, .wrongKey(key, action: field.key, nearest: nearest))
        case .taken(let key, let action): report(line, .takenKey(key, action: field.key, by: action))
        }
      }
    }
  }

  private mutating func report(_ line: Int, _ reason: SettingsProblem.Reason) {
    problems.append(SettingsProblem(path: path ?? "", line: line, reason: reason))
  }
}
