/// The characters that a Founder (方正) font garbles when its text is extracted.
///
/// The font encodes the symbol rows A1, A2 and A3 of GB 2312 with a lead byte that is 0x31 too high, so each symbol
/// comes out as the ideograph at that place: `，` (A3AC) as `袁` (D4AC). The law gives 260 pairs; they stand here in
/// the order of their codes. Where mapping tables differ, A1A4 is `·` and A1AA is `—`.
struct FounderTable: Sendable {
  private static let firstIdeograph: UInt32 = 0x4E00
  private static let ideographCount = 0x5200
  /// By ideograph, from U+4E00 on: its symbol's value, 0 for none.
  private let symbols: [UInt32]
  private let wholeSymbols = ScalarSet(Self.symbols)

  init() {
    var symbols = Array(repeating: UInt32(0), count: Self.ideographCount)
    for (ideograph, symbol) in zip(Self.ideographs.unicodeScalars, Self.symbols.unicodeScalars) {
      symbols[Int(ideograph.value - Self.firstIdeograph)] = symbol.value
    }
    self.symbols = symbols
  }

  /// The symbol that an ideograph stands for in damaged text; `nil` for an ideograph that stands for itself only.
  func symbol(for ideograph: Unicode.Scalar) -> Unicode.Scalar? {
    guard ideograph.value >= Self.firstIdeograph else { return nil }
    let place = Int(ideograph.value - Self.firstIdeograph)
    guard place < symbols.count, symbols[place] != 0 else { return nil }
    return Unicode.Scalar(symbols[place])
  }

  /// Whether a damaged font would have garbled the character.
  func isSymbol(_ scalar: Unicode.Scalar) -> Bool { wholeSymbols.contains(scalar) }

  private static let ideographs =
    """
    摇尧遥窑谣姚咬舀药要耀椰噎耶爷野冶也页掖业叶曳腋夜液一壹医揖铱依伊衣颐夷遗移仪胰疑沂宜姨彝椅蚁倚已乙\
    矣以艺抑易邑屹亿役臆逸肄疫亦裔意毅忆义益溢诣议谊译异翼翌绎茵荫因殷音阴姻吟银淫寅饮尹引隐颖硬映哟拥佣\
    臃痈庸雍踊蛹咏泳涌永恿勇用幽优悠忧尤由邮铀犹油游酉有友右佑釉诱又幼迂淤于盂榆虞愚舆余俞逾渝渔隅予娱雨\
    与屿禹宇玉域芋郁吁遇喻峪御愈欲狱浴寓裕预豫驭鸳渊冤元垣袁原援辕园员圆猿源缘远苑愿怨院曰约越跃钥岳粤月\
    悦阅耘云郧匀陨允运蕴酝晕韵孕匝砸杂栽哉灾宰载再在咱攒暂赞赃脏葬遭糟凿藻枣早澡蚤躁噪造皂灶燥责择则泽贼\
    怎增憎曾赠扎喳渣札轧
    """

  private static let symbols =
    """
    　、。·ˉˇ¨〃々—～‖…‘’“”〔〕〈〉《》「」『』〖〗【】±×÷∶∧∨∑∏∪∩∈∷√⊥∥∠⌒⊙∫\
    ∮≡≌≈∽∝≠≮≯≤≥∞∵∴♂♀°′″℃＄¤￠￡‰§№☆★○●◎◇◆□■△▲※→←↑↓〓⒈⒉⒊⒋⒌⒍\
    ⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇①②③④⑤⑥⑦⑧⑨⑩㈠㈡㈢㈣㈤㈥\
    ㈦㈧㈨㈩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ！＂＃￥％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢ\
    ＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔ\
    ｕｖｗｘｙｚ｛｜｝￣
    """
}
