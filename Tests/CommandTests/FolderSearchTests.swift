import Glibc
import Testing

/// `qikan search` over folders: from the index, and the same without it.
@Suite struct FolderSearchTests {
  let folder: TemporaryFolder
  let cache: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    cache = try TemporaryFolder()
    try folder.write(Fixture.issue, to: "2.txt")
    try folder.write("种树的人\n\n■方 晴\n\n　　石坪坡上原来没有树，只有石头和茅草。石头多得数不清。\n", to: "10.txt")
    _ = try folder.makeFolder("old")
    try folder.write("渡口来信\n\n■周 砚\n\n　　老船刷了桐油，又在渡口下水了。\n\n　　坡上有石头。\n", to: "old/1.txt")
    try folder.write("桐油", to: "notes.pdf")
    try folder.write("桐油", to: ".hidden.txt")
  }

  private func search(_ arguments: String..., isIndexed: Bool = true) throws -> Outcome {
    try run(["search"] + arguments + (isIndexed ? [] : ["--no-index"]), env: ["XDG_CACHE_HOME": cache.path])
  }

  @Test func foldersAreSearchedWithTheirSubfolders() throws {
    let outcome = try search("桐油", folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.err == "")
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.first?.hasPrefix("\(folder.path)/2.txt:16:") == true)
    #expect(outcome.lines.last?.hasPrefix("\(folder.path)/old/1.txt:5:") == true)
  }

  @Test(arguments: [
    "桐油", "石头", "石头 -茅草", "标题:种树", "作者:周砚", "/石头?/", "dukou", "~st", "水位计", "\"老船刷\"", "渡口 下水", "的",
  ])
  func theIndexAnswersAsReadingTheFilesDoes(query: String) throws {
    for option in [["-c"], ["-l"], ["-C", "1"], ["--json"], []] {
      let indexed = try run(
        ["search"] + option + [query, folder.path, folder.path + "/10.txt"], env: ["XDG_CACHE_HOME": cache.path])
      let read = try run(["search", "--no-index"] + option + [query, folder.path, folder.path + "/10.txt"])
      #expect(indexed.out == read.out, "\(option)")
      #expect(indexed.status == read.status)
      #expect(indexed.err == read.err)
    }
  }

  @Test func aChangedFileIsSearchedAsItIsNow() throws {
    #expect(try search("渔村", folder.path).status == 1)
    try folder.write("渔村来信\n\n■方 晴\n\n　　海风吹了一夜。\n", to: "10.txt")
    #expect(try search("渔村", folder.path).lines.count == 1)
    #expect(try search("石头", folder.path).lines.count == 1)
  }

  @Test func lettersAreTakenForSoundsWhereNothingIsFoundAsWritten() throws {
    let outcome = try search("-c", "dukou", folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("old/1.txt:2\n"))
    #expect(outcome.err.contains("dukou"))
  }

  @Test func aDamagedIndexIsBuiltAnewAndSaysSo() throws {
    #expect(try search("桐油", folder.path).status == 0)
    try cache.write(String(repeating: "坏", count: 9000), to: "qikan/shelf.sqlite")
    let outcome = try search("桐油", folder.path)
    #expect(outcome.lines.count == 2)
    #expect(outcome.status == 0)
    #expect(outcome.err == "qikan: the index is damaged and is built anew\n")
    #expect(try search("桐油", folder.path).err == "")
  }

  @Test func aCacheThatCannotBeWrittenIsSaidAndTheFilesAreRead() throws {
    try cache.write("a file, not a folder", to: "qikan")
    let outcome = try search("桐油", folder.path)
    #expect(outcome.lines.count == 2)
    #expect(outcome.status == 0)
    #expect(outcome.err.hasPrefix("qikan: the index cannot be used"))
    #expect(outcome.err.split(separator: "\n").count == 1)
    #expect(try search("桐油", folder.path, isIndexed: false).err == "")
  }

  @Test func whatCannotBeReadIsSaidAndTheRestIsSearched() throws {
    try folder.write("", to: "empty.txt")
    let outcome = try search("桐油", folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.lines.count == 2)
    #expect(outcome.err == "qikan: \(folder.path)/empty.txt: the file is empty\n")
  }

  @Test func aFolderWithoutIssuesIsAnError() throws {
    let empty = try TemporaryFolder()
    let outcome = try search("桐油", empty.path)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("no issue"))
  }

  // MARK: Killed and crowded

  @Test func anIndexWhoseBuildingWasKilledAnswersRightly() throws {
    for number in 0..<30 {
      try folder.write(Fixture.issue.replacing("桐油", with: "桐油\(number)号"), to: "k\(number).txt")
    }
    let expected = try search("-c", "桐油", folder.path, isIndexed: false).out
    for delay in ["0.02", "0.1", "0.3", "0.6"] {
      _ = try runShell(
        "timeout -s KILL \(delay) \"$QIKAN\" search 桐油 '\(folder.path)' >/dev/null 2>&1; exit 0",
        env: ["XDG_CACHE_HOME": cache.path])
      let outcome = try search("-c", "桐油", folder.path)
      #expect(outcome.out == expected)
      #expect(outcome.status == 0)
      for ending in ["", "-wal", "-shm"] { unlink(cache.path + "/qikan/shelf.sqlite" + ending) }
    }
  }

  @Test func twoAtOnceBothAnswer() throws {
    for number in 0..<20 {
      try folder.write(Fixture.issue.replacing("桐油", with: "桐油\(number)号"), to: "k\(number).txt")
    }
    let outcome = try runShell(
      "cd '\(cache.path)'; \"$QIKAN\" search -c 桐油 '\(folder.path)' >a & \"$QIKAN\" search -c 桐油 '\(folder.path)' >b & wait; cmp a b && cat a",
      env: ["XDG_CACHE_HOME": cache.path])
    #expect(outcome.status == 0)
    #expect(outcome.out == (try search("-c", "桐油", folder.path, isIndexed: false).out))
  }
}
