import Foundation
import Reader
import Testing

@testable import UserFiles

/// What is kept beside the screen.
@Suite struct StateWriterTests {
  private let folder: Folder
  private let store: StateStore
  private let writer: StateWriter

  init() throws {
    folder = try Folder()
    store = StateStore(folder: folder.path + "/qikan")
    writer = StateWriter(store)
  }

  private func record(_ name: String) -> IssueRecord {
    IssueRecord(memory: IssueMemory(), opened: 1_700_000_000, path: "/期刊/a.txt", name: name)
  }

  /// Where the folder should be stands a file.
  private func obstruct() throws { try Data().write(to: URL(fileURLWithPath: folder.path + "/qikan")) }
  private func clear() throws { try FileManager.default.removeItem(atPath: folder.path + "/qikan") }

  @Test func whatWaitsIsKnownBeforeItIsWritten() throws {
    writer.add(.record(record("一"), of: "aa"))
    #expect(try writer.record(of: "aa")?.name == "一")
    #expect(try store.record(of: "aa") == nil && writer.isWaiting)
    try writer.finish()
    #expect(try store.record(of: "aa")?.name == "一" && !writer.isWaiting)
  }

  @Test func whatCouldNotBeWrittenNeverLiesOverWhatCameLater() throws {
    try obstruct()
    writer.add(.record(record("一"), of: "aa"))
    writer.add(.habits { $0.lastOpened = "/一" })
    #expect(throws: UserFileError.self) { try writer.writeUnlessWriting() }
    writer.add(.record(record("二"), of: "aa"))
    writer.add(.habits { $0.lastOpened = "/二" })
    #expect(throws: UserFileError.self) { try writer.writeUnlessWriting() }
    #expect(try writer.record(of: "aa")?.name == "二")
    try clear()
    writer.add(.record(record("三"), of: "bb"))
    try writer.writeUnlessWriting()
    try writer.finish()
    #expect(try store.record(of: "aa")?.name == "二" && store.record(of: "bb")?.name == "三")
    #expect(try store.habits().lastOpened == "/二")
  }

  @Test func manyAtOnceLeaveNothingUnwritten() async throws {
    let writer = writer
    let records = (0..<50).map { (number: $0, record: record("\($0)")) }
    await withTaskGroup { group in
      for (number, record) in records {
        group.addTask {
          writer.add(.record(record, of: "\(number % 5)"))
          try? writer.writeUnlessWriting()
        }
      }
    }
    try writer.finish()
    #expect(!writer.isWaiting)
    for number in 0..<5 { #expect(try store.record(of: "\(number)") != nil) }
  }
}
