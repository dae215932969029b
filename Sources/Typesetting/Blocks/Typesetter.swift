import JournalCore

/// Sets blocks as rows of cells, as Chinese is set (W3C clreq).
public struct Typesetter: Sendable, Equatable {
  /// Cells of a row; at least 2.
  public var measure: Int
  public var cellWidth: CellWidth

  public init(measure: Int, cellWidth: CellWidth = CellWidth()) {
    self.measure = max(2, measure)
    self.cellWidth = cellWidth
  }

  /// The rows of one block, without blank rows around it; none if the block holds nothing but white space.
  ///
  /// No row is wider than the measure. From a measure of 24 cells on, no row starts or ends with a mark that clreq 3.1.3
  /// forbids there, unless a run of such marks is longer than the row. `RowSequence` sets the same rows one by one.
  ///
  /// - Parameters:
  ///   - block: what to set.
  ///   - index: its place in the list being set, copied into each row.
  ///   - text: the text that `block.text` is a range of.
  public func rows(of block: Block, index: Int, in text: [UInt8]) -> [Row] {
    Array(RowSequence(of: block, index: index, in: text, by: self))
  }
}
