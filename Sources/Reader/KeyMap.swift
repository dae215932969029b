import Screen

/// Which keys mean which action.
struct KeyMap: Sendable {
  enum Meaning: Equatable, Sendable {
    case action(Action.Name)
    /// The beginning of a longer sequence: wait for the next key.
    case beginning
    case nothing
  }

  private let meanings: [[Key]: Action.Name]
  private let beginnings: Set<[Key]>

  init(_ actions: [Action]) {
    var meanings: [[Key]: Action.Name] = [:]
    var beginnings: Set<[Key]> = []
    for action in actions {
      for keys in action.keys {
        meanings[keys] = action.name
        for length in 1..<max(1, keys.count) { beginnings.insert(Array(keys.prefix(length))) }
      }
    }
    self.meanings = meanings
    self.beginnings = beginnings
  }

  func meaning(of keys: [Key]) -> Meaning {
    let keys = keys.map(\.halfWidth)
    if let name = meanings[keys] { return .action(name) }
    return beginnings.contains(keys) ? .beginning : .nothing
  }
}

extension Key {
  /// The key without its full width: an input method left on sends `？` for `?`.
  var halfWidth: Key {
    guard case .character(let character) = self, character.unicodeScalars.count == 1,
      let scalar = character.unicodeScalars.first
    else { return self }
    switch scalar.value {
    case 0x3000: return .character(" ")
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(Character($0)) } ?? self
    default: return self
    }
  }

  /// What the key writes.
  var character: Character? {
    if case .character(let character) = self { character } else { nil }
  }

  /// What the help screen calls the key.
  var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
