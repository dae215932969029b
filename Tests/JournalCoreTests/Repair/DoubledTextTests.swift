import Testing

@testable import JournalCore

@Suite struct DoubledTextTests {
  @Test(arguments: [
    ("【【卷首语卷首语】】", "【卷首语】"),
    ("老茶馆里的新账本老茶馆里的新账本", "老茶馆里的新账本"),
    ("老茶馆里老茶馆里 的新账本的新账本", "老茶馆里 的新账本"),
    ("老老茶馆茶馆里的里的新账新账", "老茶馆里的新账"),
    ("●● 青石桥文化站青石桥文化站", "● 青石桥文化站"),
    ("■本刊调查组本刊调查组", "■本刊调查组"),
    ("  ■■本刊编辑部本刊编辑部", "  ■本刊编辑部"),
    ("““老渡口的灯老渡口的灯”", "“老渡口的灯”"),
    ("守住守住““一本账一本账”", "守住“一本账”"),
  ])
  func boldThatWasExtractedTwiceIsReadOnce(printed: String, meant: String) throws {
    try #expect(repair(printed).text == meant)
  }

  @Test(arguments: [
    "看看", "一一", "渠来了渠来了渠来了渠来了", "水真凉，真的。水真凉，真的。", "“不知道不知道”", "（一步一步）",
    "高高兴兴", "谢谢", "研究研究", "常常想想", "家家户户",
    "老茶馆里的新账本老茶馆里的旧账本",
    "大家高高兴兴地回了家。",
    "一圈一圈",
    "天刚亮，白鹭镇的老茶馆就坐满了人。",
  ])
  func honestReduplicationStays(line: String) throws {
    let (text, repairs) = try repair(line)
    #expect(text == line)
    #expect(repairs.isEmpty)
  }

  @Test(arguments: ["123123", "————————", "………………", "------", "======", "哈哈哈哈哈哈"])
  func aLineOfFiguresOrStrokesIsNoDoubledBold(line: String) throws {
    try #expect(repair(line).repairs.isEmpty)
  }

  @Test func aDoubledCopyIsRemovedAndNothingElse() throws {
    let (_, repairs) = try repair("开头\n 本刊编辑部本刊编辑部")
    #expect(
      repairs == [Repair(line: 2, column: 6, original: "本刊编辑部", replacement: "", kind: .doubledText)])
  }

  @Test func damagedBoldIsMendedBeforeItIsHalved() throws {
    let opening = "清早，茶馆、渡口和碾房（都在河边）开了门。"
    let title = "一条渠，三代人"
    let (text, _) = try repair(FounderGarbler.garble(opening + "\n" + title + title))
    #expect(text == opening + "\n" + title)
  }
}
