/// How much a line looks like an author's line.
enum BylineShape: Sendable, Equatable {
  case none
  /// `张 三`, `林舟 陈渡`: names and nothing else.
  case names
  /// `白鹭镇文化站`: a corporate author, or a post with a name.
  case organization
  /// `■林 舟`, `● 本刊评论员`: a mark before it.
  case marked

  init(_ text: ArraySlice<Unicode.Scalar>, width: Int) {
    guard let first = text.first, width <= Self.widest else {
      self = .none
      return
    }
    if first.isBylineMark, text.count > 1 {
      let rest = text.dropFirst().filter { !$0.isBlank }
      self =
        rest.allSatisfy { $0.isHan || $0 == "、" || $0 == "·" || $0 == "，" || $0 == "（" || $0 == "）" } ? .marked : .none
    } else if Self.isNames(text) {
      self = .names
    } else if Self.isOrganization(text) {
      self = .organization
    } else {
      self = .none
    }
  }

  /// Cells of the widest line of names.
  private static let widest = 60

  /// Words of one to four ideographs, a name of one being half of a spaced two-character name.
  private static func isNames(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard Surnames.opens(text), text.allSatisfy({ $0.isHan || $0.isBlank || $0 == "·" }) else { return false }
    let words = text.split(whereSeparator: \.isBlank)
    guard (1...8).contains(words.count) else { return false }
    return words.count == 1 ? (2...3).contains(words[0].count) : words.allSatisfy { $0.count <= 3 }
  }

  private static func isOrganization(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last(where: { !$0.isBlank }), Self.lastScalars.contains(last) else { return false }
    guard text.allSatisfy({ $0.isHan || $0.isBlank || $0 == "、" || $0.isWordCharacter }) else { return false }
    let compact = text.filter { !$0.isBlank }
    guard (3...24).contains(compact.count) else { return false }
    return Self.endings.contains { String(compact.suffix($0.unicodeScalars.count)[...]) == $0 }
  }

  private static let lastScalars = ScalarSet(endings.compactMap(\.unicodeScalars.last))

  /// What the names of bodies end with.
  static let endings = [
    "部", "局", "委", "办", "会", "组", "站", "处", "室", "院", "所", "社", "校", "厅", "馆", "厂", "系",
    "公司", "大学", "学院", "中心", "集团", "街道", "编辑部", "评论员", "课题组", "组织部", "通讯员", "记者", "中学", "小学", "支队",
  ]
}

/// Surnames, to tell a line of names from a short phrase.
enum Surnames {
  /// The commonest single-character surnames, which nine Chinese in ten bear.
  private static let common = ScalarSet(
    """
    王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏\
    钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜\
    倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游\
    阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉\
    简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡\
    宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和
    """)

  static func opens(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.first.map { common.contains($0) } ?? false
  }
}
