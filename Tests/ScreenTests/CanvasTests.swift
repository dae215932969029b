import Screen
import Testing
import Typesetting

/// Text on a canvas: what stands in which cell.
@Suite struct CanvasTests {
  private func canvas(rows: Int = 2, columns: Int = 10) -> Canvas { Canvas(size: Size(rows: rows, columns: columns)) }

  private func clusters(_ canvas: Canvas, row: Int = 0) -> [String] { canvas.cells(row: row).map(\.cluster) }

  @Test func aWideCharacterTakesTwoCells() {
    var canvas = canvas(columns: 6)
    #expect(canvas.write("账a本", row: 0, column: 0) == 5)
    #expect(clusters(canvas) == ["账", "", "a", "本", "", " "])
    #expect(canvas.line(0) == "账a本")
  }

  @Test func aWideCharacterIsNotCutAtTheRightEdge() {
    var canvas = canvas(columns: 5)
    #expect(canvas.write("账本子x", row: 0, column: 0) == 4)
    #expect(clusters(canvas) == ["账", "", "本", "", " "])
  }

  @Test func aLimitCutsLikeAnEdge() {
    var canvas = canvas()
    #expect(canvas.write("一二三", row: 0, column: 1, limit: 6) == 5)
    #expect(canvas.line(0) == " 一二")
    #expect(canvas.write("abc", row: 1, column: 0, limit: 2) == 2)
    #expect(canvas.line(1) == "ab")
    #expect(canvas.write("abc", row: 1, column: 8, limit: 99) == 10)
    #expect(canvas.line(1) == "ab      ab")
  }

  @Test func writingOverTheSecondHalfWipesTheFirst() {
    var canvas = canvas()
    canvas.write("中文字", row: 0, column: 0)
    canvas.write("|", row: 0, column: 3)
    #expect(clusters(canvas).prefix(6) == ["中", "", " ", "|", "字", ""])
  }

  @Test func writingOverTheFirstHalfWipesTheSecond() {
    var canvas = canvas()
    canvas.write("中文字", row: 0, column: 0)
    canvas.write("|", row: 0, column: 2)
    #expect(clusters(canvas).prefix(6) == ["中", "", "|", " ", "字", ""])
  }

  @Test func aWideCharacterBetweenTwoOthersWipesBothHalves() {
    var canvas = canvas()
    canvas.write("中文字", row: 0, column: 0)
    canvas.write("账", row: 0, column: 1)
    #expect(clusters(canvas).prefix(6) == [" ", "账", "", " ", "字", ""])
  }

  @Test func aFillWipesTheHalvesAtItsEnds() {
    var canvas = canvas()
    canvas.write("中文字", row: 0, column: 0)
    let style = Style(background: .blue)
    canvas.fill(row: 0, columns: 1..<5, style: style)
    #expect(clusters(canvas).prefix(6) == [" ", " ", " ", " ", " ", " "])
    #expect(
      canvas.cells(row: 0).enumerated().allSatisfy { $0.element.style == ((1..<5) ~= $0.offset ? style : .plain) })
  }

  @Test func aFillIsClampedToTheRow() {
    var canvas = canvas(columns: 3)
    canvas.fill(row: 0, columns: -5..<99, style: Style(attributes: .reverse))
    canvas.fill(row: 7, columns: 0..<1, style: Style(attributes: .reverse))
    canvas.fill(row: -1, columns: 0..<1, style: Style(attributes: .reverse))
    #expect(canvas.cells.map(\.style.attributes) == [.reverse, .reverse, .reverse, [], [], []])
  }

  @Test(arguments: [
    ("\u{1B}[2J", "␛[2J"), ("a\u{7}b", "a␇b"), ("\u{0}", "␀"), ("\u{7F}", "␡"), ("a\tb", "a␉b"), ("\r\n", "␍␊"),
    ("\u{9B}31m", "␦31m"), ("\u{85}", "␤"), ("\u{2028}", "␤"), ("\u{202E}txt", "␦txt"), ("\u{2066}a\u{2069}", "␦a␦"),
    ("\u{200F}", "␦"), ("\u{61C}", "␦"),
  ])
  func whatWouldSteerTheTerminalIsShownAsASymbol(text: String, shown: String) {
    var canvas = canvas()
    #expect(canvas.write(text, row: 0, column: 0) == shown.count)
    #expect(canvas.line(0) == shown)
  }

  @Test func noScalarThatSteersATerminalEverStandsInACell() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var canvas = canvas(rows: 1, columns: 4)
      canvas.write("a" + String(Character(scalar)) + "b", row: 0, column: 0)
      for drawn in canvas.cells.flatMap({ Array($0.cluster.unicodeScalars) }) {
        let category = drawn.properties.generalCategory
        #expect(category != .control && !drawn.properties.isBidiControl, "U+\(String(value, radix: 16))")
        #expect(category != .lineSeparator && category != .paragraphSeparator, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func aCombiningMarkStaysWithItsBase() {
    var canvas = canvas()
    #expect(canvas.write("e\u{301}e\u{301}\u{323}x", row: 0, column: 0) == 3)
    #expect(clusters(canvas).prefix(3) == ["e\u{301}", "e\u{301}\u{323}", "x"])
  }

  @Test func whatIsOffTheCanvasIsNotDrawn() {
    var canvas = canvas(rows: 1, columns: 4)
    canvas.write("上", row: -1, column: 0)
    canvas.write("下", row: 1, column: 0)
    #expect(canvas.write("右", row: 0, column: 4) == 4)
    #expect(canvas.write("ab", row: 0, column: 99) == 99)
    #expect(canvas.line(0) == "")
    #expect(canvas.line(1) == "")
    canvas.write("左ab", row: 0, column: -1)
    #expect(clusters(canvas) == [" ", "a", "b", " "])
  }

  @Test func aCanvasOfNothing() {
    for size in [Size(rows: 0, columns: 0), Size(rows: 3, columns: 0), Size(rows: -1, columns: 5)] {
      var canvas = Canvas(size: size)
      canvas.write("字", row: 0, column: 0)
      canvas.fill(row: 0, columns: 0..<9, style: .plain)
      #expect(canvas.cells.isEmpty)
    }
    var one = Canvas(size: Size(rows: 1, columns: 1))
    one.write("字", row: 0, column: 0)
    one.write("a", row: 0, column: 0)
    #expect(one.line(0) == "a")
  }

  @Test func ambiguousCharactersTakeTheWidthThatTheTerminalGives() {
    var canvas = Canvas(size: Size(rows: 1, columns: 10), cellWidth: CellWidth(ambiguous: 2))
    #expect(canvas.write("“账”", row: 0, column: 0) == 6)
    #expect(clusters(canvas).prefix(6) == ["“", "", "账", "", "”", ""])
  }

  @Test func canvasesAreEqualByCellsAndCursor() {
    var a = canvas()
    var b = canvas()
    a.write("字", row: 0, column: 0)
    #expect(a != b)
    b.write("字", row: 0, column: 0)
    #expect(a == b)
    b.cursor = (0, 1)
    #expect(a != b)
  }
}
