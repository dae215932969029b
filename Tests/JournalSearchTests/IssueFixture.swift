import JournalCore
import JournalSearch

/// Builds issues whose blocks stand anywhere in the text.
struct IssueFixture {
  private var issue = Issue(
    source: SourceDescription(path: "青石桥.txt", format: .text, byteCount: 0, lineCount: 0))

  /// Adds an article of paragraphs; the later ones stand before the earlier ones in the issue's text.
  mutating func add(title: String, byline: String? = nil, _ paragraphs: [String]) {
    var blocks: [Block] = []
    for paragraph in paragraphs.reversed() { blocks.append(block(.paragraph, paragraph)) }
    issue.articles.append(
      Article(
        id: issue.articles.count + 1, title: title,
        front: [block(.section, "栏目名"), block(.title, title)] + (byline.map { [block(.byline, $0)] } ?? []),
        blocks: blocks.reversed()))
  }

  mutating func addFurniture(_ text: String) {
    issue.furniture.append(Furniture(kind: .runningHead, text: append(text), lines: [1...1]))
  }

  func built() -> Issue { issue }

  private mutating func block(_ kind: Block.Kind, _ text: String) -> Block {
    Block(kind: kind, text: append(text), lines: [1...1])
  }

  private mutating func append(_ text: String) -> Range<Int> {
    let start = issue.text.count
    issue.text += text.utf8
    return start..<issue.text.count
  }

  /// An issue of one paragraph under the title 题.
  static func issue(_ paragraph: String) -> Issue {
    var fixture = IssueFixture()
    fixture.add(title: "题", [paragraph])
    return fixture.built()
  }

  /// A fictional issue with the marks, numbers and rare characters that real ones have.
  static func journal(byline: String? = nil) -> Issue {
    var fixture = IssueFixture()
    fixture.add(
      title: "老茶馆里的新账本",
      [
        "天刚亮，白鹭镇的老茶馆就坐满了人。墙上新挂的木牌写着“一本账”三个字，下面是全镇十一个村的开支明细——谁家领了补贴……",
        "“账要摆在明处。”会计老周说，“过去的账本锁在柜子里，村民想看，得先找人、再找钥匙、还得找到懂账的人。”",
        "2023年投入1.2亿元，占28.75%，用的是OpenLedger v2.4软件（beta），网址是https://ledger.example.org。",
      ])
    fixture.add(
      title: "一条渠，三代人", byline: byline,
      ["渠水从青石桥下流过，𠮷田和𡈽地庙都在渠边。", "修渠的人不说话——渠说话。好👨‍👩‍👧‍👦！cafe\u{301}也开了。", "第三代人叫林舟，他把Ｅｘｃｅｌ表打印出来。"])
    fixture.add(title: "关于渡口的三点建议", ["一、渡口要修。", "二、船要换。", "三、渡工要有工钱。渡口是全镇的渡口。"])
    fixture.addFurniture("青石桥 2024·3 渡口栏目")
    return fixture.built()
  }
}

extension Issue {
  /// The characters of ranges of the text.
  func strings(_ ranges: [Range<Int>]) -> [String] { ranges.map { string($0) } }
}
