/// What stands before the text of a list item: `- `, `• `, `1. `, `（一）`, `①`, `一、`.
enum ListMarker {
  /// Bytes of the marker at a byte, with the white space after it; 0 where there is none.
  static func length(in bytes: Span<UInt8>, at start: Int, end: Int) -> Int {
    var position = start
    var scalar = read(bytes, &position, end)
    if Self.isBullet(scalar) {
      return skipSpace(bytes, position, end) - start
    }
    let isBracketed = scalar == "（" || scalar == "("
    if isBracketed { scalar = read(bytes, &position, end) }
    var digits = 0
    while isNumeral(scalar), digits < longest {
      digits += 1
      scalar = read(bytes, &position, end)
    }
    guard digits > 0, isBracketed ? scalar == "）" || scalar == ")" : isNumberEnd(scalar) else { return 0 }
    let afterMark = position
    let afterSpace = skipSpace(bytes, position, end)
    // 3.5 is a number; 3. is a marker.
    if scalar == ".", afterSpace == afterMark, isNumeral(read(bytes, &position, end)) { return 0 }
    return afterSpace - start
  }

  /// Digits that a marker has at most.
  private static let longest = 4

  /// The scalar at a position, which moves on; NUL at the end.
  private static func read(_ bytes: Span<UInt8>, _ position: inout Int, _ end: Int) -> Unicode.Scalar {
    guard position < end else { return "\0" }
    let scalar = UTF8Decoder.scalar(in: bytes, at: position, end: end)
    position += scalar.length
    return Unicode.Scalar(scalar.value) ?? "\0"
  }

  private static func skipSpace(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end {
      let scalar = UTF8Decoder.scalar(in: bytes, at: position, end: end)
      guard scalar.value != 0x0A, BreakClass(scalar.value) == .blank else { break }
      position += scalar.length
    }
    return position
  }

  private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "*", "+", "•", "·", "●", "■", "□", "○", "◆", "◇", "▪", "▫", "–", "☆", "★", "※": true
    case "①"..."⑳", "⑴"..."⒇", "⒈"..."⒛", "㈠"..."㈩": true
    default: false
    }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  private static func isNumberEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "．", "、", ")", "）": true
    default: false
    }
  }
}
