import JournalCore
import Typesetting

/// The rows of a text as they would stand on a screen: a dot for each cell of indent, and the text.
func drawn(
  _ source: String, _ kind: Block.Kind = .paragraph, level: Int = 0, measure: Int, ambiguous: Int = 1
) -> [String] {
  let text = Array(source.utf8)
  let block = Block(kind: kind, level: level, text: 0..<text.count, lines: [1...1])
  let typesetter = Typesetter(measure: measure, cellWidth: CellWidth(ambiguous: ambiguous))
  return typesetter.rows(of: block, index: 0, in: text).map { row in
    String(repeating: "·", count: row.indent) + String(decoding: text[row.text], as: UTF8.self)
  }
}
