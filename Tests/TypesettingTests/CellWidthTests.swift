import Testing
import Typesetting

@Suite struct CellWidthTests {
  private let narrow = CellWidth(ambiguous: 1)
  private let wide = CellWidth(ambiguous: 2)

  @Test(arguments: ["A", "~", "é", "ß", "я", "ω", "ā", "ǎ", "ｱ", "│", "─", "█", "\u{2426}"])
  func lettersAndBoxDrawingTakeOneCellEverywhere(text: String) {
    #expect(narrow.of(text) == 1)
    #expect(wide.of(text) == 1)
  }

  @Test(arguments: ["中", "𠮷", "𪚥", "〇", "，", "。", "《", "（", "Ａ", "０", "ア", "각", "㈠", "㎡", "😀", "👍", "\u{3000}", "～"])
  func wideCharactersTakeTwoCellsEverywhere(text: String) {
    #expect(narrow.of(text) == 2)
    #expect(wide.of(text) == 2)
  }

  @Test(arguments: ["“", "”", "‘", "’", "…", "—", "·", "×", "°", "①", "⑴", "Ⅰ", "■", "○", "→", "★", "※", "℃", "‰"])
  func ambiguousSymbolsFollowTheSetting(text: String) {
    #expect(narrow.of(text) == 1)
    #expect(wide.of(text) == 2)
  }

  @Test(arguments: [
    ("e\u{301}", 1), ("中\u{301}", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("🇨🇳", 2), ("🇨", 1),
    ("1\u{FE0F}\u{20E3}", 2), ("각", 2), ("ᄀ", 2), ("नि", 2), ("葛\u{E0100}", 2), ("\u{200B}", 0), ("\u{FEFF}", 0),
  ])
  func aClusterTakesTheCellsOfWhatIsDrawn(text: String, cells: Int) {
    #expect(text.count == 1)
    #expect(narrow.of(text) == cells)
    #expect(text.first.map(narrow.of) == cells)
  }

  /// The screen draws one symbol for each.
  @Test(arguments: [0x00, 0x07, 0x09, 0x1B, 0x7F, 0x85, 0x9B, 0x61C, 0x200E, 0x202A, 0x202E, 0x2066, 0x2069, 0x2028])
  func controlCharactersTakeTheCellOfTheirSymbol(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(narrow.of(scalar) == 1)
    #expect(wide.of("字" + String(Character(scalar)) + "字") == 5)
  }

  @Test func carriageReturnAndLineFeedAreTwoSymbols() {
    #expect(narrow.of("\r\n") == 2)
  }

  @Test func aTextTakesTheCellsOfItsClusters() {
    for text in Fixtures.paragraphs + Fixtures.extremes {
      #expect(wide.of(text) == text.reduce(0) { $0 + wide.of($1) }, "\(text)")
    }
  }

  @Test func aPartOfATextIsMeasuredInBytes() {
    let text = Array("老茶馆“一本账”".utf8)
    #expect(narrow.of(text, in: 0..<9) == 6)
    #expect(narrow.of(text, in: 9..<text.count) == 8)
    #expect(wide.of(text, in: 9..<text.count) == 10)
  }

  @Test func brokenUTF8IsMeasuredWithoutFault() {
    #expect(narrow.of([0xE4, 0xB8], in: 0..<2) == 2)
    #expect(narrow.of([0xFF, 0x41, 0xC3], in: 0..<3) == 3)
    #expect(narrow.of([0x65, 0xCC, 0x81, 0xCC], in: 0..<4) >= 1)
  }
}
