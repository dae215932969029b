import JournalCore
import Testing
import Typesetting

/// Full lines end at one cell.
@Suite struct JustificationTests {
  /// The rows with the cells that were added as dots; the first-line indent is left out.
  private func drawn(_ source: String, measure: Int, kind: Block.Kind = .list) -> [String] {
    let text = Array(source.utf8)
    let block = Block(kind: kind, text: 0..<text.count, lines: [1...1])
    let rows = Typesetter(measure: measure, isJustified: true).rows(of: block, index: 0, in: text)
    return rows.map { row in
      var line = ""
      var column = row.indent
      for run in row.runs {
        line += String(repeating: "·", count: run.column - column) + String(decoding: text[run.text], as: UTF8.self)
        column = run.column + run.width
      }
      return line
    }
  }

  @Test func aFullLineIsLeftAlone() {
    #expect(drawn("青石桥下的渡口又开了灯，明天再来。", measure: 20) == ["青石桥下的渡口又开了", "灯，明天再来。"])
  }

  @Test func spacesBetweenWordsAreStretchedFirst() {
    #expect(drawn("open the book now and then", measure: 19) == ["open ·the book ·now", "and then"])
  }

  @Test func thenTheGapAfterAMark() {
    #expect(drawn("天亮，渡口开了，船来了。明天", measure: 25) == ["天亮，渡口开了，·船来了。", "明天"])
  }

  @Test func thenAllGapsAlike() {
    let rows = drawn("青石桥下的渡口又开了灯——明天再来看一看", measure: 23)
    #expect(rows.first?.contains("·") == true)
    #expect(rows.first?.contains("—·—") == false)
  }

  @Test func theLastLineStays() {
    #expect(drawn("青石桥。", measure: 30) == ["青石桥。"])
  }

  @Test func titlesAndCodeStay() {
    for kind in [Block.Kind.title, .code, .heading, .endnote] {
      #expect(drawn("青石桥下的渡口又开了灯——明天再来看一看", measure: 23, kind: kind).allSatisfy { !$0.contains("·") })
    }
  }

  @Test(arguments: [1, 2])
  func everyFullLineEndsAtTheEdge(ambiguous: Int) {
    let text = Array(Fixtures.prose.utf8)
    let block = Block(kind: .paragraph, text: 0..<text.count, lines: [1...1])
    for measure in stride(from: 40, through: 120, by: 2) {
      let typesetter = Typesetter(measure: measure, cellWidth: CellWidth(ambiguous: ambiguous), isJustified: true)
      for row in typesetter.rows(of: block, index: 0, in: text).dropLast() {
        #expect(row.indent + row.width == measure)
      }
    }
  }
}
