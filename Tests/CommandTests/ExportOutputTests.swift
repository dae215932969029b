import Foundation
import Testing

/// Where an export goes, and what of the issue.
@Suite struct ExportOutputTests {
  let folder: TemporaryFolder
  let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(Fixture.issue, to: "issue.txt")
  }

  private var target: String { folder.path + "/out.md" }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func aFileIsWrittenWholeAndAlone() throws {
    let outcome = try run(["export", "-o", target, file])
    #expect(outcome.status == 0 && outcome.out.isEmpty && outcome.err.isEmpty)
    #expect(try folder.read("out.md") == run(["export", "--format", "markdown", file]).out)
    #expect(try files == ["issue.txt", "out.md"])
  }

  @Test func theEndingTellsTheFormat() throws {
    for (name, opening) in [
      ("a.json", "{\"format\""), ("a.md", "<!-- qikan-markdown"), ("a.txt", "老茶馆"), ("a.epub", "PK"),
    ] {
      #expect(try run(["export", "-o", folder.path + "/" + name, file]).status == 0)
      #expect(try folder.read(name).hasPrefix(opening), "\(name)")
    }
    #expect(try run(["export", "--format", "text", "-o", target, file]).status == 0)
    #expect(try folder.read("out.md").hasPrefix("老茶馆"), "what is said goes before the ending")
  }

  @Test(arguments: ["out.html", "out", "out.zip"])
  func anEndingThatTellsNoFormatIsRefused(name: String) throws {
    let outcome = try run(["export", "-o", folder.path + "/" + name, file])
    #expect(outcome.status == 1)
    #expect(outcome.err.contains(name) && outcome.err.contains("--format"))
    #expect(try files == ["issue.txt"])
    #expect(try run(["export", "--format", "jats", "-o", folder.path + "/" + name, file]).status == 0)
  }

  @Test func whatStoodThereIsReplacedAndKeepsItsModeAndItsLink() throws {
    try folder.write("old", to: "real.md")
    chmod(folder.path + "/real.md", 0o640)
    symlink("real.md", target)
    #expect(try run(["export", "-o", target, file]).status == 0)
    #expect(try folder.read("real.md").hasPrefix("<!--"))
    var status = stat()
    lstat(target, &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    stat(target, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func theSourceIsNotOverwritten() throws {
    link(file, folder.path + "/hard.txt")
    symlink(file, folder.path + "/soft.txt")
    for name in ["issue.txt", "hard.txt", "soft.txt", "./issue.txt"] {
      let outcome = try run(["export", "--format", "text", "-o", folder.path + "/" + name, file])
      #expect(outcome.status == 1, "\(name)")
      #expect(outcome.err.split(separator: "\n").count == 1 && outcome.err.contains(name))
    }
    let outcome = try runShell("\"$QIKAN\" export --format text -o '\(file)' - <'\(file)'")
    #expect(outcome.status == 1)
    #expect(try folder.read("issue.txt") == Fixture.issue)
  }

  @Test func whatCannotBeWrittenSaysSoAndLeavesNothing() throws {
    for path in [folder.path + "/none/out.md", folder.path, "/dev/full"] {
      let outcome = try run(["export", "--format", "text", "-o", path, file])
      #expect(outcome.status == 1, "\(path)")
      #expect(outcome.err.split(separator: "\n").count == 1 && outcome.err.contains(path), "\(outcome.err)")
    }
    #expect(try files == ["issue.txt"])
  }

  @Test func standardOutputHasAName() throws {
    let plain = try run(["export", "--format", "text", file]).out
    #expect(try run(["export", "--format", "text", "-o", "-", file]).out == plain)
    #expect(try run(["export", "--format", "text", "-o", "/dev/stdout", file]).out == plain)
  }

  @Test(arguments: ["json", "markdown", "text"])
  func chosenArticlesOnly(format: String) throws {
    let one = try run(["export", "--format", format, file, "渡口"])
    #expect(one.out.contains("柳湾渡口") && !one.out.contains("老周"))
    let both = try run(["export", "--format", format, file, "2", "1", "渡口"])
    #expect(both.out.contains("柳湾渡口") && both.out.contains("老周"))
    #expect(try run(["export", "--format", format, file, "9"]).status == 1)
    #expect(try run(["export", "--format", format, file, "老"]).status == 1, "fits both")
  }
}
