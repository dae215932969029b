import Glibc
import JournalCore
import UserFiles

/// A file that a command writes: whole, or not at all.
struct OutputFile {
  let path: InputPath

  init(_ path: InputPath) { self.path = path }

  /// Writes beside the file and puts it in its place at the end; what stands there before stays until then.
  ///
  /// A device or a pipe (`/dev/stdout`) is written to as it is. A symbolic link stays one.
  ///
  /// - Parameter source: what the bytes were made from, which is not overwritten.
  /// - Throws: `OutputFileError`.
  func write(_ bytes: [UInt8], madeFrom source: InputPath) throws {
    var old = stat()
    let exists = stat(path.bytes, &old) == 0
    if exists {
      var read = stat()
      let isSource = source.isStandardInput ? fstat(STDIN_FILENO, &read) == 0 : stat(source.bytes, &read) == 0
      guard !isSource || read.st_dev != old.st_dev || read.st_ino != old.st_ino || old.st_mode & S_IFMT != S_IFREG
      else {
        throw OutputFileError.isSource(path: path.name)
      }
      if old.st_mode & S_IFMT != S_IFREG { return try writeInPlace(bytes) }
    }
    // As the file that it replaces; a new one as `open` would make it.
    let mask = umask(0)
    umask(mask)
    let mode = exists ? old.st_mode & 0o7777 : 0o666 & ~mask
    try check(AtomicFile.write(bytes, to: exists ? resolved : path.bytes, mode: mode))
  }

  private func writeInPlace(_ bytes: [UInt8]) throws {
    let descriptor = open(path.bytes, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return try check(errno) }
    defer { close(descriptor) }
    try check(AtomicFile.write(bytes, to: descriptor))
  }

  /// Where a symbolic link leads.
  private var resolved: [CChar] {
    guard let real = realpath(path.bytes, nil) else { return path.bytes }
    defer { free(real) }
    return Array(UnsafeBufferPointer(start: real, count: strlen(real) + 1))
  }

  /// - Parameter failure: 0, or an error number.
  private func check(_ failure: Int32) throws {
    guard failure == 0 else {
      throw OutputFileError.failed(path: path.name, reason: String(cString: strerror(failure)))
    }
  }
}

enum OutputFileError: UserFacingError, Equatable {
  case isSource(path: String)
  case failed(path: String, reason: String)

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.isSource(let path), .chinese): "\(path)：这是要读的文件本身，不会覆盖它"
    case (.isSource(let path), .english): "\(path): is the file that is read; it is not overwritten"
    case (.failed(let path, let reason), .chinese): "\(path)：无法写入（\(reason)）"
    case (.failed(let path, let reason), .english): "\(path): cannot be written (\(reason))"
    }
  }
}
