import Glibc
import JournalSearch
import Synchronization
import Testing

@testable import ShelfIndex

/// An index that is damaged, of another version, or in another's hands.
@Suite struct DamageTests {
  let shelf: Shelf

  init() throws {
    shelf = try Shelf()
    for number in 1...5 { try shelf.write(Issues.issue(number), to: "\(number).txt") }
    try shelf.update()
    try shelf.age()
    // All of it into the one file, so that damage to it counts.
    try ShelfStore(path: shelf.index.path).database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  private var size: Int {
    var status = stat()
    stat(shelf.database, &status)
    return Int(status.st_size)
  }

  private func overwrite(at place: Int, count: Int) throws {
    let descriptor = open(shelf.database, O_WRONLY)
    let garbage = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    #expect(pwrite(descriptor, garbage, count, off_t(place)) == count)
    close(descriptor)
  }

  private func expectAnswersOfAScan() throws {
    for word in ["渡口", "哈哈", "“一本账”"] {
      #expect(try shelf.answer(Query(literal: word)) == shelf.scan(Query(literal: word)), "\(word)")
    }
  }

  @Test func aTruncatedIndexIsBuiltAnewAndSaysSo() throws {
    for part in [size / 2, 5000, 100] {
      truncate(shelf.database, off_t(part))
      #expect(try shelf.update().renewals == [.damaged], "\(part) bytes left")
      try expectAnswersOfAScan()
      try ShelfStore(path: shelf.index.path).database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  @Test func anEmptiedIndexIsBuiltAnew() throws {
    truncate(shelf.database, 0)
    #expect(try shelf.update().loaded.count == 5)
    try expectAnswersOfAScan()
  }

  @Test func garbageInPlaceOfTheIndexIsReplacedAndSaysSo() throws {
    try overwrite(at: 0, count: size)
    #expect(try shelf.update().renewals == [.damaged])
    try expectAnswersOfAScan()
  }

  @Test func anIndexOfAnotherVersionIsBuiltAnewAndSaysSo() throws {
    let told = try shelf.update(ShelfIndex(folder: shelf.indexFolder, reader: [2]))
    #expect(told.renewals == [.otherVersion])
    #expect(told.loaded.count == 5)
    #expect(try shelf.update().renewals == [.otherVersion], "and back")
    try expectAnswersOfAScan()
  }

  @Test func anotherProgramsDatabaseIsReplaced() throws {
    unlink(shelf.database)
    try Database(path: shelf.index.path).execute("CREATE TABLE recipe (name TEXT)")
    #expect(try shelf.update().renewals == [.otherVersion])
    try expectAnswersOfAScan()
  }

  /// The numbers of issues that an update told before the index was made anew lead nowhere, not to another issue.
  @Test func whoStillHasTheOldIndexIsNotMisled() throws {
    let old = try #require(try shelf.update().summaries["1.txt"])
    try shelf.update(ShelfIndex(folder: shelf.indexFolder, reader: [2]))
    let search = try ShelfSearch(ShelfIndex(folder: shelf.indexFolder, reader: [2]))
    #expect(try search.issue(old.id) == nil)
    #expect(try search.count(Query(literal: "渡口"), in: [old.id]) == ShelfCount())
  }

  @Test func aTextThatIsNotWhatWasStoredIsDamage() throws {
    let store = try ShelfStore(path: shelf.index.path)
    try store.database.execute("UPDATE text SET bytes = substr(bytes, 1, 40) || x'FF' || substr(bytes, 42)")
    let summary = try #require(try shelf.update().summaries["1.txt"])
    #expect(throws: DatabaseError.damaged) { try ShelfSearch(shelf.index).issue(summary.id) }
  }

  @Test func anIndexThatCannotBeWrittenIsAnError() throws {
    let nowhere = ShelfIndex(folder: "/proc/qikan", reader: [1])
    #expect(throws: DatabaseError.self) { try shelf.update(nowhere) }
  }

  @Test func twoUpdatesAtOnceBothEndWithTheWholeShelf() throws {
    unlink(shelf.database)
    let shelf = SharedShelf(shelf: shelf)
    let summaries = Counts()
    runOnThreads(3) { summaries.add((try? shelf.shelf.update().summaries.count) ?? -1) }
    #expect(summaries.all == [5, 5, 5])
    try expectAnswersOfAScan()
  }
}

/// Only read by the threads of a test.
private struct SharedShelf: @unchecked Sendable {
  let shelf: Shelf
}

private final class Counts: Sendable {
  private let state = Mutex<[Int]>([])
  func add(_ count: Int) { state.withLock { $0.append(count) } }
  var all: [Int] { state.withLock { $0 } }
}
