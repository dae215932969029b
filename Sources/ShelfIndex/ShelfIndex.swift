import CShelf
import Glibc
import JournalCore

/// The index of many issues on disk: what each file holds, and where every character stands.
///
/// It is a cache. Whatever is in it can be made again from the files, and answers are what a search through the files
/// would find.
public struct ShelfIndex: Sendable {
  /// Of the database: terminated by a zero.
  let path: [CChar]
  /// What was read by another build of the program counts for nothing.
  let reader: [UInt8]

  /// What was wrong with the index that was there, so that it is built anew.
  public enum Renewal: Sendable, Equatable {
    case damaged
    /// Made by another version of the program.
    case otherVersion
  }

  /// - Parameters:
  ///   - folder: where the index is kept; made if it is not there.
  ///   - reader: what tells this build's reading of issues from others.
  public init(folder: String, reader: [UInt8] = ShelfIndex.build) {
    path = Array((folder + "/shelf.sqlite").utf8CString)
    self.reader = reader
  }

  /// The linker's identifier of the running program.
  public static var build: [UInt8] {
    var start: UnsafePointer<UInt8>?
    let count = qs_build_id(&start)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Empties the index, damaged as it may be: the next update builds it anew.
  public func empty() throws(DatabaseError) {
    let lock = try BuildLock(index: path)
    lock.take()
    try ShelfStore(path: path).renew(for: reader)
  }

  /// Opens the tables, and makes them where they are not there, damaged, or of another version.
  func open() throws(DatabaseError) -> (store: ShelfStore, renewal: Renewal?) {
    let store = try ShelfStore(path: path)
    var renewal: Renewal?
    do {
      switch try store.isMade(by: reader) {
      case true?:
        // Nothing is written: another process may be writing for a while.
        try store.prepare()
        return (store, nil)
      case false?: renewal = .otherVersion
      case nil: break
      }
    } catch .damaged {
      renewal = .damaged
    }
    if renewal == nil {
      try store.prepare()
      try store.makeTables(for: reader)
    } else {
      try store.renew(for: reader)
    }
    return (store, renewal)
  }
}
