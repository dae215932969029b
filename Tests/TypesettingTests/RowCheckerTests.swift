import JournalCore
import SettingRules
import Testing
import Typesetting

/// The checker that all other rules are checked with finds what is wrong.
@Suite struct RowCheckerTests {
  private let text = Array("天刚亮，老茶馆就坐满了人（谁家）。cafe\u{301}一".utf8)
  private let typesetter = Typesetter(measure: 24)

  /// The faults of rows that end at the given bytes.
  private func faults(ends: [Int], kind: Block.Kind = .code, change: (inout [Row]) -> Void = { _ in }) -> Set<
    Fault.Kind
  > {
    let block = Block(kind: kind, text: 0..<text.count, lines: [1...1])
    var rows = zip([0] + ends, ends + [text.count]).map { start, end in
      Row(
        block: RowChecker.index, kind: kind, text: start..<end, indent: 0,
        width: CellWidth().of(text, in: start..<end))
    }
    change(&rows)
    let checker = RowChecker(typesetter: typesetter)
    return Set(checker.faults(of: rows, CheckedBlock(block, in: text)).map(\.kind))
  }

  @Test func rightRowsHaveNoFault() {
    #expect(faults(ends: [36]) == [])
  }

  @Test func aMarkAtALinesStartOrEnd() {
    #expect(faults(ends: [9, 36]) == [.badBreak])
    #expect(faults(ends: [9, 39]) == [.badBreak])
    #expect(faults(ends: [36, 45]) == [.badBreak])
  }

  @Test func aWordCut() {
    #expect(faults(ends: [36, 52]) == [.badBreak])
  }

  @Test func aRowThatIsTooWide() {
    #expect(faults(ends: []).contains(.tooWide))
    #expect(faults(ends: [36]) { $0[0].indent = 4 }.contains(.tooWide))
  }

  @Test func aClusterSplit() {
    #expect(faults(ends: [36, 55]).contains(.clusterSplit))
  }

  @Test func textLostOrShownTwice() {
    #expect(faults(ends: [36]) { $0.removeLast() } == [.textChanged])
    #expect(faults(ends: [36]) { $0.append($0[1]) } == [.textChanged])
  }

  @Test func aWidthThatIsNotTrue() {
    #expect(faults(ends: [36]) { $0[0].width -= 2 }.contains(.wrongRow))
  }

  @Test func anIndentMissing() {
    #expect(faults(ends: [36], kind: .paragraph) == [.indentMissing])
  }
}
