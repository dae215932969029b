import Glibc
import Reader
import ShelfIndex
import UserFiles

/// What earlier sessions know of the shelf.
///
/// Nothing that goes wrong with it keeps anybody from reading; `Keeper` says it.
struct ShelfMemory: Sendable {
  private let state: StateWriter?

  init(_ state: StateWriter?) { self.state = state }

  /// Fills in how far an issue was read and when it was last open.
  ///
  /// - Parameter fingerprint: what its content is known by.
  func complete(_ entry: inout ShelfEntry, fingerprint: String) {
    guard let record = try? state?.record(of: fingerprint) else { return }
    entry.progress = record.memory.progress
    entry.lastOpened = ShelfEntry.Opening(time: record.opened)
  }

  /// The folder or file that was opened last: `qikan` alone opens it.
  func setLastOpened(_ path: InputPath) {
    let path = String(decoding: ShelfFile(path).absolutePath, as: UTF8.self)
    state?.add(.habits { $0.lastOpened = path })
  }
}

extension ShelfEntry.Opening {
  /// - Parameter time: seconds since 1970.
  init(time opened: Int) {
    self.init(time: opened, daysAgo: max(0, Self.day(of: Glibc.time(nil)) - Self.day(of: opened)))
  }

  /// Days of the local calendar since 1970.
  private static func day(of seconds: time_t) -> Int {
    var seconds = seconds
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return 0 }
    return (seconds + local.tm_gmtoff) / 86_400
  }
}
