import Glibc
import ShelfIndex
import UserFiles

/// Where the index of the shelf is kept: `$XDG_CACHE_HOME/qikan`, or `~/.cache/qikan` (XDG Base Directory
/// Specification).
enum IndexPlace {
  /// - Throws: `notWritable` where there is no such folder and none can be made.
  static func index() throws(DatabaseError) -> ShelfIndex {
    guard let folder = try? UserFolder.cache.path() else { throw .notWritable(reason: "HOME, XDG_CACHE_HOME") }
    var failure = UserFolder.make(folder)
    if failure == 0, access(folder, W_OK | X_OK) != 0 { failure = errno }
    guard failure == 0 else { throw .notWritable(reason: String(cString: strerror(failure))) }
    return ShelfIndex(folder: folder)
  }
}

/// An index for one session, in a folder that goes with it.
final class TemporaryIndex: Sendable {
  let index: ShelfIndex
  private let folder: String

  init() throws(DatabaseError) {
    let root = environmentVariable("TMPDIR") ?? "/tmp"
    var template = Array("\(root)/qikan-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .notWritable(reason: String(cString: strerror(errno))) }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    index = ShelfIndex(folder: folder)
  }

  deinit {
    for ending in ["", "-wal", "-shm", ".lock"] { unlink("\(folder)/shelf.sqlite\(ending)") }
    rmdir(folder)
  }
}
