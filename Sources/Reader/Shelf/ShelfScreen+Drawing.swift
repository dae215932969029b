import Screen

extension ShelfScreen {
  /// Cells of the columns at the right, from left to right: articles, characters, how far read, last opened.
  private static let columnWidths = [9, 11, 6, 10]
  /// The least cells that are left for the names; columns that take more are left out, the first of them first.
  private static let leastName = 34
  /// The least cells that a path is worth.
  private static let leastPath = 12

  mutating func draw(on canvas: inout Canvas, layout: Layout, message: String?, pending: String, signs: Signs) {
    drawHead(on: &canvas, layout, signs: signs)
    drawList(on: &canvas, rows: layout.body, signs: signs)
    drawBottom(on: &canvas, layout, message: message, pending: pending, signs: signs)
  }

  private func drawHead(on canvas: inout Canvas, _ layout: Layout, signs: Signs) {
    guard let row = layout.head else { return }
    canvas.fill(row: row, columns: 0..<canvas.size.columns, style: Theme.head)
    var right = [strings.shelfSize(lines.count, of: entries.count)]
    right.insert(strings.shelfOrderShort(order) + " · " + right[0], at: 0)
    if let percentRead { right = right.map { strings.reading(percent: percentRead) + " · " + $0 } + right }
    let line = BottomLine(left: strings.shelf, leftStyle: Theme.head, right: right, rightStyle: Theme.head)
    line.draw(on: &canvas, row: row, signs: signs)
  }

  private mutating func drawList(on canvas: inout Canvas, rows: Range<Int>, signs: Signs) {
    let columns = canvas.size.columns
    if lines.isEmpty, let row = rows.first {
      canvas.write(signs.cut(emptyText, to: columns - 1), row: row, column: min(1, columns))
    }
    for (line, row) in zip(cursor.visible(of: lines.count, height: rows.count), rows) {
      let isSelected = line == cursor.selected
      draw(lines[line], isSelected: isSelected, on: &canvas, row: row, signs: signs)
    }
  }

  private var emptyText: String {
    if let search, search.findings?.issues.isEmpty == true {
      return percentRead == nil ? strings.notFound(search.pattern) : strings.notFoundYet(search.pattern)
    }
    if let filter, !entries.isEmpty { return strings.notFound(filter) }
    return percentRead == nil ? strings.emptyShelf : strings.lookingForIssues
  }

  private func draw(_ index: Int, isSelected: Bool, on canvas: inout Canvas, row: Int, signs: Signs) {
    let entry = entries[index]
    let columns = canvas.size.columns
    func style(_ style: Style) -> Style { isSelected ? Theme.selected(Theme.article, hasFocus: true) : style }
    if isSelected { canvas.fill(row: row, columns: 0..<columns, style: style(Theme.article)) }
    var end = columns - 1
    if case .unreadable(let reason) = entry.state {
      let start = canvas.write(
        signs.cut(entry.name, to: max(0, columns * 2 / 3 - 2)), row: row, column: 1, style: style(Theme.hint))
      canvas.write(
        signs.cut(reason, to: max(0, end - start - 2)), row: row, column: start + 2, style: style(Theme.hint))
      return
    }
    for (text, width) in columnTexts(of: entry, index, signs).reversed() {
      guard end - width >= min(Self.leastName, columns / 2) else { break }
      canvas.write(text, row: row, column: end - signs.cellWidth.of(text), style: style(Theme.number))
      end -= width
    }
    var nameStyle = Theme.article
    if entry.state == .waiting { nameStyle = Theme.hint }
    let title = strings.title(of: entry)
    let nameEnd = canvas.write(
      signs.cut(title, to: max(0, end - 2)), row: row, column: 1, style: style(nameStyle))
    // The file's name tells issues of one name apart, where there is room left for it; what the title says already is
    // left out.
    let parts = entry.path.split(separator: "/", omittingEmptySubsequences: false)
    let isSaid = parts.last.map { title.hasPrefix($0) } == true
    let file = isSaid ? parts.dropLast().joined(separator: "/") : entry.path
    if !file.isEmpty, end - nameEnd > Self.leastPath {
      let path = signs.cutStart(file, to: end - nameEnd - 3)
      canvas.write(path, row: row, column: nameEnd + 2, style: style(Theme.hint))
    }
  }

  /// What stands at the right of a line, and how many cells it has.
  private func columnTexts(of entry: ShelfEntry, _ index: Int, _ signs: Signs) -> [(text: String, width: Int)] {
    if let finding = search?.findings?.issues[index] {
      let text = strings.found(finding)
      return [(text, signs.cellWidth.of(text) + 2)]
    }
    guard let details = entry.details else { return [("", 0)] }
    let texts = [
      strings.articles(details.articleCount), strings.characters(details.characterCount),
      entry.progress.map(strings.read) ?? "", entry.lastOpened.map(strings.opened) ?? "",
    ]
    // A shelf of which nothing was read yet has no empty columns.
    let wasRead = entries.contains { $0.progress != nil || $0.lastOpened != nil }
    return Array(zip(texts, Self.columnWidths).prefix(wasRead ? 4 : 2).map { (text: $0, width: $1) })
  }

  // MARK: The last line

  private func drawBottom(
    on canvas: inout Canvas, _ layout: Layout, message: String?, pending: String, signs: Signs
  ) {
    guard let row = layout.bottom else { return }
    if let typed {
      BottomLine.draw(
        typed.bar, sign: typed.purpose == .filter ? "\\" : "/", right: hints(of: typed), on: &canvas, row: row,
        signs: signs)
      return
    }
    var line = BottomLine(left: strings.shelfKeysLong, shortLeft: strings.shelfKeys, leftStyle: Theme.hint)
    if let search {
      line = BottomLine(left: "/" + search.pattern, right: summary(of: search).map { [$0] } ?? [strings.searchingShelf])
    } else if let filter {
      line = BottomLine(left: "\\" + filter, right: [strings.shelfSize(lines.count, of: entries.count)])
    }
    if let message { line = BottomLine(left: message, leftStyle: Theme.message) }
    if !pending.isEmpty { line.right = [pending] }
    line.draw(on: &canvas, row: row, signs: signs)
  }

  private func hints(of typed: Typed) -> [String] {
    switch typed.purpose {
    case .filter:
      return typed.bar.text.isEmpty ? [strings.filterShelfHint] : [strings.shelfSize(lines.count, of: entries.count)]
    case .search:
      if let problem = typed.problem { return [problem.message(in: strings.language), strings.badQuery] }
      guard let search else { return [strings.searchHint] }
      if isAwaiting { return [strings.searchingShelf] }
      return [summary(of: search) ?? strings.searchingShelf]
    }
  }

  private func summary(of search: ShelfSearchState) -> String? {
    guard let findings = search.findings else { return nil }
    if findings.issues.isEmpty { return percentRead == nil ? strings.notFoundShort : strings.searchingShelf }
    let text = strings.found(matches: search.matchCount, issues: findings.issues.count)
    return findings.isPinyin ? strings.asPinyin(text) : text
  }
}
