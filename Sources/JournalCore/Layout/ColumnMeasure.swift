/// The width of the column that each line was set in, measured from its page.
///
/// Full lines of a column are equally wide but for a squeezed mark or two, so the widths that a page shows often are
/// its columns. A line shorter than every column stands in the column of its neighbours.
enum ColumnMeasure {
  /// Cells by which a full line may fall short of its column: one ideograph pushed to the next line.
  static let raggedness = 2
  /// Cells by which squeezed or Latin text may run over the column.
  private static let overrun = 4
  /// Lines of a width that make it a column.
  private static let leastLines = 4
  /// Of the page's full lines, one in so many at least stands in a column whose lines do not follow one another.
  private static let leastShare = 5
  /// Lines in a row of one width that are a column however long the page is.
  private static let leastRun = 4

  /// The column of each line, in cells.
  ///
  /// - Parameter pages: index ranges of `lines`, one a page, in order.
  static func columns(of lines: [Line], pages: [Range<Int>]) -> [Int] {
    var columns = Array(repeating: 0, count: lines.count)
    var inherited = commonWidth(lines.map(\.width)) ?? 0
    for page in pages {
      let widths = columnWidths(of: lines[page].map(\.width))
      var current = widths.first ?? inherited
      // The page's first lines may be short: they stand in the column of the first full line.
      if let first = page.first(where: { column(of: lines[$0].width, among: widths) != nil }),
        let width = column(of: lines[first].width, among: widths)
      {
        current = width
      }
      for index in page {
        if let width = column(of: lines[index].width, among: widths) {
          current = width
        } else if lines[index].width > current + overrun {
          // Too wide for the column above it: an indented line of the next wider one.
          current = widths.filter { $0 >= lines[index].width }.min() ?? current
        }
        columns[index] = current > 0 ? current : lines[index].width
      }
      if let main = widths.first { inherited = main }
    }
    return columns
  }

  private static func column(of width: Int, among columns: [Int]) -> Int? {
    columns.first { (($0 - raggedness)...($0 + overrun)).contains(width) }
  }

  /// The widths of lines that stand beside one as wide: short lines seldom come in pairs.
  private static func fullWidths(_ widths: [Int]) -> [Int] {
    widths.indices.filter { index in
      (index > 0 && abs(widths[index - 1] - widths[index]) <= raggedness)
        || (index + 1 < widths.count && abs(widths[index + 1] - widths[index]) <= raggedness)
    }.map { widths[$0] }
  }

  /// The page's columns, the one with most lines first.
  static func columnWidths(of lines: [Int]) -> [Int] {
    let widths = fullWidths(lines)
    var counts = WidthCounts()
    for width in widths { counts.add(width) }
    var columns: [Int] = []
    let least = max(leastLines, widths.count / leastShare)
    while let width = counts.widths.filter({ isPeak($0, counts, least: least) })
      .max(by: { (weight($0, counts), $0) < (weight($1, counts), $1) })
    {
      columns.append(width)
      counts.remove((width - leastDistance)...(width + leastDistance))
    }
    for width in runWidths(lines) where !columns.contains(where: { abs($0 - width) <= leastDistance }) {
      columns.append(width)
    }
    if columns.isEmpty, let width = widestLines(lines) { columns.append(width) }
    return columns
  }

  /// On a page of short pieces full lines are few: its widest lines are its column where they agree.
  private static func widestLines(_ lines: [Int]) -> Int? {
    let widest = lines.sorted(by: >).prefix(3)
    guard widest.count == 3, widest[0] - widest[2] <= overrun + 1, widest[1] >= narrowest else { return nil }
    return widest[1]
  }

  /// Cells between two columns of a page, at least.
  private static let leastDistance = 6

  /// The width of each run of lines that are equally wide, a squeezed mark or two aside.
  private static func runWidths(_ lines: [Int]) -> [Int] {
    var runs: [Int] = []
    for end in lines.indices where end >= leastRun - 1 {
      let run = lines[(end - leastRun + 1)...end]
      guard let widest = run.max(), let narrowestLine = run.min(), narrowestLine >= narrowest else { continue }
      if widest - narrowestLine <= raggedness + 1 { runs.append(widest - 1) }
    }
    return runs
  }

  private static func isPeak(_ width: Int, _ counts: WidthCounts, least: Int) -> Bool {
    width >= narrowest
      && ((width - 1)...(width + 1)).reduce(0) { $0 + counts[$1] } >= least
  }

  /// Lines as wide as a column may make them.
  private static func weight(_ width: Int, _ counts: WidthCounts) -> Int {
    ((width - raggedness)...(width + raggedness)).reduce(0) { $0 + counts[$1] } + counts[width]
  }

  /// Cells of the narrowest column worth the name.
  private static let narrowest = 12

  /// The width that most lines of a text have; in a text of few lines, the widest there is.
  private static func commonWidth(_ widths: [Int]) -> Int? {
    var counts = WidthCounts()
    for width in widths where width >= narrowest { counts.add(width) }
    guard let common = counts.widths.max(by: { (counts[$0], $0) < (counts[$1], $1) }) else { return nil }
    return counts[common] >= leastLines ? common : widths.max()
  }
}
