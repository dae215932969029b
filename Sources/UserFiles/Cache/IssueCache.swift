import Glibc
import JournalCore

/// What long issues were read to, under `$XDG_CACHE_HOME/qikan/issues`, so that one that is opened again is there at once.
///
/// Whatever is in it can be made again from the files: one that is missing, damaged, of another build of the program or
/// can't be written costs time, and no message.
public struct IssueCache: Sendable {
  private let folder: String
  /// Hexadecimal digits: what another build has read counts for nothing.
  private let build: String

  /// Bytes of a file that is read about as fast as what would be kept of it.
  private static let leastSize = 1 << 15
  /// Bytes that all of it may take.
  private let sizeLimit: Int
  /// Bytes of one issue, as a share of that.
  private var issueSizeLimit: Int { sizeLimit / 3 }

  /// - Parameter build: what tells this build of the program from others.
  /// - Returns: `nil` where there is no folder for it, or nothing that tells the build.
  public init?(build: [UInt8]) {
    guard !build.isEmpty, let folder = try? UserFolder.cache.path() else { return nil }
    self.init(folder: folder, build: build)
  }

  init(folder: String, build: [UInt8], sizeLimit: Int = 256 << 20) {
    self.sizeLimit = sizeLimit
    self.folder = folder + "/issues"
    self.build = build.map { String($0, radix: 16) }.joined(separator: "-")
  }

  /// The issue that a file was read to before.
  ///
  /// - Parameters:
  ///   - file: its bytes.
  ///   - fingerprint: theirs.
  ///   - path: what the file is called now.
  public func issue(
    of file: [UInt8], fingerprint: String, path: String, options: ReadingOptions
  ) -> Issue? {
    let place = folder + "/" + fingerprint
    guard file.count >= Self.leastSize, let kept = try? WholeFile.read(place, limit: issueSizeLimit),
      kept.count > Self.checksumLength
    else { return nil }
    let key = key(path: path, options).utf8
    let (snapshot, checksum) = (kept.dropLast(Self.checksumLength), kept.suffix(Self.checksumLength))
    guard snapshot.starts(with: key), checksum.elementsEqual(Fingerprint.of(snapshot).utf8) else { return nil }
    // What was not asked for longest goes first.
    utimensat(AT_FDCWD, place, nil, 0)
    return IssueReader.restore(snapshot.dropFirst(key.count), of: file, path: path)
  }

  /// Keeps what a file was read to.
  ///
  /// - Parameter issue: its source has a fingerprint.
  public func keep(_ issue: Issue, options: ReadingOptions) {
    guard issue.source.byteCount >= Self.leastSize, issue.text.count < issueSizeLimit,
      let fingerprint = issue.source.fingerprint
    else { return }
    var snapshot = IssueSnapshot.encode(issue, after: Array(key(path: issue.source.path, options).utf8))
    snapshot += Fingerprint.of(snapshot).utf8
    guard snapshot.count <= issueSizeLimit else { return }
    _ = UserFolder.make(folder)
    let place = folder + "/" + fingerprint
    makeRoom(for: snapshot.count, at: place)
    // Its checksum tells one that did not reach the disk.
    _ = AtomicFile.write(snapshot, to: Array(place.utf8CString), isDurable: false)
  }

  /// The digits of a fingerprint.
  private static let checksumLength = 32

  /// All that decides, besides its bytes, what a file is read to.
  private func key(path: String, _ options: ReadingOptions) -> String {
    let encoding = options.encoding?.rawValue ?? ""
    return "\(build) \(encoding) \(options.repairs) \(SourceFormat.isMarkdown(named: path))\n"
  }

  /// Removes what was not used for longest, until so many bytes have room in one place.
  private func makeRoom(for size: Int, at place: String) {
    let files = self.files.filter { $0.path != place }
    var sum = files.reduce(size) { $0 + $1.size }
    for file in files.sorted(by: { $0.used < $1.used }) {
      // One that has an ending was left by a qikan that came to a sudden end while it wrote. (If it writes still, that
      // comes to nothing, which is no loss.)
      let isLeft = file.path.dropFirst(folder.count).contains(".") && file.used < time(nil) - Self.longestWrite
      if sum > sizeLimit || isLeft, unlink(file.path) == 0 { sum -= file.size }
    }
  }

  /// Seconds.
  private static let longestWrite = 60

  /// All that is kept; `used` is in seconds since 1970.
  private var files: [(path: String, size: Int, used: Int)] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var files: [(path: String, size: Int, used: Int)] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      var status = stat()
      let path = folder + "/" + String(decoding: name, as: UTF8.self)
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append((path, Int(status.st_size), status.st_mtim.tv_sec))
    }
    return files
  }
}
