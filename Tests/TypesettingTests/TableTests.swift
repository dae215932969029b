import JournalCore
import SettingRules
import Testing
import Typesetting

/// Tables stand in columns.
@Suite struct TableTests {
  private let table = "村名 | 收入 | 说明\n白鹭镇 | 3,450.6 | “一本账”\n𠮷田 | | é"

  /// The rows as they would stand on a screen, cells at their columns and bars between them.
  private func drawn(
    _ source: String, measure: Int, ambiguous: Int = 1, scrolls: Bool = false
  ) -> [String] {
    let text = Array(source.utf8)
    let width = CellWidth(ambiguous: ambiguous)
    let block = Block(kind: .table, text: 0..<text.count, lines: [1...1])
    let typesetter = Typesetter(measure: measure, cellWidth: width, scrollsTables: scrolls)
    return typesetter.rows(of: block, index: 0, in: text).map { row in
      let cells =
        row.runs.map { ($0.column, String(decoding: text[$0.text], as: UTF8.self)) } + row.rules.map { ($0, "|") }
      var line = ""
      for (column, cell) in cells.sorted(by: { $0.0 < $1.0 }) {
        line += String(repeating: " ", count: column - width.of(line)) + cell
      }
      return line
    }
  }

  @Test func columnsAreAlignedInCells() {
    #expect(
      drawn(table, measure: 40) == [
        "村名   | 收入    | 说明", "白鹭镇 | 3,450.6 | “一本账”", "𠮷田   |         | é",
      ])
  }

  @Test func columnsAreAlignedWhereMarksAreWide() {
    let rows = drawn("“甲” | 乙\n——丙 | 丁", measure: 40, ambiguous: 2)
    #expect(rows == ["“甲” | 乙", "——丙 | 丁"])
  }

  @Test func tabsPartCellsToo() {
    #expect(drawn("茶园\t1200亩\n水库\t1座", measure: 30) == ["茶园 | 1200亩", "水库 | 1座"])
  }

  @Test func cellsWrapInTheirColumn() {
    #expect(
      drawn("甲 | 天刚亮，老茶馆就坐满了人。\n乙 | 短", measure: 21) == [
        "甲 | 天刚亮，老茶馆就", "   | 坐满了人。", "乙 | 短",
      ])
  }

  @Test func aTableThatCannotFitScrollsOrIsSetAsLines() {
    let wide = (1...12).map { "第\($0)列的名称" }.joined(separator: " | ")
    let scrolled = drawn(wide, measure: 30, scrolls: true)
    #expect(scrolled.count == 1)
    #expect(CellWidth().of(scrolled[0]) > 30)
    #expect(drawn(wide, measure: 30).allSatisfy { CellWidth().of($0) <= 30 })
  }

  @Test func aBarInsideAWordIsNoSeparator() {
    #expect(drawn("a|b\nc||d", measure: 30) == ["a|b", "c||d"])
  }

  @Test func theFirstRowIsTheHead() {
    let text = Array(table.utf8)
    let block = Block(kind: .table, text: 0..<text.count, lines: [1...1])
    #expect(Typesetter(measure: 40).rows(of: block, index: 0, in: text).map(\.isHead) == [true, false, false])
  }

  @Test(arguments: [1, 2])
  func nothingIsLostAtAnyWidth(ambiguous: Int) {
    let cells = Fixtures.paragraphs.filter { !$0.contains("|") }
    let source = stride(from: 0, to: cells.count - 2, by: 3)
      .map { "\(cells[$0]) | \(cells[$0 + 1]) | \(cells[$0 + 2])" }.joined(separator: "\n")
    for measure in 20...160 {
      for scrolls in [false, true] {
        let checker = RowChecker(
          typesetter: Typesetter(
            measure: measure, cellWidth: CellWidth(ambiguous: ambiguous), scrollsTables: scrolls))
        let faults = checker.faults(of: source, kind: .table).filter { $0.kind != .badBreak }
        #expect(faults.isEmpty, "\(faults.prefix(3))")
      }
    }
  }

  @Test func aLineWithNothingInItIsARowOfEmptyCells() {
    let typesetter = Typesetter(measure: 40)
    let source = "树\t棵\n\n柏\t19"
    #expect(RowChecker(typesetter: typesetter).faults(of: source, kind: .table).map(\.description) == [])
  }
}
