import Glibc
import JournalCore
import JournalSearch
import Testing

@testable import ShelfIndex

/// The index follows the files.
@Suite struct UpdateTests {
  let shelf: Shelf

  init() throws {
    shelf = try Shelf()
    for number in 1...4 { try shelf.write(Issues.issue(number), to: "\(number).txt") }
  }

  private func matches(_ word: String) throws -> [String: Int] {
    try shelf.answer(Query(literal: word)).found.mapValues(\.matches)
  }

  @Test func whatIsKnownIsNotReadAgain() throws {
    #expect(try shelf.update().loaded.count == 4)
    try shelf.age()
    let told = try shelf.update()
    #expect(told.loaded.isEmpty)
    #expect(told.summaries.count == 4)
  }

  @Test func aFileThatWasWrittenJustNowIsNotTrusted() throws {
    try shelf.update()
    #expect(try shelf.update().loaded.count == 4, "its times may stay the same when it changes once more")
  }

  @Test func aChangedFileIsSearchedAsItIsNow() throws {
    try shelf.update()
    try shelf.age()
    try shelf.write("渔村来信\n\n■方 晴\n\n　　海风吹了一夜，船都没有出港。\n", to: "2.txt")
    #expect(try matches("海风") == ["2.txt": 1])
    #expect(try matches("纪事之2之1").isEmpty)
    #expect(try shelf.answer(Query(literal: "渡口")) == shelf.scan(Query(literal: "渡口")))
  }

  @Test func aChangeThatKeepsSizeAndTimeIsSeen() throws {
    try shelf.write("渔村来信\n\n■方 晴\n\n　　海风吹了一夜。\n", to: "5.txt")
    try shelf.update()
    try shelf.age()
    var status = stat()
    stat(shelf.path("5.txt"), &status)
    try shelf.write("渔村来信\n\n■方 晴\n\n　　山风吹了一夜。\n", to: "5.txt")
    var times = [status.st_atim, status.st_mtim]
    utimensat(AT_FDCWD, shelf.path("5.txt"), &times, 0)
    #expect(try matches("山风") == ["5.txt": 1])
    #expect(try matches("海风").isEmpty)
  }

  @Test func aRenamedFileKeepsItsIssue() throws {
    let before = try #require(try shelf.update().summaries["1.txt"])
    shelf.rename("1.txt", to: "一月.txt")
    let told = try shelf.update()
    #expect(told.summaries["一月.txt"] == before)
    #expect(told.summaries["1.txt"] == nil)
  }

  @Test func twoFilesOfOneContentAreBothFound() throws {
    try shelf.write(Issues.issue(1), to: "copy.txt")
    let found = try matches("纪事之1之1")
    #expect(found["copy.txt"] != nil)
    #expect(found["copy.txt"] == found["1.txt"])
    shelf.remove("1.txt")
    #expect(try matches("纪事之1之1").keys.sorted() == ["copy.txt"])
  }

  @Test func oneContentReadAsTextAndAsMarkdownIsTwoIssues() throws {
    let text = "# 渔村来信\n\n**海风**吹了一夜。\n"
    try shelf.write(text, to: "a.txt")
    try shelf.write(text, to: "a.md")
    let told = try shelf.update()
    #expect(told.summaries["a.txt"]?.id != told.summaries["a.md"]?.id)
    #expect(try shelf.answer(Query(literal: "**")) == shelf.scan(Query(literal: "**")))
  }

  @Test func whatIsGoneIsForgottenAndLeavesNothing() throws {
    try shelf.update()
    for number in 1...4 { shelf.remove("\(number).txt") }
    try shelf.update()
    let store = try ShelfStore(path: shelf.index.path)
    for table in ["issue", "text", "file"] {
      let row = try store.database.statement("SELECT count(*) FROM \(table)")
      #expect(try row.step() && row.integer(0) == 0, "\(table)")
    }
    let row = try store.database.statement("SELECT count(*) FROM folded WHERE folded MATCH '\"渡口\"'")
    #expect(try row.step() && row.integer(0) == 0)
  }

  @Test func whatCannotBeReadIsToldAndTheRestIsThere() throws {
    try shelf.write("", to: "empty.txt")
    shelf.add("missing.txt")
    let told = try shelf.update()
    #expect(told.errors == ["empty.txt": .empty(path: "empty.txt"), "missing.txt": .missing(path: "missing.txt")])
    #expect(told.summaries.count == 4)
  }

  @Test func anUpdateThatWasGivenUpKeepsWhatItDid() throws {
    try shelf.update(workers: 1, until: { $0 >= 2 })
    try shelf.age()
    let told = try shelf.update()
    #expect(told.loaded.count == 2, "two were stored before it ended")
    #expect(try shelf.answer(Query(literal: "渡口")) == shelf.scan(Query(literal: "渡口")))
  }
}
