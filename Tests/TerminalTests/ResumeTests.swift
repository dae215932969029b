import Foundation
import Testing

/// What comes back at the next start, at a terminal.
@Suite struct ResumeTests {
  private let folder: PrivateFolder
  private let file: String

  init() throws {
    folder = try PrivateFolder()
    file = folder.path + "/issue.md"
    try Self.issue.write(toFile: file, atomically: false, encoding: .utf8)
  }

  private static let issue =
    "# 青石桥\n\n## 纪事\n\n### 一条渠\n\n" + (1...80).map { "第\($0)年，渠上的水先过东坡，再过西坡，最后才到渠尾，木板上都写着。\n\n" }.joined()
    + "### 种树的人\n\n何家岭原先没有树。\n"

  /// qikan on the issue, or on another name of it, with the state in the test's folder.
  private func start(
    _ path: String? = nil, _ changes: [String: String?] = [:], rows: Int = 24, columns: Int = 80
  ) throws -> VirtualTerminal {
    let environment: [String: String?] = ["XDG_STATE_HOME": folder.path, "XDG_CONFIG_HOME": folder.path]
    return try VirtualTerminal(
      Programs.qikan, [path ?? file], environment: environment.merging(changes) { $1 }, rows: rows, columns: columns)
  }

  /// Reads some pages into the first article, in full screen.
  private func readOn(_ terminal: VirtualTerminal) throws {
    try terminal.expect("the issue") { $0.text.contains("第1年") }
    terminal.type("\rf")
    try terminal.expect("full screen") { !$0.row(0).contains("青石桥") && $0.text.contains("第1年") }
    terminal.type("  ")
    // The status line is drawn last.
    try terminal.expect("two pages further") { terminal in
      let status = terminal.row(23)
      return terminal.text.contains("第60年") && status.contains("article 83% · issue") && status.hasSuffix("left")
    }
  }

  /// Names of what is kept.
  private var records: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/qikan/issues")) ?? []
    // Not those that are still being written.
    return names.filter { $0.hasSuffix(".toml") }
  }

  private func isKept(_ text: String) -> Bool {
    records.contains { name in
      (try? String(contentsOfFile: folder.path + "/qikan/issues/" + name, encoding: .utf8))?.contains(text) == true
    }
  }

  private func quit(_ terminal: VirtualTerminal) throws {
    terminal.type("q")
    #expect(try terminal.exit() == .status(0))
  }

  @Test func theNextStartIsAtTheSameLine() throws {
    let first = try start()
    try readOn(first)
    let screen = first.text
    try quit(first)
    let second = try start()
    try second.expect("the same screen as\n\(screen)\n,") { $0.text == screen }
    try quit(second)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalSavesThePlaceToo(signal: Int32) throws {
    let first = try start()
    try readOn(first)
    let screen = first.text
    first.signal(signal)
    #expect(try first.exit() == .status(128 + signal))
    let second = try start()
    try second.expect("the same screen as\n\(screen)\n,") { $0.text == screen }
  }

  @Test func aKilledProgramHasSavedNowAndThen() throws {
    let first = try start()
    try readOn(first)
    let screen = first.text
    // Nothing is drawn then that could be waited for: the folder is looked at again and again.
    let deadline = Date(timeIntervalSinceNow: 20)
    let year = try #require(first.row(0).split(separator: "，").first).split(separator: " ").joined()
    while !isKept("words = \"\(year)"), Date() < deadline { usleep(20_000) }
    #expect(isKept("words = \"\(year)"))
    first.signal(SIGKILL)
    _ = try first.exit()
    let second = try start()
    try second.expect("the same screen as\n\(screen)\n,") { $0.text == screen }
  }

  @Test func aRenamedFileKeepsItsPlace() throws {
    let first = try start()
    try readOn(first)
    let screen = first.text
    try quit(first)
    let renamed = folder.path + "/renamed.md"
    try FileManager.default.moveItem(atPath: file, toPath: renamed)
    let second = try start(renamed)
    try second.expect("the same screen as\n\(screen)\n,") { $0.text == screen }
  }

  @Test func theThemeAndTheContentsComeBackForEveryIssue() throws {
    let first = try start()
    try first.expect("the issue") { $0.text.contains("第1年") }
    first.type("CTT")
    try first.expect("the theme") { $0.text.contains("dark") && $0.cell(3, 3).background != -1 }
    try quit(first)
    let other = folder.path + "/other.md"
    try "# 白鹭\n\n## 卷首语\n\n### 灯\n\n夜里的灯。\n\n### 船\n\n渡口的船。\n".write(toFile: other, atomically: false, encoding: .utf8)
    let second = try start(other)
    try second.expect("another issue, dark, its contents at the right") {
      $0.row(2).hasSuffix("灯") && $0.cell(3, 3).background != -1
    }
  }

  @Test func withoutAFileItGoesOnInTheLastOne() throws {
    let first = try start()
    try readOn(first)
    let screen = first.text
    try quit(first)
    let environment: [String: String?] = ["XDG_STATE_HOME": folder.path, "XDG_CONFIG_HOME": folder.path]
    let second = try VirtualTerminal(Programs.qikan, environment: environment)
    try second.expect("the same screen as\n\(screen)\n,") { $0.text == screen }
    try quit(second)
    try FileManager.default.removeItem(atPath: file)
    let third = try VirtualTerminal(Programs.qikan, environment: environment)
    try third.expect("the sample, where there is nothing to go on with") { $0.row(0).contains("青石桥 2024") }
  }

  // MARK: What goes wrong

  @Test func aBrokenRecordCostsAMessage() throws {
    let first = try start()
    try readOn(first)
    try quit(first)
    let name = try #require(records.first)
    try "place = { index = ".write(
      toFile: folder.path + "/qikan/issues/" + name, atomically: false, encoding: .utf8)
    let second = try start(columns: 120)
    try second.expect("the issue and the message") { $0.text.contains("第1年") && $0.text.contains("damaged") }
    try quit(second)
  }

  @Test func aStateFolderThatIsNoneCostsAMessage() throws {
    let terminal = try start(nil, ["XDG_STATE_HOME": "/dev/null"])
    try terminal.expect("the issue, and what is wrong") {
      $0.text.contains("第1年") && $0.text.contains("reading place not kept: Not a directory")
    }
    try quit(terminal)
  }

  @Test func withoutAHomeItReadsAllTheSame() throws {
    let terminal = try start(nil, ["XDG_STATE_HOME": nil, "HOME": nil])
    try terminal.expect("the issue and the message") {
      $0.text.contains("第1年") && $0.text.contains("nowhere to keep the reading place")
    }
    try quit(terminal)
  }

  // MARK: Settings

  @Test func settingsAndKeysOfOnesOwn() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/qikan", withIntermediateDirectories: true)
    let settings = "contents-side = \"right\"\nlanguage = \"zh\"\n[keys]\nnext-article = \"x\"\n"
    try settings.write(toFile: folder.path + "/qikan/config.toml", atomically: false, encoding: .utf8)
    let terminal = try start()
    try terminal.expect("the contents at the right") { $0.row(2).hasSuffix("│*  一条渠") }
    terminal.type("x")
    try terminal.expect("the next article, in Chinese") { $0.row(23).contains("种树的人") && $0.row(23).contains("全期") }
    terminal.type("]")
    try terminal.expect("no meaning left") { $0.row(23).contains("按 ? 看帮助") }
    try quit(terminal)
  }

  @Test func aMistakeInTheSettingsIsSaidAndTheRestCounts() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/qikan", withIntermediateDirectories: true)
    try "colour = 1\ncontents-side = \"right\"\n".write(
      toFile: folder.path + "/qikan/config.toml", atomically: false, encoding: .utf8)
    let terminal = try start(columns: 160)
    try terminal.expect("the message and the rest") {
      $0.row(23).contains(" config.toml:1: there is no setting \"colour\"") && $0.row(2).hasSuffix("│*  一条渠")
    }
  }

  // MARK: A file that changes

  @Test func aChangedFileIsOfferedAndReadAgainAtTheSamePlace() throws {
    let terminal = try start()
    try readOn(terminal)
    let top = terminal.row(0)
    try ("# 青石桥\n\n## 新栏目\n\n### 新的一篇\n\n字。\n\n" + Self.issue.dropFirst(6)).write(
      toFile: file, atomically: true, encoding: .utf8)
    try terminal.expect("the offer") { $0.row(23).contains("The file has changed: R") }
    terminal.type("R")
    try terminal.expect("the same place") { $0.row(23).contains("Read again") && $0.row(0) == top }
    terminal.type("f")
    try terminal.expect("what is new") { $0.text.contains("新的一篇") }
    try quit(terminal)
  }

  // MARK: Clipboard

  @Test func aParagraphIsCopiedByOSC52() throws {
    let terminal = try start()
    try terminal.expect("the issue") { $0.text.contains("第1年") }
    terminal.type("\ry")
    try terminal.expect("it is said") { $0.row(23).contains("Copied") }
    let text = "第1年，渠上的水先过东坡，再过西坡，最后才到渠尾，木板上都写着。"
    let command = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
    #expect(String(decoding: terminal.output, as: UTF8.self).contains(command))
  }

  @Test func aTerminalWithoutAClipboardSaysSo() throws {
    let terminal = try start(nil, ["TERM": "linux"])
    try terminal.expect("the issue") { $0.text.contains("第1年") }
    terminal.type("c")
    try terminal.expect("the reference, not copied") { $0.text.contains("一条渠[J]") && $0.row(23).contains("no OSC 52") }
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("]52;"))
  }
}
