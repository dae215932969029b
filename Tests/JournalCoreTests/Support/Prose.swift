import TestSupport

/// Running text of our own about the fictional 白鹭镇: as many different paragraphs as a test wants.
enum Prose {
  /// The same paragraph for the same number; no two numbers share a passage of any length.
  static func paragraph(_ number: Int, sentences: Int = 4) -> String {
    var random = SeededGenerator(seed: UInt64(number) &* 7_919 &+ 17)
    var order = Array(templates.indices)
    order.shuffle(using: &random)
    return order.prefix(sentences).map { template in
      fill(templates[template], using: &random)
    }.joined()
  }

  private static func fill(_ template: String, using random: inout SeededGenerator) -> String {
    var text = ""
    for character in template {
      switch character {
      case "W": text += people.randomElement(using: &random) ?? ""
      case "P": text += places.randomElement(using: &random) ?? ""
      case "T": text += things.randomElement(using: &random) ?? ""
      default: text.append(character)
      }
    }
    return text
  }

  private static let templates = [
    "W清早推开P的门，先把T搬到廊下，再去看昨夜的雨水涨到了哪一级石阶。",
    "T是去年冬天添的，W舍不得用，一直收在P的阁楼上。",
    "过路的人打听P，W总要停下手里的活，从头到尾讲一遍。",
    "那一年水大，P前面的路断了七天，W划着木盆给人送米。",
    "后来T旧了，换过两回木柄，W还是认得出它。",
    "孩子们喜欢P，因为那里有T，也因为W从来不赶人。",
    "W话不多，活做得很细，经手的T没有一件要返工。",
    "到了傍晚，P的灯亮起来，W坐在灯下修T，一直修到月亮偏西。",
    "邻居劝W歇一歇，答话总是那一句，等T做完再说。",
    "没有人记得P是哪一年盖的，只记得T进门的时候放过一挂鞭炮。",
    "W沿着石阶走到P，数了数T，又慢慢走回来。",
    "风从P那边吹过来，带着桐油的气味，W就知道T快要做成了。",
  ]
  private static let people = ["许秋生", "罗小满", "何满仓", "陆大年", "沈阿青", "程家二婶", "马水生", "杜若兰", "老魏", "江家的大儿子"]
  private static let places = ["老茶馆", "北边渡口", "东街碾房", "半山茶亭", "西桥头", "石坪坡", "梅溪磨坊", "柳湾码头", "南岭祠堂"]
  private static let things = ["三只铜壶", "一架纺车", "两把竹尺", "旧船板", "半箱账本", "新编的背筐", "一盏马灯", "五捆柏树苗", "大水车"]
}
