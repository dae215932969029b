/// The address of a link, as another program may have it.
enum WebAddress {
  /// The address with everything but printing ASCII in `%` form (RFC 3986, 2.1).
  static func ascii(_ address: String) -> String {
    var written = ""
    for byte in address.utf8 {
      switch byte {
      case 0...0x20, 0x7F...: written += percent(byte)
      default: written.unicodeScalars.append(UnicodeScalar(byte))
      }
    }
    return written
  }

  /// An address that leads out of the file, in the characters that a URI may have; `nil` for a path, a fragment, a
  /// script, and what is no address.
  static func external(_ address: String) -> String? {
    let lower = address.lowercased()
    if lower.hasPrefix("mailto:") {
      let name = address.dropFirst("mailto:".count)
      let parts = name.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && isName($0) } ? address : nil
    }
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
    let rest = address.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    guard !host.isEmpty, isName(host), !host.hasPrefix("."), !host.hasPrefix("-") else { return nil }
    var written = scheme + host
    var hasFragment = false
    let tail = Array(rest.dropFirst(host.count).utf8)
    for (index, byte) in tail.enumerated() {
      let isHash = byte == UInt8(ascii: "#")
      let isEscape = byte == UInt8(ascii: "%") && tail[index...].dropFirst().prefix(2).filter(isHex).count == 2
      if isHash && !hasFragment || isEscape || isAllowed(byte) {
        written.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        written += percent(byte)
      }
      hasFragment = hasFragment || isHash
    }
    return written
  }

  private static func isName(_ name: Substring) -> Bool {
    name.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  /// Unreserved and reserved characters of RFC 3986 but `#`, `[` and `]`.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-._~:/?@!$&'()*+,;=".utf8.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private static func percent(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
