import Glibc
import JournalCore
import UserFiles

/// Reads files, pipes, standard input and folders.
enum Input {
  /// The bytes that a file may have: a hundred times an issue's and more, and read within a gigabyte of memory.
  static let sizeLimit = 64 << 20

  /// Reads and parses one issue; `-` is standard input.
  static func issue(_ path: InputPath, _ options: ReadingOptions) throws(IssueError) -> Issue {
    let bytes = try bytes(of: path)
    var issue = try IssueReader.read(bytes, path: path.name, options: options)
    issue.source.fingerprint = Fingerprint.of(bytes)
    return issue
  }

  /// Reads a regular file or a pipe to its end; `-` is standard input.
  ///
  /// - Throws: every case of `IssueError` but `empty` and `unknownEncoding`, which only the whole text can tell.
  static func bytes(of path: InputPath) throws(IssueError) -> [UInt8] {
    if path.isStandardInput { return try standardInput(path) }
    let size = try checkedSize(of: path)
    let descriptor = open(path.bytes, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw error(errno, path) }
    defer { close(descriptor) }
    return try read(descriptor, expecting: size, path)
  }

  static func isDirectory(_ path: InputPath) -> Bool {
    var status = stat()
    return stat(path.bytes, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func standardInput(_ path: InputPath) throws(IssueError) -> [UInt8] {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { throw error(errno, path) }
    // A terminal is typed at and /dev/null is empty; other devices may have no end.
    if status.st_mode & S_IFMT == S_IFCHR, isatty(STDIN_FILENO) == 0 {
      var byte: UInt8 = 0
      guard Glibc.read(STDIN_FILENO, &byte, 1) == 0 else { throw .notAFile(path: path.name) }
      return []
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path: path.name) }
    return try read(STDIN_FILENO, expecting: Int(status.st_size), path)
  }

  /// Looks at a file without opening it: to open a device may already do something to it.
  ///
  /// - Returns: the bytes that the file says it has: 0 for a pipe, and for a file in `/proc`.
  /// - Throws: `missing`, `isDirectory`, `notAFile` or `tooLarge`, or `noPermission` on the way to the file.
  @discardableResult
  static func checkedSize(of path: InputPath) throws(IssueError) -> Int {
    var status = stat()
    guard stat(path.bytes, &status) == 0 else { throw error(errno, path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: if status.st_size > sizeLimit { throw .tooLarge(path: path.name, limit: sizeLimit) }
    case S_IFIFO: break
    case S_IFDIR: throw .isDirectory(path: path.name)
    default: throw .notAFile(path: path.name)
    }
    return Int(status.st_size)
  }

  /// - Parameter size: what `checkedSize` found.
  private static func read(
    _ descriptor: Int32, expecting size: Int, _ path: InputPath
  ) throws(IssueError) -> [UInt8] {
    var bytes: [UInt8] = []
    // The last read finds nothing, but wants room.
    bytes.reserveCapacity(min(max(0, size), sizeLimit) + chunkSize)
    while true {
      let start = bytes.count
      let count = bytes.append(from: descriptor, chunk: chunkSize)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN && waitForInput(descriptor) { continue }
        throw error(errno, path)
      }
      // Told by the first chunk, so that no endless stream of bytes that are no text fills the memory.
      if start == 0, SourceText.isBinary(bytes) { throw .binary(path: path.name) }
      if bytes.count > sizeLimit { throw .tooLarge(path: path.name, limit: sizeLimit) }
    }
  }

  /// Bytes that are read at once.
  private static let chunkSize = 1 << 16

  /// Standard input may be set not to block by the program that it is shared with.
  private static func waitForInput(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, -1) >= 0 || errno == EINTR
  }

  static func error(_ code: Int32, _ path: InputPath) -> IssueError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path.name)
    case EACCES, EPERM: .noPermission(path: path.name)
    case EISDIR: .isDirectory(path: path.name)
    default: .unreadable(path: path.name, reason: String(cString: strerror(code)))
    }
  }
}
