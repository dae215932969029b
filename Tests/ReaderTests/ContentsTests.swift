import JournalCore
import Screen
import Testing

@testable import Reader

@Suite struct ContentsTests {
  @Test func theIssueOpensAtItsContents() {
    var story = Story()
    #expect(story.head.contains("青石桥 2024年第3期（总第128期）"))
    #expect(story.head.hasSuffix("字"))
    #expect(story.head.contains("8 篇 · "))
    let contents = story.contents
    #expect(contents[0].trimmed == "▾ 卷首语")
    #expect(contents[1].hasPrefix("*"))
    #expect(contents[1].contains("把根扎进泥土里"))
    #expect(contents[1].hasSuffix(" 1"))
    #expect(contents[2].trimmed == "▾ 乡村纪事")
    #expect(contents[3].trimmed.hasPrefix("▸ 老茶馆里的新账本"))
    #expect(contents[3].hasSuffix(" 5"))
    #expect(story.selected?.hasPrefix("把根扎进泥土里") == true)
    #expect(story.text.contains("把根扎进泥土里"))
    #expect(story.text.contains { $0.contains("往地里走") })
  }

  @Test func theIssueOpensOnItsFirstArticleNotOnItsImprint() {
    var story = Story(FictionalIssue.withImprint)
    #expect(story.selected?.contains("把根扎进泥土里") == true)
    #expect(story.text.contains { $0.contains("往地里走") })
    #expect(story.contents[0].trimmed == "版权页", "what comes before stays where it is")
    #expect(story.contents[1].trimmed == "目录")
    #expect(story.head.contains("1 篇"))
    story.press("g")
    #expect(story.text.contains { $0.contains("白鹭镇文化站") })
  }

  @Test func anIssueOfNothingButItsImprintShowsIt() {
    var story = Story(FictionalIssue.of([.article("版权页", kind: .masthead), .paragraph("主办：白鹭镇文化站。")]))
    #expect(story.text.contains { $0.contains("白鹭镇文化站") })
  }

  @Test(arguments: [
    (Language.chinese, "qingshiqiao.txt 2018年第2期（总第57期）"), (.english, "qingshiqiao.txt 2018, no. 2 (total no. 57)"),
  ])
  func aJournalWithoutANameIsCalledByItsFileAndWhatIsKnown(language: Language, name: String) {
    let identity = JournalIdentity(journal: nil, year: 2018, number: 2, totalNumber: 57)
    var story = Story(FictionalIssue.of([.article("题"), .paragraph("正文。")], identity), language: language)
    #expect(story.head.contains(name))
  }

  @Test func sectionsAndMatchCountsAreBoldAndNoTextIsColoured() {
    var story = Story()
    #expect(story.runs(.bold, columns: 0..<(story.rule ?? 0)).contains("乡村纪事"))
    story.press("/")
    story.type("渡口")
    story.press(.enter)
    #expect(story.runs(.bold, columns: 0..<(story.rule ?? 0)).contains("(2)"))
    for keys in [[], ["s"], [.escape, "?"], ["q", "X"]] as [[Key]] {
      for key in keys { story.press(key) }
      // A colour of text alone is lost on one background or the other.
      let lost = story.canvas.cells.filter { $0.style.foreground != .standard && $0.style.background == .standard }
      #expect(lost.isEmpty, "\(lost.map(\.cluster).joined())")
    }
  }

  @Test func pageNumbersStandInOneColumnAtTheRight() {
    var story = Story()
    let ends = story.contents.filter { $0.last?.isNumber == true }.map { cells($0) }
    #expect(ends.count >= 7)
    #expect(Set(ends).count == 1)
  }

  @Test func movingTheSelectionShowsTheArticleAtOnce() {
    var story = Story()
    story.press("j", "j")
    #expect(story.selected?.contains("老茶馆里的新账本") == true)
    #expect(story.text.contains { $0.contains("白鹭镇的老茶馆就坐满了人") })
    #expect(story.status.contains("乡村纪事 › 老茶馆里的新账本"))
    story.press("k", "k")
    #expect(story.text.contains { $0.contains("往地里走") })
  }

  @Test func aSectionsLineLeavesTheTextAsItIs() {
    var story = Story()
    story.press("j")
    #expect(story.selected == "▾ 乡村纪事")
    #expect(story.text.contains("把根扎进泥土里"))
    #expect(story.contents[1].hasPrefix("*"))
  }

  @Test func untitledArticlesAreListedByTheirOpeningWords() {
    var story = Story()
    #expect(story.contents.contains { $0.contains("读了上期写渡口") })
  }

  @Test func unfoldedArticlesShowTheirHeadings() {
    var story = Story()
    story.press("j", "j", "+")
    let contents = story.contents
    #expect(contents[3].hasPrefix("*  ▾ 老茶馆里的新账本"))
    #expect(contents[4].trimmed == "账要摆在明处")
    #expect(contents[5].trimmed == "看账的人")
    story.press("j", "j")
    #expect(story.firstLine == "看账的人")
    story.press("-")
    #expect(!story.contents.contains { $0.trimmed == "看账的人" })
    #expect(story.selected?.contains("老茶馆里的新账本") == true)
  }

  @Test func enterFoldsASectionAndUnfoldsIt() {
    var story = Story()
    story.press("j", .enter)
    #expect(story.contents[2].trimmed == "▸ 乡村纪事")
    #expect(!story.contents.contains { $0.contains("种树的人") })
    #expect(story.contents[3].trimmed == "▾ 读者来信")
    story.press(.enter)
    #expect(story.contents.contains { $0.contains("种树的人") })
  }

  @Test func leftFoldsOrGoesUpAndRightUnfoldsOrGoesIn() {
    var story = Story()
    story.press("G", "h")
    #expect(story.selected == "▾ 补白")
    story.press("h")
    #expect(story.selected == "▸ 补白")
    #expect(!story.contents.contains { $0.contains("桥名的来历") })
    story.press("l")
    #expect(story.selected == "▾ 补白")
    story.press("l")
    #expect(story.selected?.contains("桥名的来历") == true)
    story.press("l")
    #expect(story.selected == nil, "the text has the keys now")
    #expect(story.firstLine == "桥名的来历")
  }

  @Test func allFoldsAndUnfoldsAtOnce() {
    var story = Story()
    story.press("z")
    #expect(story.status.hasSuffix("z"), "a sequence begun is shown")
    story.press("M")
    #expect(story.contents.filter { !$0.isEmpty }.map(\.trimmed).filter { $0 != "*" }.count == 4)
    #expect(story.selected == "▸ 卷首语")
    story.press("z", "R")
    #expect(story.contents.contains { $0.trimmed == "看账的人" })
  }

  @Test func theListScrollsSoThatTheChosenLineIsSeen() {
    var story = Story(rows: 8)
    story.press("G")
    #expect(story.selected?.contains("一则更正") == true)
    #expect(story.text.contains { $0.contains("白鹭镇的村数应为十一个") })
    story.press("g")
    #expect(story.selected == "▾ 卷首语")
  }

  @Test func theListFollowsTheArticleBeingRead() {
    var story = Story(rows: 8)
    story.press(.enter)
    story.press("]", times: 7)
    #expect(story.followed?.contains("一则更正") == true)
    #expect(story.contents.contains { $0.hasPrefix("*") && $0.contains("一则更正") })
  }

  @Test func longTitlesAreCutBetweenCharacters() {
    let title = "从一座桥、一条渠、一间茶馆和一本账里看一个镇子二十年来走过的路"
    var story = Story(
      FictionalIssue.of([
        .article("短题", page: 3), .paragraph("正文。"), .article(title, page: 100), .paragraph("正文。"),
      ]))
    let line = story.contents[1]
    #expect(line.contains("从一座桥"))
    #expect(line.contains("…"))
    #expect(line.hasSuffix("100"))
    let width = story.rule ?? 0
    #expect(story.contents.allSatisfy { cells($0) < width })
  }

  @Test func anArticleLeftIsFoundWhereItWasLeft() {
    var story = Story()
    story.press("j", "j", "j", .enter, " ", " ")
    let place = story.firstLine
    story.press(.escape, "k")
    #expect(story.text.contains { $0.contains("老茶馆就坐满了人") })
    story.press("j")
    #expect(story.firstLine == place)
  }
}
