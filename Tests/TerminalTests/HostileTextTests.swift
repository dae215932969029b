import Glibc
import Testing

/// A file can't steer the terminal it is read in.
@Suite struct HostileTextTests {
  /// A file without a name that holds a text, open at its beginning.
  private func file(holding text: String) throws -> Int32 {
    var name = Array("/tmp/qikan-test-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    try #require(file >= 0)
    unlink(name)
    try #require(write(file, text, text.utf8.count) == text.utf8.count)
    lseek(file, 0, SEEK_SET)
    return file
  }

  @Test func escapeSequencesAndBidiControlsAreShownNotObeyed() throws {
    let text = "渡口的建议\n\n第一句\u{1B}]0;owned\u{7}，第二句\u{1B}[2J，\u{202E}第三句\u{9B}31m，第四句。\n"
    let input = try file(holding: text)
    defer { close(input) }
    let terminal = try VirtualTerminal(Programs.qikan, ["-"], streams: [input, -1, -1])
    try terminal.expect("the text, with symbols") {
      ["␛]0;owned␇", "␛[2J", "␦第三句", "␦31m"].allSatisfy($0.text.contains)
    }
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(!output.contains("\u{1B}]0;owned"))
    #expect(!output.unicodeScalars.contains("\u{202E}") && !output.unicodeScalars.contains("\u{9B}"))
    // The keys come from the terminal, since standard input is the text.
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
    #expect(terminal.modes == terminal.modesBefore)
  }
}
