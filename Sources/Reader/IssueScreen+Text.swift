import JournalCore
import Screen
import Typesetting

/// How the text of an article looks.
extension IssueScreen {
  mutating func drawText(_ page: Page, on canvas: inout Canvas, rows: Range<Int>, columns: Range<Int>) {
    sideways = max(0, min(sideways, page.widest - columns.count))
    for (line, row) in zip(page.rows, rows) {
      guard let line else { continue }
      drawRow(line, on: &canvas, row: row, columns: columns)
    }
    var note: String?
    if book.articleCount == 0 {
      note = strings.noArticles
    } else if page.lines.isEmpty {
      note = strings.noText
    } else if reading.position.article + 1 < book.articleCount {
      note = strings.followedBy(title(ofArticle: reading.position.article + 1))
    }
    // Below the end of an article: after a blank row, what comes next.
    let row = rows.lowerBound + (page.lines.isEmpty ? 0 : page.lines.count + 1)
    if let note, rows.contains(row) {
      canvas.write(
        signs.cut(note, to: columns.count), row: row, column: columns.lowerBound, limit: columns.upperBound,
        style: Theme.hint)
    }
  }

  private func drawRow(_ line: Row, on canvas: inout Canvas, row: Int, columns: Range<Int>) {
    let isWide = line.indent + line.width > columns.count
    let start = columns.lowerBound - (isWide ? sideways : 0)
    if isBookmarked(line) {
      canvas.write(signs.bookmark, row: row, column: columns.lowerBound - 1, style: Theme.status)
    }
    for run in line.runs { draw(run, of: line, on: &canvas, row: row, start: start, columns: columns) }
    for rule in line.rules where columns.contains(start + rule) {
      canvas.write(signs.verticalLine, row: row, column: start + rule, limit: columns.upperBound, style: Theme.rule)
    }
    guard isWide else { return }
    if start < columns.lowerBound { canvas.write("<", row: row, column: columns.lowerBound - 1, style: Theme.hint) }
    if start + line.width > columns.upperBound {
      canvas.write(">", row: row, column: columns.upperBound, style: Theme.hint)
    }
  }

  private func isBookmarked(_ line: Row) -> Bool {
    bookmarks.contains { place in
      place.article == reading.position.article && place.block == line.block && line.text.contains(place.offset)
    }
  }

  /// Draws a run of text in pieces: each as bold, links and matches make it.
  private func draw(
    _ run: Row.Part, of line: Row, on canvas: inout Canvas, row: Int, start: Int, columns: Range<Int>
  ) {
    let article = reading.position.article
    let marks = book.issue.marks(in: book.blocks[article][line.block].text)
    let matches = search?.matches(in: run.text, article: article, block: line.block) ?? []
    var ends = [run.text.lowerBound, run.text.upperBound]
    for range in marks.map(\.text) + matches.map(\.text) {
      ends += [range.lowerBound, range.upperBound].filter(run.text.contains)
    }
    ends.sort()
    var column = start + run.column
    for (from, to) in zip(ends, ends.dropFirst()) where from < to && column < columns.upperBound {
      var style = Theme.style(of: line)
      for mark in marks where mark.text.contains(from) {
        style = Theme.marked(style, mark.kind)
        if case .link(let address) = mark.kind { style.link = canvas.link(to: address) }
      }
      if let match = matches.first(where: { $0.text.contains(from) }) {
        let link = style.link
        style = Theme.match(style, isCurrent: match.isCurrent)
        style.link = link
      }
      column = canvas.write(
        book.issue.text, in: from..<to, row: row, column: column, from: columns.lowerBound, limit: columns.upperBound,
        style: style)
    }
  }
}
