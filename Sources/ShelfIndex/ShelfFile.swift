import Glibc

/// A file that may be an issue.
public struct ShelfFile: Sendable, Hashable {
  /// What to call it.
  public var name: String
  /// For system calls: terminated by a zero.
  public var path: [CChar]
  /// From the root, so that it means the same wherever the program is started; without a zero at its end.
  public var absolutePath: [UInt8]

  /// - Parameters:
  ///   - name: what to call it.
  ///   - path: for system calls, terminated by a zero.
  public init(name: String, path: [CChar]) {
    self.name = name
    self.path = path
    if let resolved = realpath(path, nil) {
      absolutePath = Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
      free(resolved)
    } else {
      absolutePath = path.dropLast().map(UInt8.init(bitPattern:))
    }
  }
}

/// What the file system says of a file: as long as it stays the same, so does the content, nearly for sure.
struct FileStamp: Equatable {
  var size: Int64
  /// Nanoseconds since 1970: of the last change of the content, and of the content or the file's entry.
  var modified: Int64
  var changed: Int64
  var inode: Int64

  /// `nil` where there is no regular file.
  init?(_ path: [CChar]) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    inode = Int64(truncatingIfNeeded: status.st_ino)
  }

  init(size: Int64, modified: Int64, changed: Int64, inode: Int64) {
    (self.size, self.modified, self.changed, self.inode) = (size, modified, changed, inode)
  }

  /// Whether a file that was looked at then may have changed since with the stamp staying the same: file systems count
  /// time in steps of up to two seconds.
  func isCertain(seenAt time: Int64) -> Bool { time - max(modified, changed) > 2_000_000_000 }

  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
