import Glibc
import Testing

/// Whatever can't be read gets one clear line on standard error and exit status 1.
@Suite struct BadInputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The line in English without a locale, in Chinese under a Chinese one; nothing on standard output.
  private func expectRefusal(
    _ arguments: [String], english: String, chinese: String, status: Int32 = 1, stdin: String? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws {
    for (env, reason) in [([:], english), (["LC_ALL": "zh_CN.UTF-8"], chinese)] {
      let outcome = try run(arguments, stdin: stdin, env: env)
      #expect(outcome.status == status, sourceLocation: location)
      #expect(outcome.out == "", sourceLocation: location)
      #expect(outcome.err.hasPrefix("qikan: "), sourceLocation: location)
      #expect(outcome.err.hasSuffix("\n"), sourceLocation: location)
      #expect(outcome.err.filter(\.isNewline).count == 1, sourceLocation: location)
      #expect(outcome.err.contains(reason), sourceLocation: location)
    }
  }

  @Test(arguments: [["outline"], ["show"], ["export"], ["check"], ["read"], []])
  func missingFile(command: [String]) throws {
    try expectRefusal(command + [folder.path + "/nowhere.txt"], english: "no such file", chinese: "没有这个文件")
  }

  @Test(arguments: [["outline"], ["show"], ["export"], ["check"], ["read"], []])
  func emptyName(command: [String]) throws {
    try expectRefusal(command + [""], english: "qikan: \"\": no such file", chinese: "qikan: “”：没有这个文件")
  }

  @Test(arguments: [["outline"], ["show"], ["export"], ["check"], []])
  func emptyFile(command: [String]) throws {
    let file = try folder.write("", to: "empty.txt")
    try expectRefusal(command + [file], english: "the file is empty", chinese: "文件是空的")
  }

  @Test func fileOfNothingButSpace() throws {
    let file = try folder.write(" \n\n\t\n", to: "blank.txt")
    try expectRefusal(["show", file], english: "the file is empty", chinese: "文件是空的")
  }

  @Test(arguments: [["show"], []])
  func binaryFile(command: [String]) throws {
    let file = try folder.write(Array("青石桥".utf8) + [0, 1, 2], to: "binary.txt")
    try expectRefusal(command + [file], english: "not a text file", chinese: "不是文本文件")
  }

  @Test(arguments: [["show"], []])
  func fileInNoEncoding(command: [String]) throws {
    var bytes: [UInt8] = []
    for number in 0..<4000 { bytes.append(UInt8(128 + (number * 131 + number * number * 7) % 127)) }
    let file = try folder.write(bytes, to: "noise.txt")
    try expectRefusal(command + [file], english: "its encoding is unknown", chinese: "认不出文字编码")
  }

  @Test func fileInAnotherEncodingIsReadAndToldSo() throws {
    // 青石桥 in GB 2312, after six bytes of ASCII.
    let file = try folder.write(Array("title\n".utf8) + [0xC7, 0xE0, 0xCA, 0xAF, 0xC7, 0xC5], to: "gbk.txt")
    let outcome = try run(["show", file])
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("青石桥"))
    try #expect(run(["check", file]).out.contains("GB18030"))
  }

  @Test func encodingThatTheUserNamesOverrules() throws {
    // 青石桥 in Big5, which alone could be GB 18030 too.
    let file = try folder.write([0xAB, 0x43, 0xA5, 0xDB, 0xBE, 0xF4], to: "big5.txt")
    try #expect(run(["show", "--encoding", "big5", file]).out.contains("青石橋"))
    try #expect(run(["check", "--encoding", "GBK", file]).out.contains("GB18030"))
    let refused = try run(["show", "--encoding", "klingon", file])
    #expect(refused.status == 64)
    #expect(refused.err.contains("klingon"))
  }

  @Test func noRepairReadsTheFileAsItStands() throws {
    let doubled = "【【卷首语卷首语】】\n\n" + Fixture.issue
    try #expect(!run(["show", "-"], stdin: doubled).out.contains("卷首语卷首语"))
    try #expect(run(["show", "--no-repair", "-"], stdin: doubled).out.contains("卷首语卷首语"))
    try #expect(run(["check", "--no-repair", "-"], stdin: doubled).out.contains("repairs: 0"))
  }

  @Test func folderWithoutIssues() throws {
    let empty = try folder.makeFolder("empty")
    _ = try folder.makeFolder("empty/sub.txt")
    try folder.write(Fixture.issue, to: "empty/.hidden.txt")
    try folder.write(Fixture.issue, to: "empty/notes.pdf")
    try expectRefusal([empty], english: "no issue", chinese: "没有可读的期刊")
  }

  @Test(arguments: ["outline", "show", "export", "check"])
  func folderWhereAFileIsNeeded(command: String) throws {
    try expectRefusal([command, folder.path], english: "is a folder", chinese: "是文件夹")
  }

  @Test func deviceWithoutEnd() throws {
    try expectRefusal(["show", "/dev/zero"], english: "not a regular file", chinese: "不是普通文件")
    try expectRefusal(["/dev/zero"], english: "not a regular file", chinese: "不是普通文件")
  }

  @Test func endlessStandardInput() throws {
    let outcome = try runShell("\"$QIKAN\" show - < /dev/zero")
    #expect(outcome.status == 1)
    #expect(outcome.err == "qikan: standard input: not a regular file\n")
    let piped = try runShell("cat /dev/zero | \"$QIKAN\" show -")
    #expect(piped.status == 1)
    #expect(piped.err == "qikan: standard input: not a text file\n")
  }

  @Test func fileOfMoreThanTheLimit() throws {
    let file = try folder.write("", to: "big.txt")
    // Sparse: it takes no room.
    #expect(truncate(file, (64 << 20) + 1) == 0)
    try expectRefusal(["show", file], english: "too large (over 64 MB)", chinese: "超过 64 MB")
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func fileWithoutPermission() throws {
    let file = try folder.write(Fixture.issue, to: "secret.txt")
    #expect(chmod(file, 0) == 0)
    try expectRefusal(["show", file], english: "no permission", chinese: "没有读取权限")
  }

  @Test func fileThatFailsToRead() throws {
    // The memory of the process itself: a regular file whose first page can't be read.
    try expectRefusal(["show", "/proc/self/mem"], english: "cannot be read", chinese: "无法读取")
  }

  @Test func emptyStandardInput() throws {
    try expectRefusal(["show", "-"], english: "standard input: the file is empty", chinese: "标准输入：文件是空的")
    try expectRefusal(["-"], english: "standard input: the file is empty", chinese: "标准输入：文件是空的", stdin: "")
  }

  @Test func closedStandardInput() throws {
    let outcome = try runShell("\"$QIKAN\" show - <&-")
    #expect(outcome.status == 1)
    #expect(outcome.err.hasPrefix("qikan: standard input: cannot be read"))
  }

  @Test func fileNameThatWouldSteerTheTerminal() throws {
    let outcome = try run(["show", "line\nbreak\u{1B}[31m"])
    #expect(outcome.err == "qikan: line␊break␛[31m: no such file\n")
  }

  @Test func outputThatIsNoTerminal() throws {
    let file = try folder.write(Fixture.issue, to: "issue.txt")
    for arguments in [[file], [], [file, file], [folder.path]] {
      try expectRefusal(arguments, english: "not a terminal", chinese: "不是终端")
    }
  }

  @Test(arguments: ["dumb", "", "no-such-terminal"])
  func terminalThatCannotMoveItsCursor(type: String) throws {
    let file = try folder.write(Fixture.issue, to: "issue.txt")
    let outcome = try runOnTerminal([file], columns: 80, env: ["TERM": type])
    #expect(outcome.status == 1)
    #expect(outcome.out.hasPrefix("qikan: "))
    #expect(outcome.out.contains("TERM"))
    #expect(outcome.lines.count == 1)
  }

  @Test func missingFileAmongSeveralIsToldBeforeTheScreenOpens() throws {
    let file = try folder.write(Fixture.issue, to: "issue.txt")
    let missing = folder.path + "/nowhere.txt"
    let outcome = try runOnTerminal([file, missing], columns: 200)
    #expect(outcome.status == 1)
    #expect(outcome.out == "qikan: \(missing): no such file\n")
  }
}
