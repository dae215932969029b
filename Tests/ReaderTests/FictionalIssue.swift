import JournalCore

/// A piece of an issue that a test writes down; the texts are made up.
enum Piece {
  case section(String?)
  case article(
    String?, kind: Article.Kind = .article, kicker: String? = nil, byline: String? = nil, page: Int? = nil)
  case heading(String, level: Int = 1)
  case paragraph(String)
}

/// The issue that most tests read: four columns, eight articles, the longest of many pages.
enum FictionalIssue {
  static let identity = JournalIdentity(journal: "青石桥", year: 2024, number: 3, totalNumber: 128)

  static let qingshiqiao = of(
    [
      .section("卷首语"),
      .article("把根扎进泥土里", byline: "许南乔", page: 1),
      .paragraph("开春以后，镇上的人都往地里走。我们这本刊物也该往地里走，写看得见的人，记算得清的账。"),

      .section("乡村纪事"),
      .article("老茶馆里的新账本", kicker: "白鹭镇“一本账”改革记事", byline: "林 舟", page: 5),
      .paragraph("天刚亮，白鹭镇的老茶馆就坐满了人。墙上新挂的木牌写着“一本账”三个字，下面是全镇十一个村的开支明细。"),
      .heading("账要摆在明处"),
      .paragraph("镇里的会计老周说，过去的账本锁在柜子里，村民想看，得先找人、再找钥匙、还得找到懂账的人。"),
      .heading("看账的人"),
      .paragraph("卖豆腐的陈婶不识几个字，她请孙女念给自己听。念到修渠那一笔，茶馆里静了一会儿。"),

      .article("一条渠，三代人", byline: "顾一帆", page: 9),
    ] + chronicle(of: 60) + [
      .heading("渠尾", level: 1),
      .paragraph("水到渠尾的那天，老人把烟袋在石头上磕了磕，说了一句：“够了。”"),

      .article("种树的人", byline: "何青", page: 12),
      .paragraph("何家岭原先没有树。种树的人姓何，种了二十六年，如今岭上有四万棵杉树，还有一本写满年份的账。"),

      .section("读者来信"),
      .article("关于渡口的三点建议", byline: "一位渡工", page: 16),
      .paragraph("编辑同志：渡口夜里没有灯，雨天没有棚，船票没有价目牌。三件都是小事，三件都可以先办。"),
      .article(nil, page: 17),
      .paragraph("读了上期写渡口的信，我也说几句。我在对岸教书，每天坐第一班船过河，船工从没有误过点。"),

      .section("补白"),
      .article("桥名的来历", page: 18),
      .paragraph("青石桥的石头不是青的。老人说，是两岸的柳树把它映青的。"),
      .article("一则更正", page: 18),
      .paragraph("上期第七页，白鹭镇的村数应为十一个，特此更正，并向读者致歉。"),
    ], identity)

  /// An issue that begins, as printed ones do, with its imprint and its contents.
  static let withImprint = of(
    [
      .article("版权页", kind: .masthead),
      .paragraph("主办：白鹭镇文化站。印刷：青石桥印刷社。"),
      .article("目录", kind: .contents),
      .paragraph("把根扎进泥土里……1"),
      .section("卷首语"),
      .article("把根扎进泥土里", kind: .editorial, page: 1),
      .paragraph("开春以后，镇上的人都往地里走。"),
    ], identity)

  /// Text that terminals and readers have stumbled over: none of it may move a column or reach the terminal raw.
  static let odd = of([
    .article("标题里有\u{1B}[31m颜色\t和制表符\n还有第二行", byline: "👩‍👩‍👧‍👦 一家人"),
    .paragraph("e\u{301}\u{302}\u{323} 组合符，👩‍🌾🇨🇳👍🏽 表情，𠮷𡈽𪚥 扩展区，\u{200B}零宽\u{200D}连接，\u{202E}反向\u{202C}。"),
    .paragraph("\u{301}开头就是组合符"),
    .paragraph(String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 20)),
    .paragraph(String(repeating: "——……", count: 60)),
    .paragraph(""),
    .heading(String(repeating: "很长的小标题", count: 30)),
    .paragraph("一\r\n二\u{0}三\u{7F}四\u{85}五"),
    .section("没有正文的栏目"),
    .article(nil),
    .article(""),
    .paragraph(""),
    .section(nil),
    .article(String(repeating: "长", count: 300), page: 123456),
    .heading(""),
    .paragraph("。"),
  ])

  /// Paragraphs that differ from one another, so that a test can tell where in the text it is.
  static func chronicle(of count: Int) -> [Piece] {
    let work = ["清淤", "垒石", "量水", "补堤", "看闸", "分水", "算账"]
    let people = ["老何", "何家老二", "守闸人", "队里的会计", "新来的技术员"]
    return (1...count).map { number in
      .paragraph(
        "第\(number)年，\(people[number % people.count])在渠上\(work[number % work.count])。"
          + "那年的雨来得\(number % 2 == 0 ? "早" : "晚")，水从闸口下来，先过东坡，再过西坡，最后才到渠尾；"
          + "谁家先浇、谁家后浇，都写在一块木板上，木板挂在老槐树下，一挂就是一年。")
    }
  }
}

extension FictionalIssue {
  /// Puts the text into one buffer, as the parser does: heads and blocks article by article.
  static func of(_ pieces: [Piece], _ identity: JournalIdentity = JournalIdentity()) -> Issue {
    var text: [UInt8] = []
    func append(_ string: String) -> Range<Int> {
      let start = text.count
      text += Array(string.utf8)
      return start..<text.count
    }
    var articles: [Article] = []
    var section: String?
    for piece in pieces {
      let line = articles.count + 1
      switch piece {
      case .section(let name): section = name
      case .article(let title, let kind, let kicker, let byline, let page):
        var article = Article(
          id: articles.count + 1, kind: kind, section: section, kicker: kicker, title: title,
          authors: byline.map { [$0.filter { $0 != " " }] } ?? [], page: page)
        let front: [(Block.Kind, String?)] = [(.byline, byline), (.title, title), (.kicker, kicker)]
        for (kind, string) in front {
          guard let string else { continue }
          article.front.append(Block(kind: kind, text: append(string), lines: [line...line]))
        }
        articles.append(article)
      case .heading(let string, let level):
        articles[articles.count - 1].blocks.append(
          Block(kind: .heading, level: level, text: append(string), lines: [line...line]))
      case .paragraph(let string):
        articles[articles.count - 1].blocks.append(
          Block(kind: .paragraph, text: append(string), lines: [line...line]))
      }
    }
    return Issue(
      source: SourceDescription(
        path: "qingshiqiao.txt", format: .text, byteCount: text.count, lineCount: articles.count),
      identity: identity, text: text, articles: articles)
  }
}
