import JournalCore
import Screen
import Typesetting

@testable import Reader

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

/// A reader at work: keys go in, and what stands on the screen comes out as lines of text.
struct Story {
  var reader: Reader
  var size: Size
  /// What the last key asked the program to do.
  var effect = Effect.none

  init(
    _ issue: Issue? = FictionalIssue.qingshiqiao, rows: Int = 24, columns: Int = 80, language: Language = .chinese,
    ambiguous: Int = 1, mostSearchedAtOnce: Int = 1 << 20
  ) {
    reader = Reader(
      language: language, cellWidth: CellWidth(ambiguous: ambiguous), mostSearchedAtOnce: mostSearchedAtOnce)
    size = Size(rows: rows, columns: columns)
    if let issue { reader.open(issue) }
    _ = reader.handle(.resize(size))
  }

  // MARK: What the reader does

  mutating func press(_ keys: Key...) {
    for key in keys { effect = reader.handle(.key(key)) }
  }

  mutating func press(_ key: Key, times: Int) {
    for _ in 0..<times { effect = reader.handle(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { effect = reader.handle(.key(.character(character))) }
  }

  mutating func paste(_ text: String) { effect = reader.handle(.paste(text)) }

  mutating func mouse(_ button: MouseEvent.Button, row: Int, column: Int) {
    effect = reader.handle(.mouse(MouseEvent(button: button, row: row, column: column)))
  }

  mutating func resize(rows: Int, columns: Int) {
    size = Size(rows: rows, columns: columns)
    _ = reader.handle(.resize(size))
  }

  // MARK: What the reader sees

  var canvas: Canvas {
    mutating get { reader.canvas(size: size) }
  }

  var lines: [String] {
    mutating get {
      let canvas = canvas
      return (0..<size.rows).map { canvas.line($0) }
    }
  }

  var head: String { mutating get { lines.first ?? "" } }
  var status: String { mutating get { lines.last ?? "" } }

  /// The column of the vertical line, if there is one.
  var rule: Int? {
    mutating get {
      let canvas = canvas
      let row = min(1, size.rows - 1)
      return (0..<size.columns).first { ["│", "|"].contains(canvas[row, $0].cluster) }
    }
  }

  /// The lines of the contents pane, with the sign of the article being read at their start.
  var contents: [String] {
    mutating get {
      guard let rule = rule else { return [] }
      return body(columns: 0..<rule)
    }
  }

  /// The lines of the reading pane, without the cells before and after the text.
  var text: [String] {
    mutating get { body(columns: (rule.map { $0 + 1 } ?? 0)..<size.columns).map { $0.trimmed } }
  }

  /// The first line of the reading pane with something on it.
  var firstLine: String { mutating get { text.first { !$0.isEmpty } ?? "" } }

  mutating func body(columns: Range<Int>) -> [String] {
    let canvas = canvas
    let first = size.rows >= 4 ? 1 : 0
    return (first..<max(first, size.rows - 1)).map { row in
      columns.map { canvas[row, $0].cluster }.joined().withoutSpacesAtEnd
    }
  }

  /// The texts that stand on the screen in a style that has (and has not) some attributes, row by row.
  mutating func runs(
    _ attributes: Style.Attributes, without: Style.Attributes = [], columns: Range<Int>? = nil
  ) -> [String] {
    let canvas = canvas
    var runs: [String] = []
    for row in 1..<max(1, size.rows - 1) {
      var run = ""
      for column in columns ?? 0..<size.columns {
        let cell = canvas[row, column]
        if cell.style.attributes.isSuperset(of: attributes), cell.style.attributes.isDisjoint(with: without) {
          run += cell.cluster
        } else if !run.isEmpty {
          runs.append(run)
          run = ""
        }
      }
      if !run.isEmpty { runs.append(run) }
    }
    return runs.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The chosen line of the list that has the keys.
  var selected: String? {
    mutating get { runs(.reverse, columns: 0..<(rule ?? size.columns)).first }
  }

  /// The chosen line of the contents while the text has the keys.
  var followed: String? {
    mutating get { runs(.underline, columns: 0..<(rule ?? size.columns)).first }
  }

  /// What is marked as found in the reading pane, without the current match.
  var marked: [String] {
    mutating get { runs(.underline, columns: ((rule ?? -1) + 1)..<size.columns) }
  }

  /// The match that the reader stepped to, as far as it is marked in the reading pane.
  var current: String {
    mutating get { runs(.reverse, columns: ((rule ?? -1) + 1)..<size.columns).joined() }
  }
}

extension String {
  var withoutSpacesAtEnd: String {
    var string = self
    while string.last == " " { string.removeLast() }
    return string
  }

  var trimmed: String { String(withoutSpacesAtEnd.drop { $0 == " " }) }
}

/// Cells of a line, where ambiguous characters are narrow.
func cells(_ line: String) -> Int { CellWidth().of(line) }
