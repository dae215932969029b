import JournalCore

/// Sets blocks as rows of cells, as Chinese is set (W3C clreq).
public struct Typesetter: Sendable, Equatable {
  /// Cells of a row; at least 2.
  public var measure: Int
  public var cellWidth: CellWidth
  /// Full lines of running text end at one cell.
  public var isJustified: Bool
  /// A table that does not fit even with narrow columns keeps them, and its rows are wider than the measure. Else its
  /// rows are set as lines of text.
  public var scrollsTables: Bool

  public init(
    measure: Int, cellWidth: CellWidth = CellWidth(), isJustified: Bool = false, scrollsTables: Bool = false
  ) {
    self.measure = max(2, measure)
    self.cellWidth = cellWidth
    self.isJustified = isJustified
    self.scrollsTables = scrollsTables
  }

  /// The rows of one block, without blank rows around it; none if the block holds nothing but white space.
  ///
  /// No row is wider than the measure, save of tables that scroll. From a measure of 24 cells on, no row starts or ends
  /// with a mark that clreq 3.1.3 forbids there, unless a run of such marks is longer than the row. `RowSequence` sets
  /// the same rows one by one.
  ///
  /// - Parameters:
  ///   - block: what to set.
  ///   - index: its place in the list being set, copied into each row.
  ///   - text: the text that `block.text` is a range of.
  public func rows(of block: Block, index: Int, in text: [UInt8]) -> [Row] {
    Array(RowSequence(of: block, index: index, in: text, by: self))
  }
}
