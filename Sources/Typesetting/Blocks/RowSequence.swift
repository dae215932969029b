import JournalCore

/// The rows of one block, set as they are asked for: the first rows of a long block cost no more than those of a short
/// one.
public struct RowSequence: Sequence, Sendable {
  private let typesetter: Typesetter
  private let block: Block
  private let index: Int
  private let text: [UInt8]

  /// - Parameters:
  ///   - index: the block's place in the list being set, copied into each row.
  ///   - text: the text that `block.text` is a range of.
  public init(of block: Block, index: Int, in text: [UInt8], by typesetter: Typesetter) {
    self.typesetter = typesetter
    self.block = block
    self.index = index
    self.text = text
  }

  public func makeIterator() -> Iterator { Iterator(block: block, index: index, text: text, typesetter: typesetter) }
}

extension RowSequence {
  public struct Iterator: IteratorProtocol, Sendable {
    private let kind: Block.Kind
    private let index: Int
    private let text: [UInt8]
    private let typesetter: Typesetter
    private let layout: BlockLayout
    private let end: Int
    /// Cells for the text of a centred row, so that its rows are about as long as each other.
    private let centeredCells: Int
    private var breaker: LineBreaker
    /// Sets the block instead, if it is a table with columns.
    private var table: TableSetter?
    /// Indent of the rows after the present one, as far as the present paragraph goes.
    private var hangingIndent = 0
    private var isFirstRow = true
    private var startsParagraph = true

    fileprivate init(block: Block, index: Int, text: [UInt8], typesetter: Typesetter) {
      kind = block.kind
      self.index = index
      self.text = text
      self.typesetter = typesetter
      layout = BlockLayout(block, measure: typesetter.measure)
      let range = Self.trim(block.text.clamped(to: 0..<text.count), of: text)
      end = range.upperBound
      breaker = LineBreaker(text: text, range: range, cellWidth: typesetter.cellWidth)
      centeredCells =
        layout.alignment == .center
        ? BalancedMeasure.cells(of: range, in: text, typesetter: typesetter) : typesetter.measure
      if kind == .table { table = TableSetter(range, index: index, in: text, typesetter: typesetter) }
    }

    public mutating func next() -> Row? {
      if table != nil { return table?.next() }
      guard !breaker.isAtEnd else { return nil }
      var indent = startsParagraph ? startParagraph() : hangingIndent
      // Whatever is left free, a wide character must fit.
      indent = Swift.max(0, Swift.min(indent, typesetter.measure - layout.endMargin - 2))
      let cells =
        layout.alignment == .center ? centeredCells : Swift.max(2, typesetter.measure - layout.endMargin - indent)
      let avoidsOrphan = layout.avoidsOrphans && cells >= Self.orphanMeasure
      guard let line = breaker.next(cells: cells, avoidsOrphan: avoidsOrphan) else { return nil }
      switch layout.alignment {
      case .start: break
      case .center: indent = (typesetter.measure - line.cells) / 2
      case .end: if isFirstRow, breaker.isAtEnd { indent = typesetter.measure - line.cells }
      }
      isFirstRow = false
      startsParagraph = line.endsParagraph
      var row = Row(block: index, kind: kind, text: line.text, indent: indent, width: line.cells)
      if typesetter.isJustified, layout.isRunningText, !line.endsParagraph, line.cells < cells {
        row.parts = Justification.parts(
          of: line.text, in: text, column: indent, slack: cells - line.cells, cells: cells,
          cellWidth: typesetter.cellWidth)
        if !row.parts.isEmpty { row.width = cells }
      }
      return row
    }

    /// Below this width an orphan costs less than what it takes to avoid it.
    private static let orphanMeasure = 20
  }
}

extension RowSequence.Iterator {
  /// Skips the white space that a paragraph begins with, and finds the indent of its first row and of the others.
  private mutating func startParagraph() -> Int {
    let text = self.text
    let bytes = text.span
    var position = breaker.lineStart
    var leading = 0
    while position < end, bytes[position] != UInt8(ascii: "\n") {
      let scalar = UTF8Decoder.scalar(in: bytes, at: position, end: end)
      let after = position + scalar.length
      guard BreakClass(scalar.value) == .blank, scalar.value != 0x0D, !isMarked(at: after) else { break }
      leading +=
        scalar.value == 0x09
        ? Self.tabStop - leading % Self.tabStop : WidthTable.entry(scalar.value).cells(in: CellWidth())
      position = after
    }
    breaker.skip(to: position)
    if !layout.keepsLeadingSpace { leading = 0 }
    leading = Swift.min(leading, typesetter.measure / 2)
    hangingIndent = layout.indent + leading
    if layout.hangsMarker {
      let length = ListMarker.length(in: bytes, at: position, end: end)
      let marker = typesetter.cellWidth.of(text, in: position..<(position + length))
      hangingIndent += Swift.min(marker, typesetter.measure / 2)
    }
    return (isFirstRow ? layout.firstIndent : layout.indent) + leading
  }

  /// A mark stands there that belongs to the character before it.
  private func isMarked(at position: Int) -> Bool {
    guard position < end, text[position] >= 0x80 else { return false }
    return WidthTable.entry(UTF8Decoder.scalar(in: text.span, at: position, end: end).value).joins
  }

  private static let tabStop = 4

  /// A range without white space and line feeds at its end, nor empty lines at its start.
  private static func trim(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    var position = start
    while position < end, isSpace(text[position]) {
      if text[position] == UInt8(ascii: "\n") { start = position + 1 }
      position += 1
    }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
