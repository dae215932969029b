/// What a cluster is to a line break, by its first scalar. Names follow UAX #14 and clreq; ASCII is sorted here, all else in
/// `BreakTable`, which is made from the Unicode Character Database.
enum BreakClass: UInt8 {
  /// Han, kana, Hangul, symbols, emoji: a line may break before and after.
  case ideograph
  case letter
  case digit
  /// White space: a line may break after it, and it goes with the break.
  case blank
  /// Ties its neighbours together (no-break space, word joiner).
  case glue
  /// Opening brackets and quotation marks: not at a line's end (clreq 3.1.3).
  case opening
  /// Its ASCII kind, which also clings to the word before it: `word(s)`.
  case narrowOpening
  /// Pause and stop marks, closing brackets and quotation marks, interpuncts: not at a line's start (clreq 3.1.3).
  case closing
  /// Its ASCII kind, which also clings to the word after it.
  case narrowClosing
  /// ASCII marks that stand inside words and numbers too: `1,000` `3.14` `10:30`.
  case infix
  /// `-` `–` `～`: not at a line's start; whole with the numbers that they join.
  case connector
  /// `—`: two are one mark of two em, never parted, not at a line's start (clreq 3.1.3, strict level).
  case dash
  /// `…`, likewise.
  case ellipsis
  /// `/`: neither at a line's start nor at its end (GB/T 15834-2011).
  case slash
  /// `$` `￥` `±`: not parted from the number after it.
  case prefix
  /// `%` `℃` `°`: not parted from the number before it.
  case postfix
  /// ASCII `"`, which opens and closes in turn.
  case straightQuote

  var isOpening: Bool { self == .opening || self == .narrowOpening }

  /// A letter or digit: what makes up words that stay whole.
  var isWord: Bool { self == .letter || self == .digit }

  /// May not start a line.
  var isLineStartProhibited: Bool {
    switch self {
    case .closing, .narrowClosing, .infix, .connector, .dash, .ellipsis, .slash, .postfix: true
    default: false
    }
  }
}

extension BreakClass {
  @inline(__always)
  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = Self.ascii(scalar)
    } else if (0x4E00...0x9FFF).contains(scalar) {
      self = .ideograph
    } else {
      self = Self.tabulated(scalar)
    }
  }

  private static func tabulated(_ scalar: UInt32) -> BreakClass {
    BreakClass(rawValue: RunTable.value(of: scalar, in: BreakTable.runs, bits: 5)) ?? .ideograph
  }

  private static func ascii(_ scalar: UInt32) -> BreakClass {
    switch UInt8(truncatingIfNeeded: scalar) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x09...0x0D, UInt8(ascii: " "): .blank
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .narrowOpening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .narrowClosing
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"): .infix
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .infix
    case UInt8(ascii: "-"), UInt8(ascii: "~"): .connector
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "<")...UInt8(ascii: ">"): .prefix
    case UInt8(ascii: "%"): .postfix
    case UInt8(ascii: "\""): .straightQuote
    default: .letter
    }
  }
}
