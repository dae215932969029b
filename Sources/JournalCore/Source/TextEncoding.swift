/// How a file's bytes stand for characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Holds GBK and GB 2312.
  case gb18030 = "GB18030"
  /// With the Hong Kong supplement (HKSCS).
  case big5 = "Big5"

  /// From a name as a user may write it, in any case, with or without hyphens: `gbk`, `UTF8`, `big5-hkscs`.
  public init?(name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936", "euccn": self = .gb18030
    case "big5", "big5hkscs", "cp950": self = .big5
    default: return nil
    }
  }

  /// For `iconv_open(3)`.
  var iconvName: String { self == .big5 ? "BIG5-HKSCS" : rawValue }

  /// Bytes to leave out where none can be decoded.
  var unitLength: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1 }

  /// The encoding that a byte-order mark tells.
  init?(markOf bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }
}
