/// Which characters are one to a search.
///
/// The folded form is the full-width one for punctuation and the ASCII one for letters and digits: Chinese text, as
/// most of it stands, then folds to itself, byte for byte.
enum FoldTable {
  /// What white space folds to.
  static let space: UInt32 = 0x20
  /// What characters fold to that show nothing: joiners, marks of direction, variation selectors.
  static let nothing: UInt32 = 0
  static let dash: UInt32 = 0x2014
  static let ellipsis: UInt32 = 0x2026
  static let fullStop: UInt32 = 0x3002

  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return ascii(scalar) }
    switch scalar {
    case 0x80..<0x2000: return letter(scalar)
    case 0x2000...0x2BFF: return symbol(scalar)
    case 0x2E3A, 0x2E3B: return dash
    case 0x3000...0x303F: return chinesePunctuation(scalar)
    case 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: return nothing
    case 0xFE10...0xFE6F: return formVariant(scalar)
    case 0xFF01...0xFF5E: return ascii(scalar - 0xFEE0)
    case 0xFF5F...0xFFEF: return halfWidth(scalar)
    case 0x10400...0x1044F: return letter(scalar)
    default: return scalar
    }
  }

  private static func ascii(_ scalar: UInt32) -> UInt32 {
    switch UInt8(truncatingIfNeeded: scalar) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): scalar
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): scalar + 0x20
    case 0x09...0x0D, UInt8(ascii: " "): space
    case 0x00...0x1F, 0x7F: nothing
    case UInt8(ascii: ","): 0xFF0C
    case UInt8(ascii: "."): fullStop
    case UInt8(ascii: ":"): 0xFF1A
    case UInt8(ascii: ";"): 0xFF1B
    case UInt8(ascii: "!"): 0xFF01
    case UInt8(ascii: "?"): 0xFF1F
    case UInt8(ascii: "("): 0xFF08
    case UInt8(ascii: ")"): 0xFF09
    case UInt8(ascii: "["): 0x3010
    case UInt8(ascii: "]"): 0x3011
    case UInt8(ascii: "<"): 0x300A
    case UInt8(ascii: ">"): 0x300B
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): quote
    case UInt8(ascii: "-"): dash
    case UInt8(ascii: "~"): 0xFF5E
    default: scalar
    }
  }

  /// All quotation marks are one: “ ” ‘ ’ 「 」 " '. Which one a journal sets is a matter of region and nesting.
  static let quote: UInt32 = 0x201C

  private static func letter(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x85, 0xA0, 0x1680: return space
    case 0x80...0x9F, 0xAD, 0x61C, 0x180B...0x180F: return nothing
    case 0xA5: return 0xFFE5
    case 0xAB: return 0x300A
    case 0xBB: return 0x300B
    case 0xB4: return quote
    case 0xB7: return 0xB7
    default:
      // The simple lower case, where there is one.
      guard let properties = Unicode.Scalar(scalar)?.properties, properties.changesWhenLowercased else { return scalar }
      let lower = properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first?.value ?? scalar : scalar
    }
  }

  private static func symbol(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: nothing
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501: dash
    case 0x2018...0x201F, 0x2032, 0x2033: quote
    case 0x2022, 0x2027, 0x2219, 0x22C5: 0xB7
    case 0x2025, 0x2026, 0x22EF: ellipsis
    case 0x2039: 0x300A
    case 0x203A: 0x300B
    case 0x2044, 0x2215: 0x2F
    case 0x2236: 0xFF1A
    case 0x223C: 0xFF5E
    default: scalar
    }
  }

  private static func chinesePunctuation(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x3000: space
    case 0x3008: 0x300A
    case 0x3009: 0x300B
    case 0x300C...0x300F, 0x301D...0x301F: quote
    case 0x3014, 0x3016, 0x3018, 0x301A: 0x3010
    case 0x3015, 0x3017, 0x3019, 0x301B: 0x3011
    case 0x301C: 0xFF5E
    default: scalar
    }
  }

  /// Vertical forms (FE10…FE19, FE30…FE4F) and small forms (FE50…FE6B).
  private static func formVariant(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFE10, 0xFE50: 0xFF0C
    case 0xFE11, 0xFE51: 0x3001
    case 0xFE12, 0xFE52: fullStop
    case 0xFE13, 0xFE55: 0xFF1A
    case 0xFE14, 0xFE54: 0xFF1B
    case 0xFE15, 0xFE57: 0xFF01
    case 0xFE16, 0xFE56: 0xFF1F
    case 0xFE19: ellipsis
    case 0xFE31, 0xFE32, 0xFE58, 0xFE63: dash
    case 0xFE35, 0xFE59: 0xFF08
    case 0xFE36, 0xFE5A: 0xFF09
    case 0xFE39, 0xFE3B, 0xFE5D: 0x3010
    case 0xFE3A, 0xFE3C, 0xFE5E: 0x3011
    case 0xFE3D, 0xFE3F: 0x300A
    case 0xFE3E, 0xFE40: 0x300B
    case 0xFE41...0xFE44: quote
    default: scalar
    }
  }

  private static func halfWidth(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF61: fullStop
    case 0xFF62, 0xFF63: quote
    case 0xFF64: 0x3001
    case 0xFF65: 0xB7
    default: scalar
    }
  }
}
