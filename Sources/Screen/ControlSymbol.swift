/// What stands on the screen for a character that would steer the terminal instead of being seen.
enum ControlSymbol {
  /// For a control character without a picture of its own, and for bidi controls (UAX #9 §2).
  static let hidden: Unicode.Scalar = "\u{2426}"
  /// For the line and paragraph separators, and NEL.
  static let newline: Unicode.Scalar = "\u{2424}"

  /// The symbol, one cell wide in every terminal; `nil` if the scalar is safe to draw.
  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    // Most of any text.
    case 0x3000...0xD7FF: nil
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x20...0x7E: nil
    case 0x7F: "\u{2421}"
    case 0x85, 0x2028, 0x2029: newline
    case 0x80...0x9F: hidden
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: hidden
    default: nil
    }
  }
}
