import Foundation
import JournalCore
import Testing

@testable import UserFiles

/// What long issues were read to is there at the next start, as long as it is true.
@Suite struct IssueCacheTests {
  private let folder: Folder
  private let cache: IssueCache
  private static let file = Self.file(titled: "种树的人")

  init() throws {
    folder = try Folder()
    cache = IssueCache(folder: folder.path, build: [1, 2])
  }

  private static func file(titled title: String) -> [UInt8] {
    Array("# 青石桥\n\n## 纪事\n\n### \(title)\n\n".utf8) + Array(String(repeating: "石坪坡上原来没有树。", count: 1200).utf8)
  }

  /// Reads a file and keeps what it was read to.
  private func keep(
    _ file: [UInt8] = file, in cache: IssueCache? = nil, path: String = "a.md", _ options: ReadingOptions = .init()
  ) throws {
    var issue = try IssueReader.read(file, path: path, options: options)
    issue.source.fingerprint = Fingerprint.of(file)
    (cache ?? self.cache).keep(issue, options: options)
  }

  private func kept(
    _ file: [UInt8] = file, in cache: IssueCache? = nil, path: String = "a.md", _ options: ReadingOptions = .init()
  ) -> JournalCore.Issue? {
    (cache ?? self.cache).issue(of: file, fingerprint: Fingerprint.of(file), path: path, options: options)
  }

  private var files: [String] { folder.names.filter { $0.hasPrefix("issues/") } }

  @Test func whatWasReadIsThereUnderAnyName() throws {
    #expect(kept() == nil)
    try keep()
    let issue = try #require(kept(path: "移走的.md"))
    let read = try IssueReader.read(Self.file, path: "a.md")
    #expect(issue.text == read.text && issue.text.count > 30_000)
    #expect(issue.articles.map { $0.title } == read.articles.map { $0.title })
    #expect(issue.source.path == "移走的.md" && issue.source.fingerprint == Fingerprint.of(Self.file))
    #expect(issue.original?.line(5) == "### 种树的人")
  }

  @Test func whatWasReadFromOtherBytesOrOtherwiseCountsForNothing() throws {
    try keep()
    #expect(kept(Self.file(titled: "种草的人")) == nil)
    #expect(kept(in: IssueCache(folder: folder.path, build: [1, 3])) == nil)
    #expect(kept(path: "a.txt") == nil)
    #expect(kept(Self.file, ReadingOptions(repairs: false)) == nil)
    #expect(kept(Self.file, ReadingOptions(encoding: .utf8)) == nil)
    #expect(kept() != nil)
  }

  @Test func whatIsReadAtOnceIsNotKept() throws {
    let short = Array("# 青石桥\n\n## 纪事\n\n### 一条渠\n\n水响了。\n".utf8)
    try keep(short)
    #expect(files == [])
  }

  @Test(arguments: [0, 20, 60, 500, 36_000])
  func aDamagedOneCountsForNothing(place: Int) throws {
    try keep()
    let name = try #require(files.first)
    let url = URL(fileURLWithPath: folder.path + "/" + name)
    var bytes = [UInt8](try Data(contentsOf: url))
    try #require(bytes.count > place)
    bytes[place] ^= 1
    try Data(bytes).write(to: url)
    #expect(kept() == nil)
    try Data(bytes[..<place]).write(to: url)
    #expect(kept() == nil)
    try keep()
    #expect(kept() != nil)
  }

  @Test func whatWasNotAskedForLongestMakesRoom() throws {
    let names = ["一", "二", "三"]
    let small = IssueCache(folder: folder.path, build: [1], sizeLimit: 120_000)
    for (index, name) in names.enumerated() {
      try keep(Self.file(titled: name), in: small)
      // Seconds apart.
      let file = folder.path + "/issues/" + Fingerprint.of(Self.file(titled: name))
      let date = Date(timeIntervalSince1970: 1_700_000_000 + Double(index))
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
    }
    #expect(kept(Self.file(titled: "一"), in: small) != nil)
    try keep(Self.file(titled: "四"), in: small)
    #expect((names + ["四"]).map { kept(Self.file(titled: $0), in: small) != nil } == [true, false, true, true])
  }

  /// A qikan that was killed while it wrote.
  @Test func whatWasLeftUnfinishedGoes() throws {
    try folder.write("半", to: "issues/\(Fingerprint.of(Self.file)).a1B2c3")
    let old: [FileAttributeKey: Any] = [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)]
    try FileManager.default.setAttributes(old, ofItemAtPath: folder.path + "/" + files[0])
    try keep()
    #expect(files == ["issues/\(Fingerprint.of(Self.file))"])
  }

  @Test func whereNothingCanBeKeptNothingIs() throws {
    try folder.write("", to: "issues")
    try keep()
    #expect(kept() == nil)
  }
}
