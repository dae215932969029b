import Glibc

/// Reads and writes files that are small and whole: all or nothing.
enum SmallFile {
  /// Bytes that a settings or state file may have.
  private static let sizeLimit = 4 << 20

  /// - Returns: the file's bytes; `nil` if there is no such file.
  static func read(_ path: String) throws(UserFileError) -> [UInt8]? {
    // Not to be kept waiting by a pipe that somebody put there.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw unreadable(path, errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw unreadable(path, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    guard status.st_size <= sizeLimit else { throw unreadable(path, EFBIG) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= sizeLimit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw unreadable(path, errno)
      }
    }
    throw unreadable(path, EFBIG)
  }

  /// Writes a file so that another program, and a start after a crash, finds the old one or the new one: into a file
  /// beside it, to the disk, and then in its place. (That the new name is on the disk is not waited for: until it is, the
  /// old one is there.) Folders that are missing are made, for the user only.
  static func write(_ bytes: [UInt8], to path: String) throws(UserFileError) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    makeFolder(folder)
    var temporary = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&temporary)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var start = 0
    var failure: Int32 = 0
    while start < bytes.count, failure == 0 {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { start += count } else if errno != EINTR { failure = errno }
    }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, path) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw unwritable(path, failure)
    }
  }

  /// Puts a file that can't be understood aside, so that nothing in it is overwritten.
  static func setAside(_ path: String) {
    rename(path, path + ".broken")
  }

  private static func makeFolder(_ path: String) {
    guard !path.isEmpty, mkdir(path, 0o700) != 0, errno == ENOENT else { return }
    makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    mkdir(path, 0o700)
  }

  private static func unreadable(_ path: String, _ code: Int32) -> UserFileError {
    .unreadable(path: path, reason: String(cString: strerror(code)))
  }

  private static func unwritable(_ path: String, _ code: Int32) -> UserFileError {
    .unwritable(path: path, reason: String(cString: strerror(code)))
  }
}
