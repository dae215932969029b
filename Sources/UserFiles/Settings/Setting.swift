import JournalCore
import Reader

/// The values of all settings but the keys.
public struct SettingValues: Sendable, Equatable {
  public var looks = Looks()
  /// Cells of symbols that UAX #11 calls ambiguous; `nil` asks the terminal.
  public var ambiguousWidth: Int?
  /// `nil` is what the locale says.
  public var language: Language?

  public init() {}
  init(looks: Looks) { self.looks = looks }
}

/// One thing that can be set. The table below feeds the settings file, what is remembered, and `qikan config`.
struct Setting: Sendable {
  /// In the settings file.
  let name: String
  /// What it may be, for a message: words in quotes, or a range.
  let choices: [String]
  /// Of a number.
  var range: ClosedRange<Int>?
  /// Whether keys change it, so that it is kept over starts.
  let isRemembered: Bool
  /// Takes a value.
  ///
  /// - Returns: whether it is one that the setting may have.
  let apply: @Sendable (TOMLValue, inout SettingValues) -> Bool
  /// The value as TOML.
  let show: @Sendable (SettingValues) -> String

  static let all: [Setting] = [
    choice("theme", Palette.allCases.map(\.rawValue), \.looks.palette.rawValue, isRemembered: true) { name, values in
      guard let palette = Palette(rawValue: name) else { return false }
      values.looks.palette = palette
      return true
    },
    Setting(
      name: "line-length", choices: [], range: Looks.lineLengths, isRemembered: true,
      apply: { value, values in
        guard let length = value.integer, Looks.lineLengths.contains(length) else { return false }
        values.looks.lineLength = length
        return true
      }, show: { "\($0.looks.lineLength)" }),
    boolean("justify") {
      $0.looks.isJustified
    } set: {
      $1.looks.isJustified = $0
    },
    boolean("contents") {
      $0.looks.showsContents
    } set: {
      $1.looks.showsContents = $0
    },
    choice("contents-side", Looks.Side.allCases.map(\.rawValue), \.looks.contentsSide.rawValue, isRemembered: true) {
      name, values in
      guard let side = Looks.Side(rawValue: name) else { return false }
      values.looks.contentsSide = side
      return true
    },
    Setting(
      name: "contents-width", choices: ["auto"], range: Looks.contentsWidths, isRemembered: true,
      apply: { value, values in
        if value.string == "auto" {
          values.looks.contentsWidth = nil
          return true
        }
        guard let width = value.integer, Looks.contentsWidths.contains(width) else { return false }
        values.looks.contentsWidth = width
        return true
      }, show: { $0.looks.contentsWidth.map { "\($0)" } ?? TOMLText.of("auto") }),
    Setting(
      name: "ambiguous-width", choices: ["auto"], range: 1...2, isRemembered: false,
      apply: { value, values in
        guard value.string == "auto" || value.integer.map((1...2).contains) == true else { return false }
        values.ambiguousWidth = value.integer
        return true
      }, show: { $0.ambiguousWidth.map { "\($0)" } ?? TOMLText.of("auto") }),
    Setting(
      name: "language", choices: ["auto", "zh", "en"], isRemembered: false,
      apply: { value, values in
        switch value.string {
        case "auto": values.language = nil
        case "zh": values.language = .chinese
        case "en": values.language = .english
        default: return false
        }
        return true
      },
      show: { values in
        switch values.language {
        case nil: TOMLText.of("auto")
        case .chinese: TOMLText.of("zh")
        case .english: TOMLText.of("en")
        }
      }),
  ]

  private static func choice(
    _ name: String, _ choices: [String], _ value: any KeyPath<SettingValues, String> & Sendable, isRemembered: Bool,
    _ set: @escaping @Sendable (String, inout SettingValues) -> Bool
  ) -> Setting {
    Setting(
      name: name, choices: choices, isRemembered: isRemembered,
      apply: { text, values in text.string.map { set($0, &values) } ?? false },
      show: { TOMLText.of($0[keyPath: value]) })
  }

  private static func boolean(
    _ name: String, _ get: @escaping @Sendable (SettingValues) -> Bool,
    set: @escaping @Sendable (Bool, inout SettingValues) -> Void
  ) -> Setting {
    Setting(
      name: name, choices: ["true", "false"], isRemembered: true,
      apply: { value, values in
        guard let boolean = value.boolean else { return false }
        set(boolean, &values)
        return true
      }, show: { "\(get($0))" })
  }
}
