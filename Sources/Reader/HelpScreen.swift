import JournalCore
import Screen

/// All actions with their keys, made from the table of actions.
struct HelpScreen: Sendable {
  private var top = 0

  private enum Line {
    case title(String)
    case entry(keys: String, text: String)
    case continuation(String)
    case blank
  }

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
      case .blank: break
      }
    }
  }

  /// The column in which what an action does is said.
  private static let textColumn = 24

  private func lines(strings: Strings, signs: Signs, columns: Int) -> [Line] {
    var lines: [Line] = []
    for group in Action.Group.allCases {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.title(strings.title(of: group)))
      for action in Action.all where action.group == group {
        let keys = action.keys.map { $0.map(\.label).joined() }.joined(separator: " ")
        lines += entry(keys: keys, text: action.help(in: strings.language), signs: signs, columns: columns)
      }
      guard group == .searching else { continue }
      lines += [.blank, .title(strings.queryHelpTitle)]
      for (typed, meaning) in strings.queryHelp {
        lines += entry(keys: typed, text: meaning, signs: signs, columns: columns)
      }
    }
    return lines + [.blank, .title(strings.mouse)]
  }

  private func entry(keys: String, text: String, signs: Signs, columns: Int) -> [Line] {
    guard Self.textColumn + signs.cellWidth.of(text) < columns else {
      // Too narrow for both: what it does goes below the keys.
      return [.entry(keys: keys, text: ""), .continuation(text)]
    }
    return [.entry(keys: keys, text: text)]
  }
}
