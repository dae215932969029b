import Foundation
import Testing

/// An issue that was read before is there at once: what it was read to lies in the cache.
@Suite struct ReopeningTests {
  private let folder: PrivateFolder
  private let file: String

  init() throws {
    folder = try PrivateFolder()
    file = folder.path + "/issue.md"
    let text = String(repeating: "渠上的水先过东坡，再过西坡。", count: 20)
    let issue = "# 青石桥\n\n## 纪事\n\n" + (1...60).map { "### 第\($0)条渠\n\n\(text)\n\n" }.joined()
    try issue.write(toFile: file, atomically: false, encoding: .utf8)
  }

  private func start() throws -> VirtualTerminal {
    let terminal = try VirtualTerminal(Programs.qikan, [file], environment: ["XDG_CACHE_HOME": folder.path])
    try terminal.expect("the issue") { $0.text.contains("第1条渠") && $0.row(23).contains("article") }
    return terminal
  }

  private func quit(_ terminal: VirtualTerminal) throws {
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
  }

  /// The files in the cache. They are written beside the screen.
  private var kept: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/qikan/issues")) ?? [])
      .filter { !$0.contains(".") }.map { folder.path + "/qikan/issues/" + $0 }
  }

  private func readOnce() throws -> (screen: String, kept: String) {
    let terminal = try start()
    let screen = terminal.text
    try terminal.expect("what is kept") { _ in kept.count == 1 }
    try quit(terminal)
    return (screen, try #require(kept.first))
  }

  @Test func theSecondStartShowsWhatTheFirstDid() throws {
    let (screen, kept) = try readOnce()
    let old = Date(timeIntervalSince1970: 1_700_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: kept)
    let second = try start()
    #expect(second.text == screen)
    // It was asked for.
    let used = try FileManager.default.attributesOfItem(atPath: kept)[.modificationDate] as? Date
    #expect(try #require(used) > old)
    second.type("\ro")
    try second.expect("the file's own lines") { $0.text.contains("### 第1条渠") }
    second.type("qqq")
    #expect(try second.exit() == .status(0))
  }

  @Test func aDamagedCacheChangesNothing() throws {
    let (screen, kept) = try readOnce()
    var bytes = try #require(FileManager.default.contents(atPath: kept))
    bytes[bytes.count / 2] ^= 0xFF
    try bytes.write(to: URL(fileURLWithPath: kept))
    let second = try start()
    #expect(second.text == screen)
    try quit(second)
  }

  @Test func whereNoLargeFileMayBeWrittenNothingIsKept() throws {
    let terminal = try VirtualTerminal(
      "/bin/sh", ["-c", #"ulimit -f 40; exec "$0" "$1""#, Programs.qikan, file],
      environment: ["XDG_CACHE_HOME": folder.path])
    try terminal.expect("the issue") { $0.text.contains("第1条渠") && $0.row(23).contains("article") }
    try terminal.expect("an attempt") { _ in access(folder.path + "/qikan/issues", F_OK) == 0 }
    try quit(terminal)
    #expect(kept == [])
  }

  /// Each kill comes while what was read is being written, or shortly before or after.
  @Test func noKillLeavesAnythingThatTheNextStartTrips() throws {
    let (screen, kept) = try readOnce()
    for _ in 0..<20 {
      unlink(kept)
      let terminal = try VirtualTerminal(Programs.qikan, [file], environment: ["XDG_CACHE_HOME": folder.path])
      try terminal.expect("the first of the screen") { $0.text.contains("issue.md") }
      terminal.signal(SIGKILL)
      #expect(try terminal.exit() == .signal(SIGKILL))
      let next = try start()
      #expect(next.text == screen)
      try quit(next)
    }
  }

  @Test func aChangedFileIsReadAnew() throws {
    _ = try readOnce()
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("第2条渠", with: "第二条渠").write(toFile: file, atomically: false, encoding: .utf8)
    let second = try start()
    #expect(second.text.contains("第二条渠"))
    try quit(second)
  }
}
