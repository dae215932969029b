/// One block of a Markdown file, its markup gone.
struct MarkdownBlock: Sendable {
  enum Kind: Sendable, Equatable {
    case heading(level: Int)
    case paragraph
    case listItem
    case table
    case code
    case quote
    /// A paragraph that holds nothing but pictures.
    case image
    /// A rule, or an empty list item: a mark without text.
    case mark
    /// A comment in ASCII; where the parser is asked for them (`ExportedMarkdown`).
    case comment(String)
  }

  /// How the whole text is set off.
  enum Emphasis: Sendable {
    case none, emphasis, strong
  }

  var kind: Kind
  /// The text line by line; index ranges of the scalars that `MarkdownParser` wrote.
  var pieces: [Piece]
  /// Lists around a list item; 0 elsewhere.
  var depth = 0
  /// The first line opens in bold.
  var opensBold = false
  var emphasis = Emphasis.none
  /// 1-based source lines.
  var lines: ClosedRange<Int>
  /// Blank lines between this block and the one before.
  var blankLinesBefore = 0

  var isHeading: Bool { if case .heading = kind { true } else { false } }
}
