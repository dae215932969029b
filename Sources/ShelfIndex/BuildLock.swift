import Glibc

/// Held while the index is changed, by one process at a time. It goes with the process, however that ends.
struct BuildLock: ~Copyable {
  private let descriptor: Int32

  /// - Parameter path: of the index, terminated by a zero.
  init(index path: [CChar]) throws(DatabaseError) {
    let lockPath = path.dropLast() + Array(".lock".utf8CString)
    descriptor = Glibc.open(Array(lockPath), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .notWritable(reason: String(cString: strerror(errno))) }
  }

  deinit { close(descriptor) }

  /// - Returns: whether it could be had at once.
  func tryToTake() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Waits until no other process has it.
  func take() { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
}
