/// What a character is to a reader of Chinese pages. Names follow UAX #14 and clreq where they have one.
extension Unicode.Scalar {
  /// An ideograph: CJK unified (with extensions), compatibility, 〇.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: true
    default: false
    }
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// A letter or digit of a script that sets spaces between words.
  var isWordCharacter: Bool {
    isASCIIDigit || isASCIILetter || ((0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7)
  }

  /// White space of any width.
  var isBlank: Bool {
    // Most of Chinese text.
    if value > 0x3000 { return false }
    return switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Ends a sentence: GB/T 15834 句号, 问号, 叹号, and an ellipsis.
  var isSentenceFinal: Bool {
    switch self {
    case "。", "！", "？", "…", "!", "?", "．": true
    default: false
    }
  }

  /// A closing mark that may follow the mark that ends a sentence.
  var isClosing: Bool {
    switch self {
    case "”", "’", "」", "』", "）", ")", "》", "〉", "】", "〕", "\"": true
    default: false
    }
  }

  /// May not start a line (clreq 3.1.3, line-start prohibition).
  var isLineStartProhibited: Bool {
    switch self {
    case "，", "。", "、", "；", "：", "？", "！", ",", ";", ":": true
    case "”", "’", "」", "』", "）", "》", "〉", "】", "〕", "．": true
    default: false
    }
  }

  /// A mark that publishers set before an author's name.
  var isBylineMark: Bool {
    switch self {
    case "■", "□", "●", "○", "◆", "◇", "▲", "△", "★", "☆", "◎", "▪", "▫": true
    default: false
    }
  }

  /// A Chinese number: 一 to 十, 百, 〇, 零.
  var isChineseNumeral: Bool {
    switch self {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "〇", "零": true
    default: false
    }
  }

  /// Cells in a Chinese font: 1 for ASCII and other narrow letters, 2 for everything that such a font sets full width.
  var printedWidth: Int { value == 0xB7 || value >= 0x2010 ? 2 : 1 }
}

extension Sequence<Unicode.Scalar> {
  /// The number that ASCII digits write.
  var decimalValue: Int { reduce(0) { $0 * 10 + Int($1.value - 0x30) } }
}

extension ArraySlice<Unicode.Scalar> {
  /// In cells, of all characters.
  var printedWidth: Int {
    withUnsafeBufferPointer { $0.sum { $0.printedWidth } }
  }
}

extension Array<Unicode.Scalar> {
  /// A range without the white space at either end of it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
