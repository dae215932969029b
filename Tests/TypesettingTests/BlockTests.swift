import JournalCore
import Testing
import Typesetting

/// How each kind of block stands in the measure.
@Suite struct BlockTests {
  @Test func aParagraphStandsInByTwoEm() {
    #expect(drawn("天刚亮，老茶馆就坐满了人。墙上挂着木牌。", measure: 30) == ["····天刚亮，老茶馆就坐满了人。", "墙上挂着木牌。"])
  }

  @Test func aParagraphInANarrowColumnStandsInByOneEm() {
    #expect(drawn("天刚亮，老茶馆就坐满了人。", measure: 20) == ["··天刚亮，老茶馆就坐", "满了人。"])
  }

  @Test func whiteSpaceBeforeAParagraphIsItsIndentAlready() {
    #expect(drawn("\u{3000}\u{3000}天刚亮。\n", measure: 30) == ["····天刚亮。"])
  }

  @Test func headingsStandByLevel() {
    #expect(drawn("一、摆在明处", .heading, level: 1, measure: 30) == ["一、摆在明处"])
    #expect(drawn("（一）先算水账", .heading, level: 2, measure: 30) == ["··（一）先算水账"])
    #expect(drawn("（一）先算水账再算人账", .heading, level: 2, measure: 16) == ["··（一）先算水账", "··再算人账"])
  }

  @Test(arguments: [Block.Kind.title, .kicker, .subtitle, .byline, .dateline, .caption])
  func whatStandsOverATextIsCentred(kind: Block.Kind) {
    #expect(drawn("老茶馆里的新账本", kind, measure: 30) == ["·······老茶馆里的新账本"])
    #expect(drawn("老茶馆", kind, measure: 9) == ["·老茶馆"])
  }

  @Test func aLongTitleIsBrokenIntoLinesOfOneLength() {
    #expect(drawn("白鹭镇老茶馆里的一本新账本", .title, measure: 24) == ["·····白鹭镇老茶馆里", "······的一本新账本"])
  }

  @Test func anEndnoteStandsAtTheRight() {
    #expect(drawn("（作者系白鹭镇会计）", .endnote, measure: 30) == ["··········（作者系白鹭镇会计）"])
    #expect(
      drawn("（作者系白鹭镇老会计、镇史馆馆员）", .endnote, measure: 24) == ["····（作者系白鹭镇老会", "计、镇史馆馆员）"])
  }

  @Test func aQuoteStandsInAtBothSides() {
    let text = String(repeating: "渠", count: 40)
    let rows = [16, 16, 8].map { "····" + String(repeating: "渠", count: $0) }
    #expect(drawn(text, .quote, measure: 40) == rows)
    #expect(drawn(text, .note, measure: 20) == Array(repeating: String(repeating: "渠", count: 10), count: 4))
  }

  @Test func aListItemHangsUnderItsText() {
    #expect(
      drawn("1. 先算水账再算人账\n12. 最后算心账\n- 人人都要算一算账", .list, measure: 14)
        == ["1. 先算水账再", "···算人账", "12. 最后算心账", "- 人人都要算一", "··算账"])
    #expect(drawn("（一）先算水账再算人账", .list, measure: 14) == ["（一）先算水账", "······再算人账"])
    #expect(drawn("3.5万人走了12公里的路", .list, measure: 14) == ["3.5万人走了", "12公里的路"])
  }

  @Test func aLineFeedInTheTextEndsARow() {
    #expect(drawn("茶园\t1200亩\n\n水库\t1座\n", .table, measure: 30) == ["茶园\t1200亩", "", "水库\t1座"])
    #expect(drawn("甲\r\n乙", .code, measure: 30) == ["甲", "乙"])
  }

  @Test func codeKeepsItsIndent() {
    #expect(
      drawn("if open {\n    read()\n\tclose()\n}", .code, measure: 30) == [
        "if open {", "····read()", "····close()", "}",
      ])
  }

  @Test(arguments: ["", " \n ", "\u{3000}"])
  func aBlockWithoutTextHasNoRows(text: String) {
    #expect(drawn(text, measure: 30) == [])
    #expect(drawn(text, .title, measure: 30) == [])
  }

  @Test func rowsPointIntoTheIssuesText() {
    let text = Array("先前的一块。天刚亮，老茶馆就坐满了人。后来的一块。".utf8)
    let block = Block(kind: .paragraph, text: 18..<57, lines: [1...2])
    let rows = Typesetter(measure: 24).rows(of: block, index: 3, in: text)
    #expect(rows.map(\.block) == [3, 3])
    #expect(rows.map(\.text) == [18..<48, 48..<57])
    #expect(rows.map(\.width) == [20, 6])
  }

  @Test func aSequenceSetsTheSameRowsOneByOne() {
    let text = Array(Fixtures.paragraphs[1].utf8)
    let block = Block(kind: .paragraph, text: 0..<text.count, lines: [1...1])
    let typesetter = Typesetter(measure: 40)
    let all = typesetter.rows(of: block, index: 0, in: text)
    #expect(Array(RowSequence(of: block, index: 0, in: text, by: typesetter).prefix(2)) == Array(all.prefix(2)))
  }

  @Test func aRangeOutsideTheTextIsNoFault() {
    let block = Block(kind: .paragraph, text: 3..<90, lines: [1...1])
    #expect(Typesetter(measure: 24).rows(of: block, index: 0, in: Array("青石桥".utf8)).map(\.text) == [3..<9])
  }
}
