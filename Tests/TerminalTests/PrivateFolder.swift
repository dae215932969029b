import Foundation

/// A folder of its own for one terminal, where the program keeps its state; gone with the value.
final class PrivateFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/qikan-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw VirtualTerminal.Failure(errno: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
