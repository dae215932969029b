import CZip

/// A zip archive that is made in memory. The same files make the same bytes: every file bears the first day that zip
/// can name.
struct ZipArchive {
  struct File {
    var name: String
    var bytes: [UInt8]
    /// Whether it is stored as it is.
    var isStored = false
  }

  static func encode(_ files: [File]) throws(ExportError) -> [UInt8] {
    let target = MemoryFile()
    var functions = target.functions
    guard let archive = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions) else { throw .archive(status: 0) }
    var status = ZIP_OK
    for file in files where status == ZIP_OK { status = add(file, to: archive) }
    let closed = zipClose(archive, nil)
    guard status == ZIP_OK, closed == ZIP_OK else { throw .archive(status: status == ZIP_OK ? closed : status) }
    return target.bytes
  }

  /// 1 January 1980 in the form of MS-DOS.
  private static let firstDay: UInt = 0x0021_0000

  private static func add(_ file: File, to archive: zipFile) -> Int32 {
    var info = zip_fileinfo()
    info.dosDate = firstDay
    let method = file.isStored ? 0 : Z_DEFLATED
    var status = zipOpenNewFileInZip(
      archive, file.name, &info, nil, 0, nil, 0, nil, method, file.isStored ? 0 : Z_BEST_COMPRESSION)
    guard status == ZIP_OK else { return status }
    status = file.bytes.withUnsafeBytes { zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count)) }
    let closed = zipCloseFileInZip(archive)
    return status == ZIP_OK ? closed : status
  }
}

/// What minizip writes to: it goes back to a file's header once it knows the file's size.
private final class MemoryFile {
  private(set) var bytes: [UInt8] = []
  private var position = 0

  private func write(_ data: UnsafeRawBufferPointer) {
    let overlap = min(data.count, bytes.count - position)
    bytes.replaceSubrange(position..<(position + overlap), with: data[..<overlap])
    bytes.append(contentsOf: data[overlap...])
    position += data.count
  }

  private func seek(_ offset: UInt64, from origin: Int32) -> Int {
    let start = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? position : bytes.count
    let target = start + Int(truncatingIfNeeded: offset)
    guard (0...bytes.count).contains(target) else { return -1 }
    position = target
    return 0
  }

  /// Valid as long as the file is.
  var functions: zlib_filefunc64_def {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { _, _, _, _ in 0 }
    functions.zwrite_file = { opaque, _, data, count in
      guard let data else { return 0 }
      MemoryFile.at(opaque)?.write(UnsafeRawBufferPointer(start: data, count: Int(count)))
      return count
    }
    functions.ztell64_file = { opaque, _ in UInt64(MemoryFile.at(opaque)?.position ?? 0) }
    functions.zseek64_file = { opaque, _, offset, origin in MemoryFile.at(opaque)?.seek(offset, from: origin) ?? -1 }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return functions
  }

  private static func at(_ opaque: UnsafeMutableRawPointer?) -> MemoryFile? {
    opaque.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
  }
}
