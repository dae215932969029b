/// Decodes UTF-8 scalar by scalar, without making a `String`.
enum UTF8Decoder {
  /// The scalar that starts at a byte, and its bytes (1 to 4). A byte that starts no whole scalar counts as U+FFFD.
  @inline(__always)
  static func scalar(in bytes: Span<UInt8>, at position: Int, end: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[position]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead >= 0xE0, lead < 0xF0, position + 2 < end {
      let value =
        UInt32(lead & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
      return (value, 3)
    }
    return rareScalar(in: bytes, at: position, end: end, lead: lead)
  }

  private static func rareScalar(
    in bytes: Span<UInt8>, at position: Int, end: Int, lead: UInt8
  ) -> (value: UInt32, length: Int) {
    if lead >= 0xC0, lead < 0xE0, position + 1 < end {
      return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F), 2)
    }
    if lead >= 0xF0, lead < 0xF8, position + 3 < end {
      let high = UInt32(lead & 0x07) << 18 | UInt32(bytes[position + 1] & 0x3F) << 12
      return (high | UInt32(bytes[position + 2] & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }
}
