import TestSupport
import Testing

@testable import JournalCore

/// An issue that was kept is the issue that was read.
@Suite struct SnapshotTests {
  @Test(arguments: Fixtures.all)
  func aWholeIssueComesBack(source: Fixtures.Source) throws {
    try check(Array(source.text.utf8), path: source.path)
  }

  @Test(arguments: 1...20)
  func aDamagedIssueComesBack(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var lines = Fixtures.magazine.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<Int.random(in: 1...40, using: &random) { Damage.apply(to: &lines, using: &random) }
    try check(Array(("天。" + lines.joined(separator: "\n")).utf8), path: "issue.txt")
  }

  @Test(arguments: ["GB18030", "Big5", "UTF-16LE"])
  func anIssueInAnotherEncodingComesBack(name: String) throws {
    let encoding = try #require(TextEncoding(name: name))
    let words = "白鹭镇，青石桥。"
    let bytes: [UInt8] =
      switch encoding {
      case .gb18030: [0xB0, 0xD7, 0xF0, 0xD8, 0xD5, 0xF2, 0xA1, 0xA3]
      case .big5: [0xA5, 0xD5, 0xB1, 0xA4, 0xA1, 0x43]
      default: words.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      }
    try check(bytes + [0x0A, 0x00].prefix(encoding == .utf16LittleEndian ? 2 : 1), path: "issue.txt", encoding)
  }

  /// A byte that stands for no character is told of again.
  @Test func undecodableBytesStayWhereTheyWere() throws {
    let issue = try check(Array("天亮了。\n渡口".utf8) + [0xFF] + Array("开了。\n".utf8), path: "issue.txt", .utf8)
    #expect(issue.warnings.first?.reason == .undecodable)
  }

  @Test func whatIsKeptOfOneFileIsNothingToAnother() throws {
    let file = Array(Fixtures.magazine.utf8)
    let snapshot = IssueSnapshot.encode(try IssueReader.read(file, path: "issue.txt"))
    #expect(IssueReader.restore(snapshot[...], of: file + [0x0A], path: "issue.txt") == nil)
  }

  @Test func whatIsNoSnapshotIsRefused() throws {
    let snapshot = IssueSnapshot.encode(try IssueReader.read(Array(Fixtures.magazine.utf8), path: "issue.txt"))
    for length in 0..<snapshot.count {
      #expect(throws: DamagedSnapshot.self) { try IssueSnapshot.decode(snapshot[..<length]) }
    }
    #expect(throws: DamagedSnapshot.self) { try IssueSnapshot.decode(snapshot + [0]) }
  }

  /// A changed byte may make another issue of it, or none; all that it says of its text lies inside its text.
  @Test(arguments: 1...2000)
  func noChangedByteDoesHarm(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var snapshot = IssueSnapshot.encode(try Fixtures.issue)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<snapshot.count, using: &random)
      snapshot[place] = UInt8.random(in: 0...255, using: &random)
    }
    let file = Array(Fixtures.magazine.utf8)
    guard let issue = IssueReader.restore(snapshot[...], of: file, path: "issue.txt") else { return }
    for line in 1...issue.source.lineCount { _ = issue.markedLine(line) }
    for article in issue.articles { for block in article.front + article.blocks { _ = issue.string(block.text) } }
    for furniture in issue.furniture { _ = issue.string(furniture.text) }
    _ = IssueJSON.encode(issue)
  }

  @discardableResult
  private func check(_ file: [UInt8], path: String, _ encoding: TextEncoding? = nil) throws -> Issue {
    let issue = try IssueReader.read(file, path: path, options: ReadingOptions(encoding: encoding))
    let snapshot = IssueSnapshot.encode(issue)
    let restored = try #require(IssueReader.restore(snapshot[...], of: file, path: path))
    #expect(IssueJSON.encode(restored) == IssueJSON.encode(issue))
    #expect(IssueSnapshot.encode(restored) == snapshot)
    #expect(restored.text == issue.text && restored.marks == issue.marks && restored.repairs == issue.repairs)
    #expect(restored.articles.map(\.id) == issue.articles.map(\.id))
    #expect(restored.original?.bytes == issue.original?.bytes && restored.original?.lines == issue.original?.lines)
    #expect(restored.original?.faults == issue.original?.faults)
    return restored
  }
}
