import Typesetting

/// One cell of the screen.
public struct Cell: Sendable, Equatable {
  /// A grapheme cluster; a space where nothing is drawn; empty in the second cell of a wide one.
  public var cluster: String
  public var style: Style

  public init(cluster: String = " ", style: Style = .plain) {
    self.cluster = cluster
    self.style = style
  }
}

/// A picture of the whole screen: a grid of cells, and where the cursor stands.
public struct Canvas: Sendable, Equatable {
  public let size: Size
  public let cellWidth: CellWidth
  /// Row by row, `size.rows * size.columns` cells.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor is shown (so that input methods open there); hidden if `nil`.
  public var cursor: (row: Int, column: Int)?

  public init(size: Size, cellWidth: CellWidth = CellWidth()) {
    self.size = size
    self.cellWidth = cellWidth
    cells = Array(repeating: Cell(), count: max(0, size.rows * size.columns))
  }

  public static func == (a: Canvas, b: Canvas) -> Bool {
    a.size == b.size && a.cells == b.cells && a.cursor?.row == b.cursor?.row && a.cursor?.column == b.cursor?.column
  }

  /// Writes text from a cell on, cut at `limit` (a column; the right edge if `nil`): a wide character that does not
  /// fit whole is left out.
  ///
  /// - Returns: the column after the last cell written.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    column
  }

  /// Fills cells of one row with spaces of a style.
  public mutating func fill(row: Int, columns: Range<Int>, style: Style) {}

  /// The characters of a row, without the spaces at its end: for tests and messages.
  public func line(_ row: Int) -> String { "" }
}
