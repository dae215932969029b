import Glibc
import Testing

/// Links of a Markdown journal, at a terminal.
@Suite struct HyperlinkTests {
  private static let text = """
    # 《青石桥》2024年第3期

    ## 记账

    ### 老茶馆里的新账本

    天刚亮，白鹭镇的老茶馆就坐满了人。账本也放在[青石桥的网站](https://example.org/账)上，谁都可以去看，看完了再回来喝茶。

    """

  private func reader(_ environment: [String: String?]) throws -> (VirtualTerminal, () -> Void) {
    let path = "/tmp/qikan-links-\(getpid())-\(environment.count).md"
    let file = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    try #require(file >= 0 && write(file, Self.text, Self.text.utf8.count) == Self.text.utf8.count)
    close(file)
    return (try VirtualTerminal(Programs.qikan, [path], environment: environment), { unlink(path) })
  }

  @Test func aTerminalThatKnowsLinksGetsThem() throws {
    let (terminal, cleanUp) = try reader(["VTE_VERSION": "7000"])
    defer { cleanUp() }
    try terminal.expect("the text, with the address under it") {
      $0.text.contains("青石桥的网站") && $0.text.contains("https://example.org/账") && $0.text.contains("%")
    }
    try terminal.expect("the link") {
      String(decoding: $0.output, as: UTF8.self).contains("\u{1B}]8;;https://example.org/%E8%B4%A6\u{1B}\\")
    }
    let before = terminal.text
    terminal.type("?")
    try terminal.expect("help") { $0.text.contains("PgDn") }
    terminal.type("q")
    try terminal.expect("the text as it was") { $0.text == before }
  }

  @Test func anotherTerminalGetsTheAddressOnly() throws {
    let (terminal, cleanUp) = try reader([:])
    defer { cleanUp() }
    try terminal.expect("the address") { $0.text.contains("https://example.org/账") && $0.text.contains("%") }
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]8"))
  }
}
