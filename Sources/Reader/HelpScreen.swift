import JournalCore
import Screen

/// All actions with their keys, made from the table of actions: first what can be done where the help was asked for.
struct HelpScreen: Sendable {
  /// Where the reader was.
  enum Place: Sendable { case shelf, contents, reading, results, bookmarks, original }

  let place: Place
  /// With the keys that the reader has given them.
  let actions: [Action]
  /// What is typed to narrow the list; kept while it narrows it.
  private(set) var bar: SearchBar?
  /// Whether keys are typed into it.
  private(set) var isTyping = false
  private var top = 0

  private enum Line {
    case title(String)
    case entry(keys: String, text: String)
    case continuation(String)
    case note(String)
    case blank
  }

  init(place: Place, actions: [Action]) {
    self.place = place
    self.actions = actions
  }

  // MARK: Moving

  mutating func move(_ action: Action.Name, height: Int) -> Bool {
    switch action {
    case .down, .open: top += 1
    case .up: top -= 1
    case .pageDown: top += max(1, height)
    case .pageUp: top -= max(1, height)
    case .halfPageDown: top += max(1, height / 2)
    case .halfPageUp: top -= max(1, height / 2)
    case .first: top = 0
    // Drawing brings it back to the last full page.
    case .last: top = Self.beyond
    default: return false
    }
    top = max(0, top)
    return true
  }

  mutating func scroll(by lines: Int) { top = max(0, top + lines) }

  private static let beyond = 1 << 20

  // MARK: Searching

  mutating func beginTyping() {
    bar = bar ?? SearchBar()
    isTyping = true
  }

  mutating func type(_ key: Key) {
    switch key {
    case .escape, .control("g"): clear()
    case .enter:
      isTyping = false
      if bar?.text.isEmpty == true { bar = nil }
    case .backspace where bar?.text.isEmpty == true: clear()
    default: if bar?.edit(key) == true { top = 0 }
    }
  }

  mutating func paste(_ text: String) {
    guard isTyping else { return }
    bar?.insert(text)
    top = 0
  }

  mutating func clear() {
    bar = nil
    isTyping = false
    top = 0
  }

  // MARK: Drawing

  mutating func draw(on canvas: inout Canvas, rows: Range<Int>, strings: Strings, signs: Signs) {
    let columns = canvas.size.columns
    let lines = lines(strings: strings, signs: signs, columns: columns)
    top = max(0, min(lines.count - rows.count, top))
    for (line, row) in zip(lines[top...], rows) {
      switch line {
      case .title(let title):
        canvas.write(signs.cut(title, to: columns - 2), row: row, column: 1, style: Theme.heading)
      case .entry(let keys, let text):
        let end = canvas.write(keys, row: row, column: 3, style: Theme.status)
        canvas.write(
          signs.cut(text, to: columns - 1 - max(end, Self.textColumn)), row: row, column: max(end, Self.textColumn))
      case .continuation(let text):
        canvas.write(signs.cut(text, to: columns - 6), row: row, column: 5)
      case .note(let text): canvas.write(signs.cut(text, to: columns - 2), row: row, column: 1, style: Theme.hint)
      case .blank: break
      }
    }
  }

  /// The column in which what an action does is said.
  private static let textColumn = 24

  private func lines(strings: Strings, signs: Signs, columns: Int) -> [Line] {
    let wanted = bar.map { String($0.text).lowercased() } ?? ""
    var lines: [Line] = []
    func add(_ title: String, _ entries: [(String, String)]) {
      guard !entries.isEmpty else { return }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.title(title))
      for (keys, text) in entries { lines += entry(keys: keys, text: text, signs: signs, columns: columns) }
    }
    // Groups that mean something here go first.
    let here = Action.Group.allCases.filter { $0.places.contains(place) }
    let elsewhere = Action.Group.allCases.filter { !$0.places.contains(place) }
    if wanted.isEmpty { lines.append(.note(strings.helpFor(place))) }
    for group in here + elsewhere {
      let found = actions.filter { $0.group == group && $0.answers(wanted, in: strings) }
      add(
        strings.title(of: group),
        found.map { ($0.keys.map { $0.map(\.label).joined() }.joined(separator: " "), $0.help(in: strings.language)) })
      guard group == .searching else { continue }
      add(
        strings.queryHelpTitle,
        strings.queryHelp.filter { typed, meaning in
          wanted.isEmpty || (typed + meaning + strings.queryHelpTitle).lowercased().contains(wanted)
        })
    }
    if lines.isEmpty { return [.note(strings.notFound(wanted))] }
    return wanted.isEmpty ? lines + [.blank, .title(strings.mouse)] : lines
  }

  private func entry(keys: String, text: String, signs: Signs, columns: Int) -> [Line] {
    guard Self.textColumn + signs.cellWidth.of(text) < columns else {
      // Too narrow for both: what it does goes below the keys.
      return [.entry(keys: keys, text: ""), .continuation(text)]
    }
    return [.entry(keys: keys, text: text)]
  }
}

extension Action {
  /// Whether a search in the help means this action: by its words in either language, its name in settings, its group,
  /// or a key.
  fileprivate func answers(_ wanted: String, in strings: Strings) -> Bool {
    guard !wanted.isEmpty else { return true }
    let texts = [help(in: .chinese), help(in: .english), name.inSettings, strings.title(of: group)]
    return texts.contains { $0.lowercased().contains(wanted) }
      || keys.contains { $0.map(\.label).joined().lowercased() == wanted }
  }
}

extension Action.Group {
  /// Where its actions do something.
  fileprivate var places: Set<HelpScreen.Place> {
    switch self {
    case .moving, .leaving: [.shelf, .contents, .reading, .results, .bookmarks, .original]
    case .opening: [.shelf, .contents, .reading, .results, .bookmarks]
    case .searching: [.shelf, .contents, .reading]
    case .travelling, .copying: [.contents, .reading]
    case .folding: [.shelf, .contents]
    case .looking: [.contents, .reading]
    }
  }
}
