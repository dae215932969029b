import Glibc
import JournalCore

/// Finds the issues in a folder and the folders below it.
struct FolderWalk {
  /// In the order in which a list shows them: those of a folder by name, then its subfolders by name.
  private(set) var files: [InputPath] = []
  /// Folders that could not be looked into.
  private(set) var errors: [IssueError] = []
  private let isCancelled: () -> Bool

  /// Folders below folders. A loop of mounts would go on for ever.
  private static let deepest = 32

  /// Walks through a folder. Hidden entries are left out, and so are links to folders.
  ///
  /// - Parameter isCancelled: asked for each folder.
  init(_ folder: InputPath, isCancelled: @escaping () -> Bool = { false }) {
    self.isCancelled = isCancelled
    walk(folder, depth: 0)
  }

  private mutating func walk(_ folder: InputPath, depth: Int) {
    guard depth < Self.deepest, !isCancelled() else { return }
    guard let stream = opendir(folder.bytes) else { return errors.append(Input.error(errno, folder)) }
    var files: [InputPath] = []
    var folders: [InputPath] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: ".") else { continue }
      let path = InputPath(folder: folder, entry: name.map(CChar.init(bitPattern:)) + [0])
      switch Self.kind(of: path, Int(entry.pointee.d_type)) {
      case Int(DT_DIR): folders.append(path)
      case Int(DT_REG) where Self.hasIssueEnding(name): files.append(path)
      default: break
      }
    }
    closedir(stream)
    self.files += files.sorted { $0.name < $1.name }
    for folder in folders.sorted(by: { $0.name < $1.name }) { walk(folder, depth: depth + 1) }
  }

  /// The kind of a directory entry; of a link to a file, the file's.
  private static func kind(of path: InputPath, _ type: Int) -> Int {
    guard type == Int(DT_LNK) || type == Int(DT_UNKNOWN) else { return type }
    var status = stat()
    if type == Int(DT_UNKNOWN), lstat(path.bytes, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      return Int(DT_DIR)
    }
    guard stat(path.bytes, &status) == 0 else { return type }
    return status.st_mode & S_IFMT == S_IFREG ? Int(DT_REG) : type
  }

  private static func hasIssueEnding(_ name: [UInt8]) -> Bool {
    let name = String(decoding: name, as: UTF8.self).lowercased()
    return [".txt", ".md", ".markdown"].contains { name.hasSuffix($0) }
  }
}
