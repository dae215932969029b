/// Lines that a picture narrows: far shorter than their column, but full as far as they go.
///
///     白鹭镇地处青石桥县        <- two ideographs shorter: the first line of a paragraph
///     东南部，全镇面积五百
///     一十三平方公里，东与柳湾相接，南与南岭村接壤，西面是……        <- the column's own width again
enum NarrowedMeasure {
  /// Of a column's width, in hundredths, that narrowed lines have at most.
  private static let widest = 65
  /// Cells by which narrowed lines differ: a squeezed mark, or a word of figures.
  private static let raggedness = ColumnMeasure.raggedness
  /// Cells of the indent of a first line.
  private static let indent = 4

  /// Gives the lines the width that they were set in.
  ///
  /// - Parameters:
  ///   - evidence: of each line; `nil` for what is no text.
  ///   - page: the lines of one page.
  static func measure(_ evidence: inout [LineEvidence?], page: Range<Int>) {
    for end in page.dropFirst(2) {
      guard let full = evidence[end], full.isFull, !full.opensParagraph, full.number == .none,
        let lines = lines(before: end, evidence, page: page)
      else { continue }
      let width = lines.dropFirst().compactMap { evidence[$0]?.width }.max() ?? 0
      for index in lines { evidence[index]?.column = width }
    }
  }

  /// The narrowed lines above a full one: from the first of a paragraph on, all unfinished, and some of clauses, as no title
  /// is.
  private static func lines(before end: Int, _ evidence: [LineEvidence?], page: Range<Int>) -> Range<Int>? {
    var width = 0
    var hasClauses = false
    for index in (page.lowerBound..<end).reversed() {
      guard let line = evidence[index], line.width * 100 <= line.column * widest, !line.endsSentence,
        line.byline != .marked
      else { return nil }
      if width > 0, abs(line.width + indent - width) <= raggedness, abs(line.width - width) > raggedness {
        return hasClauses ? index..<end : nil
      }
      guard width == 0 || abs(line.width - width) <= raggedness else { return nil }
      width = max(width, line.width)
      hasClauses = hasClauses || line.hasClauses
    }
    return nil
  }
}
