/// The characters that a Founder (方正) font garbles when its text is extracted.
///
/// The font encodes the symbol rows A1, A2 and A3 of GB 2312 with a lead byte that is 0x31 too high, so each symbol
/// comes out as the ideograph at that place: `，` (A3AC) as `袁` (D4AC). The law gives 260 pairs; they stand here in
/// the order of their codes. Where mapping tables differ, A1A4 is `·` and A1AA is `—`.
struct FounderTable: Sendable {
  private let symbols: [UInt32: Unicode.Scalar]

  init() {
    symbols = Dictionary(
      uniqueKeysWithValues: zip(Self.ideographs.unicodeScalars, Self.symbols.unicodeScalars).map { ($0.value, $1) })
  }

  /// The symbol that an ideograph stands for in damaged text; `nil` for an ideograph that stands for itself only.
  func symbol(for ideograph: Unicode.Scalar) -> Unicode.Scalar? { symbols[ideograph.value] }

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
