import Testing

/// Standard output that takes no more.
@Suite struct OutputTests {
  let folder: TemporaryFolder
  let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(Fixture.longIssue, to: "long.txt")
  }

  @Test(arguments: ["show", "export --format json", "search 桐油"])
  func pipeClosedEarlyIsNoError(command: String) throws {
    let line = "{ \"$QIKAN\" \(command) \"$FILE\"; echo $? > '\(folder.path)/status'; } | head -n 1"
    // By the signal, and where the parent had it ignored, by the error of the call.
    for prefix in ["", "trap '' PIPE; "] {
      let outcome = try runShell(prefix + line, env: ["FILE": file])
      #expect(outcome.err == "")
      #expect(outcome.lines.count == 1)
      #expect(try folder.read("status") == "141\n")
    }
  }

  @Test func fullDiskIsTold() throws {
    let outcome = try runShell("\"$QIKAN\" show '\(file)' > /dev/full")
    #expect(outcome.status == 1)
    #expect(outcome.err == "qikan: standard output cannot be written (No space left on device)\n")
  }

  @Test func closedOutputIsTold() throws {
    let outcome = try runShell("\"$QIKAN\" check '\(file)' >&-", env: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.status == 1)
    #expect(outcome.err.hasPrefix("qikan: 无法写到标准输出"))
  }
}
