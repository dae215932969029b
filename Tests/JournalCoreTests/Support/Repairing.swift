@testable import JournalCore

/// A text after every repair, and the repairs.
func repair(_ text: String) throws -> (text: String, repairs: [Repair]) {
  let source = ScalarText(try SourceText(Array(text.utf8), path: "repair.txt"))
  let (repaired, repairs) = source.applying(Repairer.edits(in: source, readAs: source, format: .text))
  return (repaired.lines.map { String(repaired.scalars[$0]) }.joined(separator: "\n"), repairs)
}
