/// Writes XML 1.0 as UTF-8 bytes. Names come from the program, texts and values from anywhere.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  typealias Attributes = KeyValuePairs<StaticString, String>

  /// Markup of the program's own: a document type.
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    body(&self)
    bytes += "</\(name)>".utf8
  }

  mutating func element(_ name: StaticString, _ attributes: Attributes, _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
    bytes += "/>".utf8
  }

  /// An element that holds elements: a line of its own for its start, its end, and what stands inside.
  mutating func container(_ name: StaticString, _ attributes: Attributes = [:], _ body: (inout XMLWriter) -> Void) {
    open(name, attributes)
    bytes += ">\n".utf8
    body(&self)
    bytes += "</\(name)>\n".utf8
  }

  /// An element that holds text, on a line of its own.
  mutating func line(_ name: StaticString, _ attributes: Attributes = [:], _ body: (inout XMLWriter) -> Void) {
    element(name, attributes, body)
    newline()
  }

  mutating func line(_ name: StaticString, _ attributes: Attributes, _ text: String) {
    line(name, attributes) { $0.text(text) }
  }

  mutating func line(_ name: StaticString, _ text: String) { line(name) { $0.text(text) } }

  mutating func emptyLine(_ name: StaticString, _ attributes: Attributes = [:]) {
    empty(name, attributes)
    newline()
  }

  mutating func text(_ text: String) { escape(Array(text.utf8)[...]) }

  mutating func text(_ text: ArraySlice<UInt8>) { escape(text) }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      escape(Array(value.utf8)[...])
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Characters that XML 1.0 has no place for (2.2, Char) are shown by the pictures of the U+2400 block.
  private mutating func escape(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(byte)
      // U+2400 + the control's number.
      case 0..<0x20: bytes += [0xE2, 0x90, 0x80 + byte]
      case 0x7F: bytes += [0xE2, 0x90, 0xA1]
      case 0xEF
      where text[index...].starts(with: [0xEF, 0xBF, 0xBE]) || text[index...].starts(with: [0xEF, 0xBF, 0xBF]):
        // U+FFFE and U+FFFF.
        bytes += [0xEF, 0xBF, 0xBD]
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
  }
}
