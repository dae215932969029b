import TestSupport
import Testing

@testable import JournalCore

@Suite struct FounderPunctuationTests {
  /// A damaged sentence that shows enough kinds of damage for the text around it to be judged damaged.
  private static let opening = "清早，茶馆、渡口和碾房（都在河边）开了门。"
  private static let damaged = FounderGarbler.garble(opening)

  @Test(arguments: [
    "渠水进了南岭村，先过打谷场，再过老何家的院子。",
    "船上有桐油、麻丝、铁钉，还有两块新板。",
    "她说：“把账写到墙上去。”",
    "他翻开《渡口旧事》，从头读起。",
    "水位计（电池用太阳能充）装在弯道上。",
    "一冻就裂；裂缝怕拖。",
    "东边的秧，淹了没有？",
    "这一声“渠来了！”传过了三个村。",
    "话没有说完……门开了。",
    "■江一苇",
    "（作者单位：白鹭镇水利站）",
    "全镇在２０２３年３月修了１６口塘，用去４８％的钱。",
    "今年的ＧＤＰ比去年多。",
    "《渡口旧事》——一本写船的书，印了５０００册。",
    "【编者的话】水利〔２０２３〕１８号文写明了水位。",
    "渡船什么时候开？谁也不知道！",
  ])
  func aDamagedLineReadsAsItWasPrinted(line: String) throws {
    let garbled = FounderGarbler.garble(line)
    #expect(garbled != line)
    let (text, _) = try repair(Self.damaged + "\n" + garbled)
    #expect(text == Self.opening + "\n" + line)
  }

  @Test func aPairOfBracketsMayStandOverTwoLines() throws {
    let lines = "有人连说了两声“这条渠真是\n了不起”，又蹲下去看水（水是\n凉的），舍不得走。"
    let (text, _) = try repair(Self.damaged + "\n" + FounderGarbler.garble(lines))
    #expect(text == Self.opening + "\n" + lines)
  }

  @Test func theOtherHalfOfAPairMayHaveComeThroughWhole() throws {
    let (text, _) = try repair(Self.damaged + "\n他说“明天再来冶袁说完就走遥")
    #expect(text == Self.opening + "\n他说“明天再来”，说完就走。")
  }

  @Test func damageMayBeginAndEndInsideALine() throws {
    let (text, _) = try repair(Self.damaged + "\n沿着渠走一遍袁把看到的写进本子，他接着写下去。")
    #expect(text == Self.opening + "\n沿着渠走一遍，把看到的写进本子，他接着写下去。")
  }

  @Test(arguments: [
    "站在坡顶，视野开阔，田野一片青绿。",
    "镇上的医院和学院隔着一条街，院子里都有桂花。",
    "他在冶金厂做过工，也学过陶冶。",
    "袁师傅背着木箱上了船。",
    "课本里有袁隆平，也有尧舜。",
    "树叶落在茶叶筐里，红叶最多。",
    "钥匙挂在浴室的门后。",
    "两岸的灯遥遥相望，路途遥远。",
    "全镇党员和人员都到了，源远流长的渠还在，三月的水凉。",
    "他在研究院和设计院都待过，又回到出生的院子，那个月下了雪。",
  ])
  func honestWordsOfADamagedTextStay(line: String) throws {
    let (text, repairs) = try repair(Self.damaged + "\n" + line)
    #expect(text == Self.opening + "\n" + line)
    #expect(!repairs.isEmpty)
  }

  @Test func anHonestSurnameInsideADamagedLineStays() throws {
    let line = "渡口的人都去找袁师傅修船，他从来不收钱。"
    let (text, _) = try repair(Self.damaged + "\n" + line)
    #expect(text == Self.opening + "\n" + line)
  }

  @Test func aStopAtALinesEndIsNotHalfAWordOfTheNextLine() throws {
    let lines = "渡口的船开了。\n远处的灯也亮了。"
    let (text, _) = try repair(Self.damaged + "\n" + FounderGarbler.garble(lines))
    #expect(text == Self.opening + "\n" + lines)
  }

  @Test func anHonestStoryOfOneMrYuanIsNotTouched() throws {
    let story = (1...40).map { "袁老三说了第\($0)句话，又看袁老四一眼，袁家的人都不作声。" }.joined(separator: "\n")
    try #expect(repair(story).repairs.isEmpty)
  }

  @Test func anHonestTextWithSeveralOfTheRareIdeographsIsNotTouched() throws {
    // Three honest names, each with one of the ideographs that tell damage; every mark is whole.
    let story = "村里的老戏台演过李渊起兵，也演过尧帝访贤。\n散戏以后，老人们爱听袁大爷讲古，一讲就是半夜。"
    try #expect(repair(story).repairs.isEmpty)
  }

  @Test func singleQuotationMarksAreRepaired() throws {
    let line = "她说：“墙上写着‘借书不收船钱’，我都记得。”"
    let (text, _) = try repair(Self.damaged + "\n" + FounderGarbler.garble(line))
    #expect(text == Self.opening + "\n" + line)
  }

  @Test(arguments: ["袁家军", "尧舜", "野生动物", "冶金", "姻亲", "法院", "遥控器", "深渊", "喊冤", "树叶", "摇篮", "要要", "人员"])
  func anHonestWordIsNeverRepairedInAnHonestText(word: String) throws {
    let text = (1...60).map { "第\($0)天，人们还在说\(word)，说到\(word)就停不下来：“\(word)！”" }.joined(separator: "\n")
    try #expect(repair(text).repairs.filter { $0.kind == .founderPunctuation }.isEmpty)
  }

  @Test func aListOfWordsWithoutMarksIsNotTouched() throws {
    let words = "袁家军 尧舜 遥控 野生 冶金 深渊 喊冤 法院 月亮 人员 源远流长 王尧 李渊 公冶长 路遥 叶落 摇曳 姻缘"
    try #expect(repair(words.split(separator: " ").joined(separator: "\n")).repairs.isEmpty)
    try #expect(repair(words).repairs.isEmpty)
  }

  @Test func aNameOfADamagedTextStaysWhereItStandsElsewhereAsAName() throws {
    let lines = "袁文耀手拿一叠账本。\n他把账本交给袁文耀就走了，没有回头。"
    let (text, _) = try repair(Self.damaged + "\n" + lines)
    #expect(text == Self.opening + "\n" + lines)
  }

  /// Runs of any length that begin and end anywhere, as where a page changes its font.
  @Test(arguments: 0..<20)
  func runsOfTheDamagedFontAreFoundWhereTheyBegin(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = Array((1...30).map { Prose.paragraph($0) }.joined(separator: "\n"))
    var damaged: [Character] = []
    while damaged.count < text.count {
      let run = text[damaged.count...].prefix(Int.random(in: 60...600, using: &random))
      damaged += Bool.random(using: &random) ? Array(FounderGarbler.garble(String(run))) : Array(run)
    }
    let wrong = zip(damaged, text).count { $0 != $1 }
    let (repaired, repairs) = try repair(String(damaged))
    let left = zip(repaired, text).count { $0 != $1 }
    #expect(wrong < 20 || repairs.count > wrong * 9 / 10)
    #expect(left * 100 <= wrong, "\(left) of \(wrong) characters are not what was printed")
  }

  @Test func eachRepairNamesItsPlaceInTheFile() throws {
    let (_, repairs) = try repair(Self.damaged + "\n\n  水来了袁走得稳遥")
    let second = repairs.filter { $0.line == 3 }
    #expect(
      second == [
        Repair(line: 3, column: 5, original: "袁", replacement: "，", kind: .founderPunctuation),
        Repair(line: 3, column: 9, original: "遥", replacement: "。", kind: .founderPunctuation),
      ])
  }
}
