import Testing

/// What a reader does with the sample issue, at a terminal.
@Suite struct ReadingTests {
  @Test func theContentsAndATextStandSideBySide() throws {
    let reader = try ReaderOnScreen()
    #expect(reader.row(of: "乡村纪事") != nil)
    #expect(reader.border != nil)
    #expect(!reader.text.isEmpty)
  }

  @Test func theSelectionMovesInTheContents() throws {
    let reader = try ReaderOnScreen()
    let first = try #require(reader.selectedRow)
    reader.terminal.type("j")
    try reader.terminal.expect("a row further down") { _ in (reader.selectedRow ?? 0) > first }
    reader.terminal.type("\u{1B}[A")
    try reader.terminal.expect("the row before") { _ in reader.selectedRow == first }
    reader.terminal.type("G")
    try reader.terminal.expect("the end") { _ in (reader.selectedRow ?? 0) > first + 5 }
    reader.terminal.type("g")
    try reader.terminal.expect("the start") { _ in reader.selectedRow == 1 }
  }

  @Test func anArticleIsReadToItsEnd() throws {
    let reader = try ReaderOnScreen()
    try reader.openArticle()
    #expect(reader.text.contains(ReaderOnScreen.opening))
    reader.terminal.type(" ")
    try reader.terminal.expect("the next page") { _ in !reader.text.contains(ReaderOnScreen.opening) }
    reader.terminal.type("b")
    try reader.terminal.expect("the first page") { _ in reader.text.contains(ReaderOnScreen.opening) }
    reader.terminal.type("G")
    try reader.terminal.expect("the article's end") { _ in reader.statusLine.contains("100%") }
  }

  @Test func fullScreenAndBack() throws {
    let reader = try ReaderOnScreen()
    try reader.openArticle()
    reader.terminal.type("f")
    try reader.terminal.expect("the text alone") { _ in
      reader.border == nil && reader.row(of: "乡村纪事") == nil && reader.text.contains(ReaderOnScreen.opening)
    }
    reader.terminal.type("f")
    try reader.terminal.expect("both panes") { _ in reader.border != nil && reader.text.contains(ReaderOnScreen.opening)
    }
  }

  @Test func theLineBetweenThePanesIsDragged() throws {
    let reader = try ReaderOnScreen()
    let border = try #require(reader.border)
    reader.terminal.hold(true, row: 5, column: border)
    for cells in 1...6 { reader.terminal.moveMouse(row: 6, column: border + cells) }
    try reader.terminal.expect("wider contents") { _ in reader.border == border + 6 }
    reader.terminal.hold(false, row: 6, column: border + 6)
    reader.terminal.moveMouse(row: 6, column: border)
    reader.terminal.type("j")
    try reader.terminal.expect("the mouse without effect") { _ in
      reader.selectedRow != nil && reader.border == border + 6
    }
  }

  @Test func searchWhileTypingThenStep() throws {
    let reader = try ReaderOnScreen()
    reader.terminal.type("/")
    try reader.terminal.expect("the search bar, with the cursor in it") {
      reader.statusLine.hasPrefix(" /") && $0.properties.showsCursor && $0.cursor == ($0.rows - 1, 2)
    }
    reader.terminal.type("渡口")
    try reader.terminal.expect("matches while typing") {
      reader.statusLine.hasPrefix(" /渡口") && $0.cursor == ($0.rows - 1, 6) && reader.statusLine.contains("3 of")
    }
    reader.terminal.type("\r")
    try reader.terminal.expect("the first match on the screen, marked") { _ in marked("渡口", in: reader) }
    reader.terminal.type("n")
    try reader.terminal.expect("the second") { _ in reader.statusLine.contains("4 of") && marked("渡口", in: reader) }
    reader.terminal.type("N")
    try reader.terminal.expect("the first") { _ in reader.statusLine.contains("3 of") && marked("渡口", in: reader) }
  }

  @Test func searchWithoutAMatchKeepsThePlace() throws {
    let reader = try ReaderOnScreen()
    try reader.openArticle()
    let text = reader.text
    reader.terminal.type("/没有的词")
    try reader.terminal.expect("the words and an answer") { _ in reader.statusLine.contains("not found") }
    #expect(reader.text == text)
    reader.terminal.type("\u{1B}")
    try reader.terminal.expect("no search bar") { _ in !reader.statusLine.contains("/没有的词") }
    #expect(reader.text == text)
  }

  @Test func helpNamesTheKeysAndGoesAway() throws {
    let reader = try ReaderOnScreen()
    let before = reader.terminal.text
    reader.terminal.type("?")
    try reader.terminal.expect("help") { $0.text.contains("PgDn") && $0.text.contains("Ctrl-D") }
    reader.terminal.type("\u{1B}")
    try reader.terminal.expect("what was there before") { $0.text == before }
  }

  @Test func aNewSizeKeepsTheArticle() throws {
    let reader = try ReaderOnScreen()
    try reader.openArticle()
    for (rows, columns) in [(40, 120), (12, 60), (24, 80), (9, 30), (24, 80)] {
      reader.terminal.resize(rows: rows, columns: columns)
      try reader.terminal.expect("the article in \(columns)x\(rows)") { _ in
        reader.statusLine.contains("老茶馆") && reader.text.contains(ReaderOnScreen.title)
      }
    }
  }

  @Test func aStormOfSizesAndOneCell() throws {
    let reader = try ReaderOnScreen()
    for size in 1...40 { reader.terminal.resize(rows: 41 - size, columns: 121 - size * 3) }
    reader.terminal.resize(rows: 1, columns: 1)
    reader.terminal.resize(rows: 30, columns: 90)
    try reader.terminal.expect("both panes") { $0.row(0).count > 10 && reader.row(of: ReaderOnScreen.title) != nil }
    reader.terminal.type("q")
    #expect(try reader.terminal.exit() == .status(0))
    #expect(reader.terminal.modes == reader.terminal.modesBefore)
  }

  /// Whether a text stands in the text pane in reverse or on a ground of its own.
  private func marked(_ text: String, in reader: ReaderOnScreen) -> Bool {
    let terminal = reader.terminal
    guard let border = reader.border, let first = text.first else { return false }
    return (1..<(terminal.rows - 1)).contains { row in
      (border..<terminal.columns).contains { column in
        let cell = terminal.cell(row, column)
        return cell.text == String(first) && (cell.reverse || cell.background != -1)
      }
    }
  }
}
