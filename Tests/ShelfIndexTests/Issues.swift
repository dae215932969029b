import TestSupport

/// Made-up issues of a made-up journal.
enum Issues {
  static let phrases = [
    "渡口的老船", "老船上的灯", "灯下算账", "账本换了三回", "三回渡口", "水渠修到坡上", "坡上的桐油树", "桐油刷了七遍", "哈哈哈哈", "人山人海",
    "人人都说好", "茶馆开门早", "ABC公司的Wi-Fi", "第2024号文件", "12.5万元", "New York来信", "“一本账”", "——他说——", "等等……等等……", "《渡口》",
    "𠮷田的渡口", "e\u{301}cole", "👩‍👩‍👧一家", "a", "渡\u{FE00}口", "船，灯；账。", "ＡＢＣ", "％与%", "里程碑式的里程碑",
  ]

  /// One issue: a masthead, some articles, lines of about thirty characters, so that phrases break over them.
  static func issue(_ number: Int) -> String {
    var generator = SeededGenerator(seed: UInt64(number))
    var text = "青石桥\n2024年第\(number)期\n\n"
    for article in 1...4 {
      text += "白鹭镇纪事之\(number)之\(article)\n\n■马 水 生\n\n"
      var line = "　　"
      for _ in 0..<60 {
        line += phrases.randomElement(using: &generator) ?? ""
        line += ["，", "。", "", "、"].randomElement(using: &generator) ?? ""
        while line.count > 30 {
          text += line.prefix(30) + "\n"
          line = String(line.dropFirst(30))
        }
      }
      text += line + "。\n\n"
    }
    return text
  }

  /// Text that stands in the issues, and text that does not.
  static var words: [String] {
    var words = phrases
    for phrase in phrases {
      let characters = Array(phrase)
      for length in [1, 2, 3] where characters.count > length {
        words += (0...(characters.count - length)).map { String(characters[$0..<($0 + length)]) }
      }
    }
    // What stands at the seams of phrases, and what is nowhere.
    words += ["口的老船，", "好茶馆", "船渡口", "刷了七遍坡上", "七遍。渡口", "水生", "马水生", "水位计", "纪事之3", "abc", "ｗｉ－ｆｉ", "new york", "里程碑式"]
    return Array(Set(words)).sorted()
  }

  /// Queries of every kind.
  static let queries = [
    "渡口 账本", "渡口 -账本", "\"灯下算账\" 桐油", "标题:纪事", "标题:纪事之3", "title:纪事之2之1 渡口", "作者:马水生", "author:马水生 -哈哈",
    "/渡口.{0,3}老/", "/[0-9]+号/", "/^白鹭镇/", "/人人|人山/", "~dukou", "dukou", "zb", "~zb", "abc 渡口", "“一本账” ——他说",
    "\"abc公司\"", "渡口 /账.本/", "\"", "AND OR NOT", "text : 渡口", "(渡口)", "渡*", "^渡", "水位计", "渡口 水位计", "栏目:纪事", "/水位[0-9]/",
    "shuiweiji", "标题:老船", "渡口 -/账本/", "标题:纪事 作者:马",
  ]
}
