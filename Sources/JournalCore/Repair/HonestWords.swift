/// Common words that hold an ideograph which damaged text uses for a mark: in 视野 the 野 is no `“`.
struct HonestWords: Sendable {
  /// For an ideograph: what may stand before it, and what after it, in an honest word.
  private static let neighbours: [(ideograph: Unicode.Scalar, before: String, after: String)] = [
    ("野", "视田旷原荒山郊粗在朝越狂沃四撒分绿", "生外战营草兽蛮心性地菜炊史味花人驴餐猪果鸭"),
    ("冶", "陶妖", "炼金铸性铁"),
    ("尧", "", "舜"),
    ("遥", "逍迢", "远遥控感测望想祝相"),
    ("渊", "深临天", "源博薮深明"),
    ("冤", "喊鸣含伸申平蒙", "枉案屈假情狱魂家仇"),
    ("姻", "婚联", "缘亲娅"),
    ("叶", "树茶枝落红绿荷竹百肺烟一金嫩黄", "子片绿茶脉落轮公"),
    ("曳", "摇拖", ""),
    ("院", "医法学剧病寺庭书影门后大小前宅敬研究科疗戏画两议国分试察老利务检营贡翰深计总中政警军养歌佛道孤参众上下本入出住转", "士长落校子系墙线区内外里"),
    ("曰", "子诗又名", ""),
    ("钥", "", "匙"),
    ("浴", "沐淋洗海汗药", "室血场缸巾池盆衣"),
    ("噎", "", ""),
    ("袁", "", "隆绍术枚崇牧"),
  ]

  private let before: [Unicode.Scalar: Set<Unicode.Scalar>]
  private let after: [Unicode.Scalar: Set<Unicode.Scalar>]

  init() {
    before = Dictionary(
      uniqueKeysWithValues: Self.neighbours.map { ($0.ideograph, Set($0.before.unicodeScalars)) })
    after = Dictionary(
      uniqueKeysWithValues: Self.neighbours.map { ($0.ideograph, Set($0.after.unicodeScalars)) })
  }

  /// Whether the ideograph at an index is part of such a word; words do not run over the line's end here.
  func holds(_ scalars: [Unicode.Scalar], at index: Int, in line: Range<Int>) -> Bool {
    let ideograph = scalars[index]
    if index > line.lowerBound, before[ideograph]?.contains(scalars[index - 1]) == true { return true }
    return index + 1 < line.upperBound && after[ideograph]?.contains(scalars[index + 1]) == true
  }
}
