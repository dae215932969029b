import Glibc

/// What tells a file from what it was: looked at again and again, it shows that somebody has written it.
struct FileState: Sendable, Equatable {
  private let device: dev_t
  private let node: ino_t
  private let size: off_t
  private let seconds: Int
  private let nanoseconds: Int

  /// `nil` where there is no regular file.
  init?(_ path: InputPath) {
    var status = stat()
    guard stat(path.bytes, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = status.st_dev
    node = status.st_ino
    size = status.st_size
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
