import Foundation
import Reader
import Testing

@testable import UserFiles

@Suite struct StateTests {
  private let folder: Folder
  private let store: StateStore

  init() throws {
    folder = try Folder()
    store = StateStore(folder: folder.path + "/qikan")
  }

  private func record(_ article: String = "一条渠，三代人") -> IssueRecord {
    var memory = IssueMemory()
    memory.place = Anchor(
      article: Landmark(index: 3, name: article), block: 7, offset: 42, words: "他说：\"够了\\。\"\n\u{1}\u{7F}")
    memory.isReading = true
    memory.isFullScreen = true
    memory.foldedSections = [Landmark(index: 1, name: "")]
    memory.unfoldedArticles = [Landmark(index: 2, name: "种树的人")]
    memory.bookmarks = [Anchor(article: Landmark(index: 0, name: "a"), block: 0, offset: 0, words: "")]
    memory.read = [ReadShare(article: Landmark(index: 3, name: article), percent: 40)]
    memory.progress = 0.25
    return IssueRecord(memory: memory, opened: 1_700_000_000, path: "/期刊/a b.txt", name: "青石桥 2024年第3期")
  }

  @Test func whatIsWrittenIsRead() throws {
    #expect(try store.record(of: "aa") == nil)
    try store.write(record(), of: "aa")
    #expect(try store.record(of: "aa") == record())
    #expect(try store.record(of: "bb") == nil)
  }

  @Test(arguments: ["[[[garbage", "[键]", "[#", "a = [", "= 3", "\u{0}\u{0}"])
  func aRecordThatIsNoTOMLIsPutAside(text: String) throws {
    try store.write(record(), of: "aa")
    let path = folder.path + "/qikan/issues/aa.toml"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    #expect(throws: UserFileError.self) { try store.record(of: "aa") }
    #expect(try store.record(of: "aa") == nil)
    #expect(try String(contentsOfFile: path + ".broken", encoding: .utf8) == text)
  }

  @Test func theSameBytesAreTheSameIssue() {
    #expect(Fingerprint.of(Array("青石桥".utf8)) == Fingerprint.of(Array("青石桥".utf8)))
    #expect(Fingerprint.of(Array("青石桥".utf8)) != Fingerprint.of(Array("青石桥 ".utf8)))
    // XXH3's own test vector for no input, with its seed 0.
    #expect(Fingerprint.of([]) == "99aa06d3014798d86001c324468d497f")
  }

  @Test func twoAtOnceKeepEachOthersIssuesAndTheLastIsRight() throws {
    let other = StateStore(folder: folder.path + "/qikan")
    try store.write(record("甲"), of: "aa")
    try other.write(record("乙"), of: "bb")
    #expect(try store.record(of: "bb")?.memory.place?.article.name == "乙")
    try other.write(record("丙"), of: "aa")
    #expect(try store.record(of: "aa")?.memory.place?.article.name == "丙")
  }

  @Test func twoAtOnceKeepEachOthersHabits() throws {
    var dark = Looks()
    dark.palette = .dark
    var ragged = Looks()
    ragged.isJustified = true
    try store.changeHabits { $0.note(dark, insteadOf: Looks()) }
    try StateStore(folder: folder.path + "/qikan").changeHabits {
      $0.note(ragged, insteadOf: Looks())
      $0.add(searches: ["渡口"])
    }
    try store.changeHabits { $0.add(searches: ["账本", "渡口"]) }
    var settings = Settings(path: nil)
    settings.remember(try store.habits())
    #expect(settings.values.looks.palette == .dark)
    #expect(settings.values.looks.isJustified)
    #expect(settings.origin(of: "theme") == .remembered)
    #expect(settings.origin(of: "line-length") == .standard)
    #expect(try store.habits().searches == ["账本", "渡口"])
  }

  @Test func manyWritersLeaveOneWholeFileAndNothingElse() async throws {
    let path = folder.path + "/qikan"
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let store = StateStore(folder: path)
          for round in 0..<20 {
            var record = IssueRecord(memory: IssueMemory(), opened: writer, path: "", name: "")
            record.memory.bookmarks = Array(
              repeating: Anchor(article: Landmark(index: 0, name: "题"), block: 0, offset: 0, words: "字"),
              count: writer * 20 + round)
            try? store.write(record, of: "aa")
            // Whatever is read at any time is whole.
            #expect(throws: Never.self) { try store.record(of: "aa") }
          }
        }
      }
    }
    #expect(folder.names == ["qikan", "qikan/issues", "qikan/issues/aa.toml"])
  }

  @Test(arguments: ["progress = ", "\u{0}\u{1}", "place = { index = ", "= = =", "\u{FF}"])
  func aBrokenFileIsToldAndPutAside(text: String) throws {
    try folder.write(text, to: "qikan/issues/aa.toml")
    #expect(throws: UserFileError.self) { try store.record(of: "aa") }
    #expect(try store.record(of: "aa") == nil, "once")
    #expect(folder.read("qikan/issues/aa.toml.broken") == text)
    try store.write(record(), of: "aa")
    #expect(try store.record(of: "aa") == record())
  }

  @Test(arguments: [
    "", "unknown = 1\n", "place = 3\nbookmarks = 7\nread = \"x\"\n", "progress = 7.5\nopened = \"x\"\n",
    "place = { index = -1, title = \"x\" }\n", "read = [{ index = 1, title = \"x\", percent = 4000 }]\n",
  ])
  func whatIsNotUnderstoodIsLeftOut(text: String) throws {
    try folder.write(text, to: "qikan/issues/aa.toml")
    let memory = try #require(try store.record(of: "aa")).memory
    #expect(memory.place == nil)
    #expect((0...1).contains(memory.progress))
    #expect(memory.read.allSatisfy { (1...100).contains($0.percent) })
  }

  @Test func aFolderThatIsAFileIsAnErrorNotACrash() throws {
    try folder.write("", to: "file")
    let store = StateStore(folder: folder.path + "/file/qikan")
    #expect(try store.record(of: "aa") == nil)
    #expect(throws: UserFileError.self) { try store.write(record(), of: "aa") }
  }
}
