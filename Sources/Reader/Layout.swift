import Screen

/// Where the parts of the screen stand. Rows and columns are cells of the canvas.
struct Layout: Sendable, Equatable {
  /// The row of the head line, where there is room for one.
  let head: Int?
  let body: Range<Int>
  /// The row of the search bar and the status, where there is room for one.
  let bottom: Int?
  /// Columns of the contents pane, if it is to be seen.
  let contents: Range<Int>?
  /// The column of the line between the panes, where both are to be seen.
  let divider: Int?
  /// Columns of the reading pane, if it is to be seen.
  let reading: Range<Int>?
  /// Columns of the text, also while the reading pane is not to be seen.
  let text: Range<Int>

  /// Both panes fit side by side.
  static func isWide(_ size: Size) -> Bool { size.columns >= 60 }

  /// Columns that the reading pane keeps beside the contents.
  private static let leastReading = 24

  /// The columns that the contents get beside the text.
  static func contentsWidth(wanted: Int?, columns: Int) -> Int {
    let width = wanted ?? max(20, min(40, columns * 3 / 8))
    return max(Looks.contentsWidths.lowerBound, min(width, columns - 1 - leastReading))
  }

  /// - Parameters:
  ///   - showsContents: the contents pane is wanted.
  ///   - showsReading: the reading pane is wanted; both are shown only where they fit side by side.
  ///   - isFullScreen: text and status only.
  ///   - needsBottom: there is something that must be seen in the last row, even if it is the only one.
  ///   - lineLength: the most cells that a row of text may have.
  ///   - contentsWidth: columns of the contents, if the reader has chosen them.
  init(
    size: Size, showsContents: Bool, showsReading: Bool, isFullScreen: Bool = false, needsBottom: Bool = false,
    lineLength: Int = .max, contentsWidth: Int? = nil, contentsSide: Looks.Side = .left
  ) {
    let rows = max(0, size.rows)
    let columns = max(0, size.columns)
    let hasHead = rows >= 4 && !isFullScreen
    let hasBottom = rows >= 2 || (rows == 1 && needsBottom)
    head = hasHead ? 0 : nil
    bottom = hasBottom ? rows - 1 : nil
    body = (hasHead ? 1 : 0)..<(hasBottom ? rows - 1 : rows)

    let pane: Range<Int>
    if showsContents && showsReading && Self.isWide(size) {
      let width = Self.contentsWidth(wanted: contentsWidth, columns: columns)
      // One column between the panes is the vertical line.
      switch contentsSide {
      case .left:
        contents = 0..<width
        divider = width
        pane = (width + 1)..<columns
      case .right:
        contents = (columns - width)..<columns
        divider = columns - width - 1
        pane = 0..<(columns - width - 1)
      }
      reading = pane
    } else {
      divider = nil
      pane = 0..<columns
      contents = showsContents && !showsReading ? pane : nil
      reading = showsReading ? pane : nil
    }
    let room = pane.count >= 12 ? pane.count - 2 : pane.count
    var measure = min(room, lineLength)
    // Chinese characters take two cells: an odd one at the end would only make the edge ragged.
    if measure > 2 { measure -= measure % 2 }
    let start = pane.lowerBound + (pane.count - measure) / 2
    text = start..<(start + measure)
  }
}
