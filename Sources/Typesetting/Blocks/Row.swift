import JournalCore

/// One line on the screen: a byte range of the text, and where it starts.
public struct Row: Sendable, Equatable {
  /// A run of text that stands at a cell of its own.
  public struct Part: Sendable, Equatable {
    /// Bytes of `Issue.text`.
    public var text: Range<Int>
    /// The cell of the measure that it starts at.
    public var column: Int
    /// Cells of the text.
    public var width: Int

    public init(text: Range<Int>, column: Int, width: Int) {
      self.text = text
      self.column = column
      self.width = width
    }
  }

  /// Index of the block in the list of blocks that was set.
  public var block: Int
  public var kind: Block.Kind
  /// Bytes of `Issue.text`; empty for the blank row between blocks. Never starts or ends inside a grapheme cluster.
  /// Of a table's row: from the first byte of its parts to the last, with what stands in other rows between.
  public var text: Range<Int>
  /// Cells left free before the text: indent, centring.
  public var indent: Int
  /// Cells of the text itself, and of the gaps between its parts. With the indent, more than the measure only in a table
  /// that scrolls sideways.
  public var width: Int
  /// Where the text is not one run: its parts, from left to right. Empty: `text` stands whole at `indent`.
  public var parts: [Part] = []
  /// Cells of the measure where a vertical rule stands between the cells of a table.
  public var rules: [Int] = []
  /// The head of a table.
  public var isHead = false

  public init(block: Int, kind: Block.Kind, text: Range<Int>, indent: Int, width: Int) {
    self.block = block
    self.kind = kind
    self.text = text
    self.indent = indent
    self.width = width
  }

  /// The runs of text, from left to right; none of a row that holds no text.
  public var runs: [Part] {
    parts.isEmpty && !text.isEmpty ? [Part(text: text, column: indent, width: width)] : parts
  }
}
