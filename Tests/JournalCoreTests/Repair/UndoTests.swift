import TestSupport
import Testing

@testable import JournalCore

/// Every repair can be undone: what it says it found stands in the file, and written back it gives the file again.
@Suite struct UndoTests {
  @Test(arguments: 0..<200)
  func undoneRepairsGiveTheSourceAgain(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let fixture = Fixtures.all[seed % Fixtures.all.count]
    var lines = fixture.text.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<(seed % 12) { Damage.apply(to: &lines, using: &random) }
    lines.append("开头\0结尾，ﬁ⽂化,树")
    lines.append(Substring(FounderGarbler.garble("清早，茶馆、渡口和碾房（都在河边）开了门。他说：“水来了！”")))
    let source = lines.joined(separator: "\n")
    let (repaired, repairs) = try repair(source)
    #expect(!repairs.isEmpty)
    #expect(Array(undo(repairs, in: repaired).utf8) == Array(source.utf8))
  }

  /// Writes what stood in the file back over what it became, line by line.
  private func undo(_ repairs: [Repair], in text: String) -> String {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    for (line, repairs) in Dictionary(grouping: repairs, by: \.line) {
      // From the left, columns of the source are columns of the line as far as it is undone.
      for repair in repairs.sorted(by: { $0.column < $1.column }) {
        let end = repair.column + repair.replacement.unicodeScalars.count
        #expect(lines[line - 1][repair.column..<end].elementsEqual(repair.replacement.unicodeScalars))
        lines[line - 1].replaceSubrange(repair.column..<end, with: repair.original.unicodeScalars)
      }
    }
    return lines.map { String($0[...]) }.joined(separator: "\n")
  }
}
