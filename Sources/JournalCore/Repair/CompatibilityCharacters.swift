/// Characters that only stand for others: an extractor writes them where a font has glyphs of its own for them.
///
/// `ﬁ` reads `fi`, the radical `⽂` reads `文` (Unicode's compatibility decompositions), a bullet in the private use area
/// of Symbol and Wingdings reads `•`.
enum CompatibilityCharacters {
  /// - Parameter marks: `ScalarText.marks()`.
  static func edits(in text: ScalarText, marks: [Int]) -> [Edit] {
    var edits: [Edit] = []
    for index in marks where mayBeOne(text.scalars[index]) {
      guard let plain = plain(text.scalars[index]) else { continue }
      edits.append(Edit(range: index..<(index + 1), replacement: plain, kind: .compatibilityCharacter))
    }
    return edits
  }

  /// A quick look: not an ideograph, nor a mark of Chinese text below the radicals.
  private static func mayBeOne(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2F00 && !(0x3000...0x9FFF).contains(scalar.value)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar.value {
    case 0x2F00...0x2FD5: [radicals[Int(scalar.value - 0x2F00)]]
    case 0xF06C, 0xF0B7: ["\u{2022}"]
    case 0xF06E, 0xF0A7: ["\u{25A0}"]
    case 0xF075: ["\u{25C6}"]
    case 0xF0D8: ["\u{27A2}"]
    case 0xF0FC: ["\u{2713}"]
    case 0xFB00: ["f", "f"]
    case 0xFB01: ["f", "i"]
    case 0xFB02: ["f", "l"]
    case 0xFB03: ["f", "f", "i"]
    case 0xFB04: ["f", "f", "l"]
    default: nil
    }
  }

  /// Of U+2F00 to U+2FD5, in their order.
  private static let radicals: [Unicode.Scalar] = Array(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳\
    心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
    缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音\
    頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars)
}
