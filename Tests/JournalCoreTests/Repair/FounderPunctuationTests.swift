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
  ])
  func honestWordsOfADamagedTextStay(line: String) throws {
    let (text, repairs) = try repair(Self.damaged + "\n" + line)
    #expect(text == Self.opening + "\n" + line)
    #expect(!repairs.isEmpty)
  }

  @Test func anHonestSurnameInsideADamagedLineStays() throws {
    let line = "渡口的人都去找袁师傅修船，他从来不收钱。"
    withKnownIssue("a surname inside a line counts as a comma wherever an ideograph stands before it") {
      let (text, _) = try repair(Self.damaged + "\n" + line)
      #expect(text == Self.opening + "\n" + line)
    }
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
    withKnownIssue("three kinds of rare ideographs in a short honest text count as damage, whole marks or not") {
      try #expect(repair(story).repairs.isEmpty)
    }
  }

  @Test func singleQuotationMarksAreRepaired() throws {
    let line = "她说：“墙上写着‘借书不收船钱’，我都记得。”"
    let (text, _) = try repair(Self.damaged + "\n" + FounderGarbler.garble(line))
    #expect(text == Self.opening + "\n" + line)
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
