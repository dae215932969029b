import JournalCore
import Screen
import Typesetting

/// How the screen of an issue looks.
extension IssueScreen {
  mutating func draw(on canvas: inout Canvas, message: String?, pending: String) {
    fit()
    let page = reading.page(in: book)
    let shown = shownPercent(page)
    if !isCovered { noteRead(percent: shown.article) }
    let layout = layout(needsBottom: message != nil)
    if let row = layout.head { drawHead(on: &canvas, row: row) }
    if original != nil {
      original?.draw(on: &canvas, rows: layout.body, issue: book.issue, signs: signs)
    } else if results != nil {
      drawResults(on: &canvas, rows: layout.body)
    } else if bookmarkList != nil {
      let lines = bookmarkLines
      bookmarkList?.draw(on: &canvas, rows: layout.body, lines: lines, signs: signs)
    } else if let card {
      card.draw(on: &canvas, rows: layout.body, signs: signs)
    } else {
      if let columns = layout.contents { drawContents(on: &canvas, rows: layout.body, columns: columns) }
      if let divider = layout.divider {
        for row in layout.body { canvas.write(signs.verticalLine, row: row, column: divider, style: Theme.rule) }
      }
      if layout.reading != nil { drawText(page, on: &canvas, rows: layout.body, columns: layout.text) }
    }
    if let row = layout.bottom {
      let isTableCut = page.widest > layout.text.count
      drawBottom(
        on: &canvas, row: row, shown: shown, isTableCut: isTableCut, message: message, pending: pending)
    }
  }

  private func drawHead(on canvas: inout Canvas, row: Int) {
    let path = book.issue.source.path
    let name = strings.name(of: book.issue.identity, inFile: String(path.split(separator: "/").last ?? ""))
    canvas.fill(row: row, columns: 0..<canvas.size.columns, style: Theme.head)
    let size = strings.size(articles: book.pieceCount, characters: book.characterCount)
    let line = BottomLine(
      left: overlayTitle ?? name, leftStyle: Theme.head, right: [isBeginning ? strings.readingRest : size],
      rightStyle: Theme.head)
    line.draw(on: &canvas, row: row, signs: signs)
  }

  private var overlayTitle: String? {
    if original != nil { return strings.original }
    if results != nil { return strings.results(search?.pattern ?? "") }
    if bookmarkList != nil { return strings.bookmarks(bookmarks.count) }
    return card == nil ? nil : strings.reference
  }

  // MARK: Contents

  private mutating func drawContents(on canvas: inout Canvas, rows: Range<Int>, columns: Range<Int>) {
    let visible = contents.cursor.visible(of: contents.nodes.count, height: rows.count)
    for (index, row) in zip(visible, rows) {
      drawNode(
        contents.nodes[index], isSelected: index == contents.cursor.selected, on: &canvas, row: row, columns: columns)
    }
  }

  private func drawNode(
    _ node: ContentsPane.Node, isSelected: Bool, on canvas: inout Canvas, row: Int, columns: Range<Int>
  ) {
    var style: Style
    var column = columns.lowerBound + 1
    let text: String
    var number = ""
    var numberStyle = Theme.number
    switch node {
    case .section(let section):
      style = Theme.section
      text = book.sections[section].name ?? ""
      if contents.isFolded(node, in: book) == true, let search = countedSearch {
        number = count(book.sections[section].articles.reduce(0) { $0 + search.counts[$1] })
      }
    case .article(let article):
      let isBeingRead = article == reading.position.article
      style = isBeingRead ? Theme.articleBeingRead : Theme.article
      text = title(ofArticle: article)
      if book.section(ofArticle: article).name != nil { column += 2 }
      canvas.write(
        isBeingRead ? signs.beingRead : readSign(ofArticle: article), row: row, column: columns.lowerBound,
        limit: columns.upperBound, style: isBeingRead ? style : Theme.hint)
      if let search = countedSearch {
        number = count(search.counts[article])
      } else {
        number = book.issue.articles[article].page.map { "\($0)" } ?? ""
      }
    case .heading(let article, let block):
      style = Theme.article
      text = book.line(ofBlock: block, inArticle: article)
      if book.section(ofArticle: article).name != nil { column += 2 }
      column += 2 * max(1, min(3, book.blocks[article][block].level))
    }
    if countedSearch != nil { numberStyle = Theme.matchCount }
    if isSelected {
      style = Theme.selected(style, hasFocus: focus == .contents)
      if focus == .contents {
        numberStyle = Theme.selected(numberStyle, hasFocus: true)
        canvas.fill(row: row, columns: columns.dropFirst(1), style: style)
      }
    }
    if let isFolded = contents.isFolded(node, in: book) {
      canvas.write(
        isFolded ? signs.folded : signs.unfolded, row: row, column: column, limit: columns.upperBound, style: style)
    }
    column += 2
    // A cell stays free at the right.
    var limit = columns.upperBound - 1
    if !number.isEmpty, columns.count > 12 {
      limit -= signs.cellWidth.of(number)
      canvas.write(number, row: row, column: limit, limit: columns.upperBound, style: numberStyle)
      limit -= 1
    }
    if isBookmarked(node) {
      limit -= 1
      canvas.write(signs.bookmark, row: row, column: limit, limit: columns.upperBound, style: Theme.emphasized(style))
      limit -= 1
    }
    canvas.write(signs.cut(text, to: limit - column), row: row, column: column, limit: max(column, limit), style: style)
  }

  private func readSign(ofArticle article: Int) -> String {
    switch readShares[article] {
    case 0: " "
    case 100: signs.read
    default: signs.partlyRead
    }
  }

  /// The search whose counts stand in place of the page numbers: one that found nothing does so only while it is typed.
  private var countedSearch: Search? { typed != nil || hasMarks ? search : nil }

  private func count(_ matches: Int) -> String { matches > 0 ? "(\(matches))" : "" }

  // MARK: List of matches

  private mutating func drawResults(on canvas: inout Canvas, rows: Range<Int>) {
    guard var results, let search else { return }
    let columns = canvas.size.columns
    for (index, row) in zip(results.cursor.visible(of: results.lines.count, height: rows.count), rows) {
      switch results.lines[index] {
      case .article(let article):
        let title = "\(title(ofArticle: article)) \(count(search.counts[article]))"
        canvas.write(signs.cut(title, to: columns - 2), row: row, column: 1, style: Theme.section)
      case .match(let match):
        let isSelected = index == results.cursor.selected
        let style = isSelected ? Theme.selected(Theme.text, hasFocus: true) : Theme.text
        if isSelected { canvas.fill(row: row, columns: 0..<columns, style: style) }
        drawContext(ofMatch: match, in: search, on: &canvas, row: row, style: style)
      }
    }
    self.results = results
  }

  /// A match with the words before and after it, in one row.
  private func drawContext(
    ofMatch match: Int, in search: Search, on canvas: inout Canvas, row: Int, style: Style
  ) {
    let match = search.matches[match]
    let block = book.blocks[match.article][match.block]
    let limit = canvas.size.columns - 1
    func text(_ range: Range<Int>) -> String {
      String(book.issue.string(range).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
    // More than fits, however the text is made up; a scalar cut in two shows as �, out of sight.
    let most = 16 * limit
    let before = text(max(block.text.lowerBound, match.text.lowerBound - most)..<match.text.lowerBound)
    let found = text(match.text)
    let after = text(match.text.upperBound..<min(block.text.upperBound, match.text.upperBound + most))
    var column = min(3, canvas.size.columns / 8)
    column = canvas.write(
      signs.cutStart(before, to: (limit - column) / 3), row: row, column: column, limit: limit, style: style)
    column = canvas.write(
      signs.cut(found, to: limit - column), row: row, column: column, limit: limit,
      style: Theme.match(style, isCurrent: false))
    canvas.write(
      signs.cut(after, to: limit - column), row: row, column: column, limit: max(column, limit), style: style)
  }

  // MARK: Last line

  /// What stands at the right of the search bar, from the longest to the shortest.
  private func beside(_ typed: TypedSearch) -> [String] {
    if let problem = typed.problem { return [problem.message(in: strings.language), strings.wrongQuery] }
    if awaited != nil { return [strings.searching] }
    guard let search else { return typed.bar.text.isEmpty ? [strings.searchHint] : [] }
    if search.matches.isEmpty { return [strings.notFoundShort] }
    return [strings.matches(search), "\((search.current ?? 0) + 1)/\(search.matches.count)"]
  }

  /// How far a page reaches through the article and the issue, in hundredths.
  private mutating func shownPercent(_ page: Page) -> (article: Int, issue: Int) {
    guard book.articleCount > 0 else { return (0, 0) }
    var percent = book.percent(at: reading.end(of: page))
    if reading.isLast(page, in: book) {
      percent.article = 100
      if reading.position.article == book.articleCount - 1 { percent.issue = 100 }
    }
    return percent
  }

  private mutating func drawBottom(
    on canvas: inout Canvas, row: Int, shown percent: (article: Int, issue: Int), isTableCut: Bool, message: String?,
    pending: String
  ) {
    if let prompt {
      let right =
        prompt.kind == .goTo ? strings.goToHint : filter == nil ? strings.filterHint : strings.filtered(listedArticles)
      BottomLine.draw(prompt.bar, sign: prompt.sign, right: [right], on: &canvas, row: row, signs: signs)
      return
    }
    if let typed {
      BottomLine.draw(
        typed.bar, right: beside(typed), isUrgent: typed.problem != nil, on: &canvas, row: row, signs: signs)
      return
    }
    var line = BottomLine(left: message ?? "", leftStyle: Theme.message)
    if let original {
      if message == nil { line = BottomLine(left: strings.repairs(book.issue.repairCount(in: original.passage))) }
      line.right = [strings.helpKeys]
    } else if results != nil, let search {
      if message == nil { line = BottomLine(left: strings.matches(search)) }
      line.right = [strings.listKeys]
    } else if bookmarkList != nil {
      line.right = [strings.bookmarkKeys]
    } else if card != nil {
      line.right = [strings.referenceKeys]
    } else if book.articleCount > 0 {
      let article = reading.position.article
      if message == nil {
        let section = book.section(ofArticle: article).name.map { $0 + " › " } ?? ""
        let title = title(ofArticle: article)
        line = BottomLine(left: section + title, shortLeft: title)
        if focus == .contents, let filter { line = BottomLine(left: strings.filterIs(filter)) }
      }
      let inArticle = strings.through(article: percent.article)
      let place = isBeginning ? inArticle : strings.through(article: percent.article, issue: percent.issue)
      if let search, !search.matches.isEmpty {
        let short = "\(search.current.map { "\($0 + 1)/" } ?? "")\(search.matches.count)"
        line.right = [
          "/\(search.pattern)  \(strings.matches(search))  \(place)", "\(strings.matches(search))  \(place)",
          "\(strings.matches(search))  \(inArticle)", "\(strings.matchCount(search))  \(inArticle)",
          "\(short)  \(inArticle)",
        ]
      } else {
        line.right =
          (percent.article < 100
            ? ["\(place) · \(strings.left(minutes: book.minutesLeft(inArticle: article, percent: percent.article)))"]
            : [])
          + (isTableCut ? ["\(strings.wideTable)  \(place)", "\(strings.wideTable)  \(inArticle)"] : []) + [place]
      }
      line.right.append(inArticle)
    }
    if !pending.isEmpty { line.right = [pending] }
    line.draw(on: &canvas, row: row, signs: signs)
  }
}
