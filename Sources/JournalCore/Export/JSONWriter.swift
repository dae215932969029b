/// Writes JSON as UTF-8 bytes: no intermediate tree, no Foundation.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  /// Whether a comma is due before the next value, by depth.
  private var needsComma: [Bool] = [false]

  public init() {}

  public mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }

  public mutating func array<Items: Sequence>(_ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void) {
    container("[", "]") { writer in
      for item in items { body(&writer, item) }
    }
  }

  public mutating func key(_ name: StaticString) {
    separate()
    quoted(name.withUTF8Buffer { Array($0) })
    bytes += [UInt8(ascii: ":")]
    needsComma[needsComma.count - 1] = false
  }

  public mutating func value(_ text: some Sequence<UInt8>) {
    separate()
    quoted(text)
  }

  public mutating func value(_ text: String?) {
    guard let text else {
      separate()
      bytes += "null".utf8
      return
    }
    value(text.utf8)
  }

  public mutating func value(_ number: Int?) {
    separate()
    bytes += (number.map { String($0) } ?? "null").utf8
  }

  public mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func container(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma.append(false)
    body(&self)
    needsComma.removeLast()
    bytes.append(UInt8(ascii: close))
  }

  private mutating func separate() {
    if needsComma[needsComma.count - 1] { bytes.append(UInt8(ascii: ",")) }
    needsComma[needsComma.count - 1] = true
  }

  private mutating func quoted(_ text: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20: bytes += "\\u00".utf8 + [Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
