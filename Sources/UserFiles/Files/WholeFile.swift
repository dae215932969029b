import Glibc

/// Reads and writes whole files: all or nothing.
enum WholeFile {
  /// Bytes that a settings or state file may have.
  static let sizeLimit = 4 << 20
  /// Bytes that are read at once, at least.
  private static let chunkSize = 1 << 10

  /// - Parameter limit: the most bytes that it may have.
  /// - Returns: the file's bytes; `nil` if there is no such file.
  static func read(_ path: String, limit: Int = sizeLimit) throws(UserFileError) -> [UInt8]? {
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
    guard status.st_size <= limit else { throw unreadable(path, EFBIG) }
    var bytes: [UInt8] = []
    // The last read finds nothing, but wants room.
    bytes.reserveCapacity(Int(status.st_size) + chunkSize)
    while bytes.count <= limit {
      let count = bytes.append(from: descriptor, chunk: max(chunkSize, Int(status.st_size) - bytes.count))
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { throw unreadable(path, errno) }
    }
    throw unreadable(path, EFBIG)
  }

  /// Writes a file (`AtomicFile`), for the user only. Folders that are missing are made.
  static func write(_ bytes: [UInt8], to path: String) throws(UserFileError) {
    _ = UserFolder.make(UserFolder.holding(path))
    let failure = AtomicFile.write(bytes, to: Array(path.utf8CString))
    guard failure == 0 else { throw unwritable(path, failure) }
  }

  /// Puts a file that can't be understood aside, so that nothing in it is overwritten.
  static func setAside(_ path: String) {
    rename(path, path + ".broken")
  }

  private static func unreadable(_ path: String, _ code: Int32) -> UserFileError {
    .unreadable(path: path, reason: String(cString: strerror(code)))
  }

  private static func unwritable(_ path: String, _ code: Int32) -> UserFileError {
    .unwritable(path: path, reason: String(cString: strerror(code)))
  }
}
