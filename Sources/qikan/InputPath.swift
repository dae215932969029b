import Glibc
import JournalCore

/// A path as the system knows it, and as it is shown.
///
/// File names are bytes on Linux; old archives bring names in GBK that are no UTF-8. The system gets the bytes back
/// as they came, the user sees what can be decoded.
struct InputPath: Sendable, Equatable {
  /// What to call it in messages.
  let name: String
  /// For system calls: terminated by a zero.
  let bytes: [CChar]

  var isStandardInput: Bool { name == "-" }

  /// The last part of the name.
  var fileName: String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  init(name: String, bytes: [CChar]) {
    self.name = name
    self.bytes = bytes
  }

  /// A path from the command line.
  init(argument: String) {
    name = argument.isEmpty ? InputPath.nameOfNothing : argument
    bytes = InputPath.originalBytes(of: argument) ?? Array(argument.utf8CString)
  }

  /// A file of a folder; `entry` is its name, terminated by a zero.
  init(folder: InputPath, entry: [CChar]) {
    var bytes = Array(folder.bytes.dropLast())
    if bytes.last != CChar(bitPattern: UInt8(ascii: "/")) { bytes.append(CChar(bitPattern: UInt8(ascii: "/"))) }
    self.bytes = bytes + entry
    name = String(decoding: self.bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// An empty argument (`"$FILE"` with nothing in it) is quoted, so that a message shows that there was one.
  private static var nameOfNothing: String {
    switch Language.ofUser {
    case .chinese: "“”"
    case .english: "\"\""
    }
  }

  /// The argument parser hands out decoded strings. Where decoding replaced a byte, the argument itself still has it.
  private static func originalBytes(of argument: String) -> [CChar]? {
    guard argument.unicodeScalars.contains("\u{FFFD}") else { return nil }
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let original = CommandLine.unsafeArgv[index] else { continue }
      if String(cString: original) == argument {
        return Array(UnsafeBufferPointer(start: original, count: strlen(original) + 1))
      }
    }
    return nil
  }
}

/// A path that means the same in every folder.
enum AbsolutePath {
  static func of(_ name: String) -> String {
    guard name != "-", !name.hasPrefix("/"), let folder = getcwd(nil, 0) else { return name }
    defer { free(folder) }
    return String(cString: folder) + "/" + name
  }
}
