/// How often each mark stands in running text where the font is damaged: natural logarithms of its share of the
/// characters, by what stands beside it. The weights in one table; `HonestContext` holds the other side.
enum MarkChances {
  /// What may stand beside a mark.
  enum Kind: Sendable {
    /// ，。、；：？！ and …: ends a phrase.
    case stop
    case opening, closing
    /// ■●★ at a line's head.
    case bullet
    /// Full-width letters and digits.
    case letter, digit
    /// ％℃．×: stands by a digit.
    case figure
    /// ⒈ ⑴ ① ㈠ Ⅰ.
    case enumerator
    /// ——, always two of them.
    case dash
    case space
    case other
  }

  static let impossible = -99.0

  static func kind(of mark: Unicode.Scalar) -> Kind {
    switch mark.value {
    case 0x3000: .space
    case 0x2014: .dash
    case 0xFF10...0xFF19: .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    case 0x2460...0x249B, 0x3220...0x3229, 0x2160...0x216B: .enumerator
    default:
      switch mark {
      case "，", "。", "、", "；", "：", "？", "！", "…": .stop
      case "“", "‘", "（", "《", "〈", "「", "『", "〔", "【", "〖", "［", "｛": .opening
      case "”", "’", "）", "》", "〉", "」", "』", "〕", "】", "〗", "］", "｝": .closing
      case "■", "□", "●", "○", "◆", "◇", "▲", "△", "★", "☆", "◎", "※": .bullet
      case "％", "℃", "‰", "．", "－", "／", "＋", "＝", "×", "±", "÷", "～", "￥", "＄", "∶", "°", "′", "″": .figure
      default: .other
      }
    }
  }

  /// The share of a mark where nothing beside it speaks for or against it.
  static func share(of mark: Unicode.Scalar) -> Double {
    switch mark {
    case "，": -2.9
    case "。", "、": -3.7
    case "“", "”": -5.1
    case "：", "（", "）": -5.4
    case "；": -5.8
    case "《", "》": -6.2
    case "？", "！", "—": -6.9
    case "·": -6.5
    case "…", "‘", "’": -7.6
    case "〔", "〕", "【", "】", "〈", "〉": -8.1
    case "「", "」", "『", "』", "〖", "〗", "［", "］", "\u{3000}": -9
    default: -10
    }
  }

  /// A letter behind a letter, a digit behind a digit, and either behind the other.
  static let letterBehindLetter = -3.5
  static let digitBehindDigit = -2.0
  static let letterBesideDigit = -8.0
  /// The first of several.
  static let firstLetter = -12.5
  static let firstDigit = -8.0
  /// A digit before a word that asks for one (年), or that may follow one (个).
  static let expectedDigit = -3.5
  static let countingDigit = -6.0
  /// A figure's sign beside a digit, and away from one.
  static let figureBesideDigit = -3.5
  static let strayFigure = -20.0
  /// A bullet at a line's head.
  static let blockAtHead = -5.0
  static let bulletAtHead = -9.0
  /// The second … or — of two, and ．．．, ～～ as they stand in letters and chats.
  static let secondOfTwo = -0.1
  static let firstOfSeveral = -9.0
  /// 〔 before a figure and 〕 behind one, as in the number of a decree.
  static let bracketOfFigure = -4.0
  /// An opening mark at a line's end, a stop in a line of a word or two; and a stop behind a stop.
  static let illPlaced = -4.0
  static let stopBehindStop = -8.0
  /// A stop behind 了, 吗 and the like is so much likelier.
  static let finalParticle = 1.5
  /// `：` behind a verb of saying or before a quotation mark, and “ behind it.
  static let colonOfSpeech = -2.0
  static let quoteOfSpeech = -3.9
  /// ○ in a year of Chinese numerals.
  static let zero = -3.0
  /// 月 and 元 behind a figure, as honest words.
  static let wordOfFigure = -0.5
  static let pageOfFigure = -3.0
  /// ！！ and ？！.
  static let exclamations = -1.5
  /// A digit whose figure goes on in the next line.
  static let digitAtLineEnd = -9.0
  /// In a text of full-width figures each is so much likelier.
  static let figuresBonus = 2.0
  /// `：` behind the first words of a paragraph, as in a run-in head.
  static let colonOfHead = -3.9
  /// `一、` at a line's head.
  static let stopBehindNumber = -0.3
}
