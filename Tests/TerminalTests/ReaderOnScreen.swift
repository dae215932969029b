import Testing

/// qikan on its sample issue, and where things stand on its screen.
///
/// A screen may arrive in pieces, but always from its top to its bottom: what has to be whole is waited for by its
/// status line.
struct ReaderOnScreen {
  let terminal: VirtualTerminal
  /// An article of the sample issue, in the middle of its contents, and how its text begins.
  static let title = "老茶馆里的新账本"
  static let opening = "天刚亮，白鹭镇的老茶馆就坐满了人。"

  init(_ arguments: [String] = [], rows: Int = 24, columns: Int = 80) throws {
    terminal = try VirtualTerminal(Programs.qikan, arguments, rows: rows, columns: columns)
    try terminal.expect("the contents") { _ in
      row(of: Self.title) != nil && border != nil && !statusLine.isEmpty
    }
  }

  /// Column of the line between contents and text; `nil` in full screen.
  var border: Int? {
    (0..<terminal.columns).first { column in
      (1..<(terminal.rows - 1)).allSatisfy { terminal.cell($0, column).text == "│" }
    }
  }

  /// The row of the contents pane that holds a section or an article, by its name.
  func row(of name: String) -> Int? {
    (1..<(terminal.rows - 1)).first { row in
      let entry = terminal.row(row).split(separator: "│", omittingEmptySubsequences: false).first ?? ""
      return entry.drop { "*▾▸ ".contains($0) }.split(separator: "  ").first.map { String($0) } == name
    }
  }

  /// The row of the contents pane that the selection stands on.
  var selectedRow: Int? {
    (1..<(terminal.rows - 1)).first { row in (0..<(border ?? 0)).contains { terminal.cell(row, $0).reverse } }
  }

  /// The text pane, joined as a reader joins its rows.
  var text: String {
    let start = border.map { $0 + 1 } ?? 0
    return (1..<(terminal.rows - 1)).map { row in
      (start..<terminal.columns).map { terminal.cell(row, $0).text }.joined()
        .split(separator: " ").joined()
    }.joined()
  }

  var statusLine: String { terminal.row(terminal.rows - 1) }

  /// Moves the selection down to a text, a key a row.
  func select(_ text: String) throws {
    for _ in 0..<terminal.rows where selectedRow != row(of: text) {
      let before = selectedRow
      terminal.type("j")
      try terminal.expect("the selection a row further") { _ in selectedRow != nil && selectedRow != before }
    }
    try #require(selectedRow == row(of: text))
  }

  /// Opens the article `title`.
  func openArticle() throws {
    try select(Self.title)
    terminal.type("\r")
    try terminal.expect("its text") { _ in
      text.contains(Self.title + "——") && statusLine.contains(Self.title)
    }
  }
}
