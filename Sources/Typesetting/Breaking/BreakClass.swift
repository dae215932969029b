/// What a cluster is to a line break, by its first scalar. Names follow UAX #14 and clreq.
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
      self = Self.other(scalar)
    }
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

  private static func other(_ scalar: UInt32) -> BreakClass {
    switch scalar {
    case 0x80..<0x2000: latin(scalar)
    case 0x2000...0x206F: generalPunctuation(scalar)
    case 0x2500, 0x2501: .dash  // ─ and ━, which stand for a dash in many extractions
    case 0x22EF: .ellipsis
    case 0x2236: .infix  // ∶ RATIO
    case 0x20A0...0x20CF, 0x2116, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265: .prefix
    case 0x2103, 0x2109, 0x3371...0x337A, 0x3380...0x33DF: .postfix
    case 0x2E3A, 0x2E3B: .dash
    case 0x2C00...0x2DFF, 0xA4D0...0xABFF, 0xFB00...0xFDFF, 0xFE70...0xFEFE, 0x10000...0x1AFFF: .letter
    case 0x1D000...0x1DFFF: .letter
    case 0xFEFF: .glue
    case 0x3000...0x30FF: chinesePunctuation(scalar)
    case 0xFE30...0xFE6F, 0xFF00...0xFFEF: formPunctuation(scalar)
    default: .ideograph
    }
  }

  private static func latin(_ scalar: UInt32) -> BreakClass {
    switch scalar {
    case 0xA0: .glue
    case 0xB7, 0xBB: .closing  // · »
    case 0xAB: .opening
    case 0xA3, 0xA5, 0xA7, 0xB1: .prefix
    case 0xA2, 0xB0: .postfix
    case 0x1100...0x11FF: .ideograph
    case 0x1680: .blank
    default: .letter
    }
  }

  private static func generalPunctuation(_ scalar: UInt32) -> BreakClass {
    switch scalar {
    case 0x2000...0x2006, 0x2008...0x200B, 0x205F: .blank
    case 0x2007, 0x2011, 0x202F, 0x2060: .glue
    case 0x2010, 0x2013: .connector
    case 0x2014, 0x2015: .dash
    case 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0x2039: .opening
    case 0x2019, 0x201D, 0x203A: .closing
    case 0x2022, 0x2027, 0x203C, 0x2047...0x2049: .closing  // • ‧ ‼ ⁇ ⁈ ⁉
    case 0x2025, 0x2026: .ellipsis
    case 0x2030...0x2034: .postfix
    case 0x2044: .slash
    default: .ideograph
    }
  }

  private static func chinesePunctuation(_ scalar: UInt32) -> BreakClass {
    switch scalar {
    case 0x3000: .blank
    case 0x3001, 0x3002: .closing
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D: .opening
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301E, 0x301F: .closing
    case 0x301C: .connector
    case 0x3005, 0x303B, 0x309B...0x309E, 0x30A0, 0x30FB...0x30FE: .closing  // 々 ・ ー: UAX #14 NS
    default: .ideograph
    }
  }

  private static func formPunctuation(_ scalar: UInt32) -> BreakClass {
    switch scalar {
    case 0xFE35...0xFE44, 0xFE59...0xFE5E: scalar & 1 == 1 ? .opening : .closing
    case 0xFE50...0xFE57: .closing
    case 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF61, 0xFF64, 0xFF65: .closing
    case 0xFF02: .straightQuote
    case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62: .opening
    case 0xFF09, 0xFF3D, 0xFF5D, 0xFF60, 0xFF63: .closing
    case 0xFF0E: .infix
    case 0xFF0D, 0xFF5E: .connector
    case 0xFF0F: .slash
    case 0xFF03, 0xFF04, 0xFF0B, 0xFF1C...0xFF1E, 0xFFE1, 0xFFE5: .prefix
    case 0xFF05, 0xFFE0: .postfix
    case 0xFF10...0xFF19: .digit
    case 0xFF06, 0xFF0A, 0xFF20...0xFF3A, 0xFF3C, 0xFF3E...0xFF5A: .letter
    default: .ideograph
    }
  }
}
