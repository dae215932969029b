import JournalCore
import Screen
import Typesetting

/// How each part looks. Everything can be told apart without colour, by bold, reverse and underline: the background may
/// be light or dark, and no text colour can be read on both.
enum Theme {
  static let head = Style(attributes: .reverse)
  static let rule = Style(attributes: .dim)
  static let status = Style(attributes: .bold)
  static let message = Style(attributes: .reverse)
  static let hint = Style(attributes: .dim)

  static let section = Style(attributes: .bold)
  static let article = Style.plain
  static let articleBeingRead = Style(attributes: .bold)
  static let number = Style.plain
  static let matchCount = Style(attributes: .bold)

  static let title = Style(attributes: .bold)
  static let heading = Style(attributes: .bold)
  static let text = Style.plain
  /// What a repair made of the marked characters before it.
  static let repaired = Style(attributes: .bold)

  static func style(of row: Row) -> Style {
    switch row.kind {
    case .title: title
    case .heading: heading
    case .table where row.isHead: heading
    default: text
    }
  }

  static func marked(_ style: Style, _ mark: InlineMark.Kind) -> Style {
    var style = style
    switch mark {
    case .bold: style.attributes.insert(.bold)
    case .link, .image: style.attributes.insert(.underline)
    }
    return style
  }

  static func emphasized(_ style: Style) -> Style {
    var style = style
    style.attributes.insert(.bold)
    return style
  }

  /// The chosen line of a list whose pane has the keys, or has not.
  static func selected(_ style: Style, hasFocus: Bool) -> Style {
    var style = style
    style.attributes.insert(hasFocus ? .reverse : .underline)
    return style
  }

  /// A match, and the one that the reader stepped to.
  static func match(_ style: Style, isCurrent: Bool) -> Style {
    var style = style
    if isCurrent {
      style.attributes.formUnion([.reverse, .bold])
    } else if style.attributes.contains(.reverse) {
      style.attributes.formUnion([.underline, .bold])
    } else {
      // As with a marker pen, with both colours named. Bold would make the black grey in many terminals.
      style = Style(foreground: .black, background: .yellow, attributes: .underline)
    }
    return style
  }
}

/// The signs that the panes are drawn with: one cell wide in every terminal.
struct Signs: Sendable {
  let verticalLine: String
  let folded: String
  let unfolded: String
  let beingRead = "*"
  /// Of an article: read to its end, or in part.
  let read: String
  let partlyRead = "-"
  let bookmark = "'"
  /// Stands for what was cut off.
  let ellipsis: String
  /// Between what stands in the file and what was made of it.
  let becomes: String
  let cellWidth: CellWidth

  init(cellWidth: CellWidth) {
    self.cellWidth = cellWidth
    // Terminals that draw ambiguous characters wide don't agree on lines and triangles: ASCII is safe there.
    let isNarrow = cellWidth.ambiguous == 1 && cellWidth.boxDrawing == 1
    verticalLine = isNarrow ? "│" : "|"
    read = isNarrow ? "✓" : "="
    folded = isNarrow ? "▸" : "+"
    unfolded = isNarrow ? "▾" : "-"
    ellipsis = isNarrow ? "…" : "~"
    becomes = isNarrow ? "→" : ">"
  }

  /// A text no wider than so many cells, cut between clusters with a sign that says so.
  func cut(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    // A cluster takes up to two cells and at least one byte, so short texts need no measuring.
    if text.utf8.count <= width / 2 { return text }
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      let cells = cellWidth.of(text[index])
      if used + cells > width { return text[..<end] + ellipsis }
      used += cells
      // The cut leaves room for the sign.
      if used <= width - 1 { end = text.index(after: index) }
    }
    return text
  }

  /// The end of a text, no wider than so many cells.
  func cutStart(_ text: String, to width: Int) -> String {
    var used = 0
    var start = text.endIndex
    for index in text.indices.reversed() {
      let cells = cellWidth.of(text[index])
      if used + cells > width - 1 { return ellipsis + text[start...] }
      used += cells
      start = index
    }
    return text
  }
}
