import Glibc
import Testing

/// Searching an issue that is too large to be searched between two keys.
@Suite struct SearchBesideTests {
  @Test func whatIsTypedIsShownAndThenFound() throws {
    var template = Array("/tmp/qikan-test-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    let path = folder + "/large.md"
    defer {
      unlink(path)
      rmdir(folder)
    }
    // One paragraph of more than a megabyte, which is quickly read.
    let day = "这一天水位没有变化，闸口的木牌上写着旧的数目，守闸人照旧抄了一遍。"
    let text =
      "# 青石桥\n\n## 卷首语\n\n### 桥头的灯\n\n夜里的灯照着渡口。\n\n## 手记\n\n### 水文日记\n\n"
      + String(repeating: day, count: (1 << 20) / day.utf8.count + 1) + "渡口的水退了。\n"
    try #require(text.utf8.count > 1 << 20)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
    close(descriptor)

    let terminal = try VirtualTerminal(Programs.qikan, [path])
    try terminal.expect("the issue") { $0.text.contains("桥头的灯") && !$0.text.contains("Reading…") }
    terminal.type("/渡口")
    try terminal.expect("what was found") { $0.text.contains("/渡口") && $0.text.contains("1 of 2 matches (2 articles)") }
    terminal.type("的\r")
    try terminal.expect("the only match, to stay") {
      $0.text.contains("渡口的水退了") && $0.text.contains("1 of 1 match") && !$0.row(23).hasPrefix(" /")
    }
    terminal.type("/~dk")
    try terminal.expect("what was found by its sound") { $0.text.contains("by pinyin: ") }
    terminal.type("\u{1B}")
    try terminal.expect("the place before") { !$0.row(23).hasPrefix(" /") && $0.text.contains("渡口的水退了") }
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
  }
}
