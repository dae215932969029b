import JournalCore

/// One line on the screen: a byte range of the text, and where it starts.
public struct Row: Sendable, Equatable {
  /// Index of the block in the list of blocks that was set.
  public var block: Int
  public var kind: Block.Kind
  /// Bytes of `Issue.text`; empty for the blank row between blocks. Never starts or ends inside a grapheme cluster.
  public var text: Range<Int>
  /// Cells left free before the text: indent, centring.
  public var indent: Int
  /// Cells of the text itself.
  public var width: Int

  public init(block: Int, kind: Block.Kind, text: Range<Int>, indent: Int, width: Int) {
    self.block = block
    self.kind = kind
    self.text = text
    self.indent = indent
    self.width = width
  }
}
