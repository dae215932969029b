import Glibc

/// Writes files so that another program, and a start after a crash, finds the old one or the new one: into a file beside
/// it, to the disk, and then in its place. (That the new name is on the disk is not waited for: until it is, the old one is
/// there.)
public enum AtomicFile {
  /// - Parameters:
  ///   - path: ended by a zero.
  ///   - mode: who may do what with the file; only its owner may read and write it, if not said.
  ///   - isDurable: whether it is on the disk before it takes the old one's place. One that is not may come out of a power
  ///     cut damaged.
  /// - Returns: 0, or the error number; the old file stands as it was then.
  public static func write(
    _ bytes: [UInt8], to path: [CChar], mode: mode_t? = nil, isDurable: Bool = true
  ) -> Int32 {
    var temporary = Array(path.dropLast()) + ".XXXXXX".utf8CString
    let descriptor = mkstemp(&temporary)
    guard descriptor >= 0 else { return errno }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    if let mode { fchmod(descriptor, mode) }
    var failure = write(bytes, to: descriptor)
    // There are files that know no disk.
    if failure == 0, isDurable, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, path) != 0 { failure = errno }
    if failure != 0 { unlink(temporary) }
    return failure
  }

  /// Writes all bytes.
  ///
  /// - Returns: 0, or the error number.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { start += count } else if errno != EINTR { return errno }
    }
    return 0
  }
}
