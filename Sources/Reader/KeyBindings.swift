import Screen

/// The actions with the keys that a reader has given them: made from the table of actions.
public struct KeyBindings: Sendable {
  public enum Problem: Sendable, Equatable {
    case unknown(String)
    /// The reader has given the key to another action before.
    case taken(String, by: String)
  }

  /// `Action.all` with other keys.
  private(set) var table = Action.all
  /// Actions whose keys were chosen.
  private var chosen: Set<Action.Name> = []

  public init() {}

  /// The names of all actions in the order of the help: `next-article`.
  public static let actions = Action.all.map(\.name.inSettings)

  /// The keys that have a name, and combinations with one for each kind.
  public static let keyNames = Array(Key.named.keys).sorted() + ["Ctrl-A", "F1"]

  /// An action's keys as settings name them.
  public func keys(of action: String) -> [String] {
    table.first { $0.name.inSettings == action }?.keys.map { $0.map(\.label).joined() } ?? []
  }

  /// Gives an action these keys instead of those it has. Other actions lose them, unless they were given theirs in the
  /// same way.
  ///
  /// - Parameter texts: each a key's name, or characters to be pressed one after another.
  public mutating func bind(_ action: String, to texts: [String]) -> [Problem] {
    guard let index = table.firstIndex(where: { $0.name.inSettings == action }) else { return [] }
    var problems: [Problem] = []
    var sequences: [[Key]] = []
    for text in texts {
      guard let keys = Key.sequence(text) else {
        problems.append(.unknown(text))
        continue
      }
      // A sequence that begins with another, or the other way round: only one of them could ever be pressed.
      func clashes(_ other: [Key]) -> Bool { other.starts(with: keys) || keys.starts(with: other) }
      if let owner = table.first(where: {
        $0.name != table[index].name && chosen.contains($0.name) && $0.keys.contains(where: clashes)
      }) {
        problems.append(.taken(text, by: owner.name.inSettings))
        continue
      }
      for other in table.indices where other != index { table[other].keys.removeAll(where: clashes) }
      sequences.append(keys)
    }
    // If none of them can be had, the action keeps what it has.
    guard !sequences.isEmpty || texts.isEmpty else { return problems }
    table[index].keys = sequences
    chosen.insert(table[index].name)
    return problems
  }
}

extension Action.Name {
  /// `nextArticle` is `next-article`.
  var inSettings: String {
    rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }
}

extension Key {
  /// Keys that write nothing, by their names.
  static let named: [String: Key] = [
    "Space": .character(" "), "Enter": .enter, "Esc": .escape, "Tab": .tab, "Shift-Tab": .backTab,
    "Backspace": .backspace, "Del": .delete, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "↑": .up,
    "↓": .down, "←": .left, "→": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown,
    "PageUp": .pageUp, "PageDown": .pageDown, "Escape": .escape, "Return": .enter, "Delete": .delete,
  ]

  /// What a settings file means by `Ctrl-F`, `PgDn`, `F5`, `x` or `zM`; `nil` where it is none of these.
  static func sequence(_ text: String) -> [Key]? {
    if let key = named.first(where: { $0.key.lowercased() == text.lowercased() })?.value { return [key] }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].lowercased() == "ctrl" {
      guard parts[1].count == 1, let letter = parts[1].lowercased().first, letter.isASCII, letter.isLetter else {
        return nil
      }
      switch letter {
      // What a terminal sends for these can't be told from other keys, or is a signal.
      case "i": return [.tab]
      case "j", "m": return [.enter]
      case "h": return [.backspace]
      case "c", "z": return nil
      default: return [.control(letter)]
      }
    }
    if text.first == "F", let number = Int(text.dropFirst()) {
      return (1...63).contains(number) ? [.function(number)] : nil
    }
    // A word is a mistyped name rather than so many keys.
    let sequence = text.map { Key.character($0).halfWidth }
    return (1...2).contains(sequence.count) && !text.contains { $0.isNewline } ? sequence : nil
  }
}
