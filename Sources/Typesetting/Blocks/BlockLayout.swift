import JournalCore

/// How a kind of block stands in the measure, in cells.
struct BlockLayout {
  enum Alignment { case start, center, end }

  /// Free cells before the first line, and before the others.
  var firstIndent = 0
  var indent = 0
  /// Free cells at a line's end.
  var endMargin = 0
  var alignment = Alignment.start
  /// The lines after a list marker stand under its text.
  var hangsMarker = false
  /// White space at the start of a line in the text is part of its form.
  var keepsLeadingSpace = false
  /// Lines that can be justified.
  var isRunningText = false
  /// A last line of one character takes another one down.
  var avoidsOrphans = true

  init(_ block: Block, measure: Int) {
    // clreq 3.2: two em before a paragraph, one em in narrow columns.
    let paragraphIndent = measure < Self.narrow ? 2 : 4
    switch block.kind {
    case .paragraph:
      firstIndent = paragraphIndent
      isRunningText = true
    case .heading:
      firstIndent = block.level > 1 ? 2 : 0
      indent = firstIndent
    case .section, .group, .kicker, .title, .subtitle, .byline, .dateline, .caption:
      alignment = .center
      avoidsOrphans = false
    case .endnote:
      alignment = .end
      firstIndent = paragraphIndent
    case .quote, .note:
      let margin = measure < Self.narrow ? 0 : measure < Self.roomy ? 2 : 4
      (firstIndent, indent, endMargin) = (margin, margin, margin)
      isRunningText = true
    case .list:
      hangsMarker = true
      isRunningText = true
      keepsLeadingSpace = true
    case .table, .code:
      keepsLeadingSpace = true
      avoidsOrphans = false
    }
  }

  /// Below this measure there is room for one em of indent only.
  static let narrow = 24
  /// From this measure on a block may stand in by two em at both sides.
  static let roomy = 40
}
