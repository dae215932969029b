import Screen

/// The line in which a search is typed: a text and a caret in it, both counted in grapheme clusters.
struct SearchBar: Sendable {
  private(set) var text: [Character] = []
  /// Clusters before the caret.
  private(set) var caret = 0
  private let history: [String]
  /// The entry of the history that is shown, an index into `history`; their number for what the reader typed.
  private var entry: Int
  /// What the reader had typed before looking through the history.
  private var draft = ""

  init(history: SearchHistory = SearchHistory()) {
    self.history = history.entries
    entry = self.history.count
  }

  var pattern: String { String(text) }

  /// Takes a key that edits.
  ///
  /// - Returns: whether it was one.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): remove(max(0, caret - 1)..<caret)
    case .delete, .control("d"): remove(caret..<min(text.count, caret + 1))
    case .control("u"): remove(0..<caret)
    case .control("k"): remove(caret..<text.count)
    case .control("w"): remove(wordStart..<caret)
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .up, .control("p"): recall(entry - 1)
    case .down, .control("n"): recall(entry + 1)
    default: return false
    }
    return true
  }

  /// Clusters that the bar takes. What is longer was pasted by mistake.
  private static let mostClusters = 1000

  /// Inserts text at the caret, as far as there is room: line ends and tabs become spaces, other control characters are
  /// left out.
  mutating func insert(_ string: String) {
    var clean = ""
    for character in string.prefix(max(0, Self.mostClusters - text.count)) {
      if character.isNewline || character == "\t" {
        clean += " "
      } else {
        clean.unicodeScalars.append(
          contentsOf: character.unicodeScalars.filter { $0.properties.generalCategory != .control })
      }
    }
    // A combining mark joins the cluster before it, so the clusters are counted anew.
    let before = String(text[..<caret]) + clean
    let after = String(text[caret...])
    text = Array(before + after)
    caret = min(before.count, text.count)
  }

  /// Puts an entry of the history into the bar, or what was typed before.
  private mutating func recall(_ wanted: Int) {
    guard (0...history.count).contains(wanted) else { return }
    if entry == history.count { draft = pattern }
    entry = wanted
    text = []
    caret = 0
    insert(entry < history.count ? history[entry] : draft)
  }

  private mutating func remove(_ range: Range<Int>) {
    caret = range.lowerBound
    text = Array(String(text[..<range.lowerBound]) + String(text[range.upperBound...]))
    caret = min(caret, text.count)
  }

  /// Where the word before the caret starts, as a shell's Ctrl-W sees it.
  private var wordStart: Int {
    var start = caret
    while start > 0, text[start - 1].isWhitespace { start -= 1 }
    while start > 0, !text[start - 1].isWhitespace { start -= 1 }
    return start
  }
}
