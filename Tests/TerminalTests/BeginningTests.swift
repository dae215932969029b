import Foundation
import Testing

/// A long issue at a terminal: its beginning is shown and read at once, and then the whole.
@Suite struct BeginningTests {
  @Test func whatIsTypedAtOnceReachesTheEndOfALongIssue() throws {
    let folder = try PrivateFolder()
    let path = folder.path + "/long.md"
    var text = "# 青石桥\n\n## 手记\n"
    for day in 1...20_000 { text += "\n### 第\(day)天的水文日记\n\n这一天水位没有变化，闸口的木牌上写着旧的数目，守闸人照旧抄了一遍。\n" }
    text += "\n### 渡口的灯\n\n夜里的灯照着渡口。\n"
    try #require(text.utf8.count > 2 << 20)
    try text.write(toFile: path, atomically: false, encoding: .utf8)

    let terminal = try VirtualTerminal(Programs.qikan, [path])
    try terminal.expect("the beginning") { $0.row(0).contains("reading the rest") && $0.text.contains("第1天") }
    terminal.type("]/灯照着\r")
    try terminal.expect("what stands at the end") { $0.text.contains("夜里的灯照着渡口") && $0.row(0).contains("articles") }
    terminal.type("\u{1B}\u{1B}q")
    #expect(try terminal.exit() == .status(0))
  }
}
