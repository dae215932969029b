/// Shows what would steer a terminal as symbols (U+2400 block), so that no file can send it a command.
///
/// The same characters as on the screen of the reader: controls of ISO 6429 (C0, DEL, C1), line and paragraph
/// separators, and bidi controls (UAX #9 §2).
enum VisibleText {
  private static let hidden: Unicode.Scalar = "\u{2426}"
  private static let newline: Unicode.Scalar = "\u{2424}"

  /// Appends UTF-8 text to a buffer.
  ///
  /// - Parameter lineFeeds: whether a line feed is kept as it is.
  static func append(_ text: ArraySlice<UInt8>, to buffer: inout [UInt8], lineFeeds: Bool) {
    guard text.contains(where: mayBeginControl) else {
      buffer.append(contentsOf: text)
      return
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let shown = lineFeeds && scalar == "\n" ? scalar : symbol(for: scalar) ?? scalar
      buffer.append(contentsOf: Character(shown).utf8)
    }
  }

  static func string(_ text: String) -> String {
    var buffer: [UInt8] = []
    append(Array(text.utf8)[...], to: &buffer, lineFeeds: false)
    return String(decoding: buffer, as: UTF8.self)
  }

  private static func symbol(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x85, 0x2028, 0x2029: newline
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: hidden
    default: nil
    }
  }

  /// A byte that a character to be replaced can start with in UTF-8; cheap, and wrong only towards caution.
  private static func mayBeginControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }
}
