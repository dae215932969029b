import Glibc

/// The built programs: they lie beside the test binary.
enum Programs {
  static let qikan = directory + "/qikan"
  static let probe = directory + "/TerminalProbe"
  /// A library to be put before the C library.
  static let faultyDisk = directory + "/libFaultyDisk.so"

  private static let directory: String = {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count)
    let bytes = path.prefix(max(0, count)).map(UInt8.init(bitPattern:))
    let components = bytes.split(separator: UInt8(ascii: "/")).dropLast()
    return components.reduce("") { $0 + "/" + String(decoding: $1, as: UTF8.self) }
  }()
}
