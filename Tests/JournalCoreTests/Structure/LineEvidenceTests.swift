import Testing

@testable import JournalCore

@Suite struct LineEvidenceTests {
  @Test(arguments: [
    ("一、渠从哪里来", LineEvidence.Number.chinese), ("十二、后来的事", .chinese), ("第三章 后来的事", .chinese), ("启示一：账要摆在明处", .chinese),
    ("（一）人手", .bracketed), ("(二)灯火", .bracketed), ("（ 三）夜路", .bracketed),
    ("1. 添两条长凳", .arabic), ("12、添两条长凳", .arabic), ("⒈添两条长凳", .arabic), ("①添两条长凳", .arabic), ("（1）添两条长凳", .arabic),
    ("一是人手", .ordinal), ("二要灯火", .ordinal), ("第一，人手不够", .ordinal),
    ("一条渠，三代人", .none), ("3.5 公里的路", .none), ("2024年的春天", .none), ("（笑声）", .none), ("第三天早晨", .none),
    ("七里半的渠", .none), ("天刚亮", .none),
  ])
  func aLineCountsByItsOpening(line: String, number: LineEvidence.Number) {
    #expect(LineEvidence.number(scalars(line)) == number)
  }

  /// The evidence of a line alone in a column of 20 ideographs.
  private func evidence(_ line: String) throws -> LineEvidence {
    let (text, lines) = try lines(of: line)
    return LineEvidence(
      line: lines[0], column: 40, nextIsTight: false, startsPage: false, namesSection: false, scalars: text.scalars)
  }

  @Test func widthTellsFirstFullAndLastLines() throws {
    let full = try evidence("天刚亮，白鹭镇的老茶馆就坐满了人，灶上三")
    let first = try evidence("天刚亮，白鹭镇的老茶馆就坐满了人，灶")
    let last = try evidence("就坐满了人。")
    #expect(full.isFull && !full.isIndented && !full.isShort)
    #expect(first.isIndented && !first.isFull && !first.isShort)
    #expect(last.isShort && last.endsSentence && !last.isFull)
  }

  @Test(arguments: [
    ("西墙上的账板。周 砚 摄", true), ("西墙上的账板（周砚摄）", true), ("渡口的船。欧阳树摄影", true), ("▲渡口的船停了四十天。", true),
    ("他在渡口忙着拍摄", false), ("那一天没有事。正在拍摄", false), ("船修好了。镇上的人都来看，请人摄影", false), ("周砚摄", false),
    ("他学会了摄影", false),
  ])
  func aCaptionNamesItsPhotographer(line: String, isCaption: Bool) throws {
    #expect(try evidence(line).isCaption == isCaption)
  }

  @Test func aStopBehindAClosingMarkEndsASentence() throws {
    try #expect(evidence("他说：“还听话。”").endsSentence)
    try #expect(evidence("（作者也在场。）").endsSentence)
    try #expect(!evidence("他说：“还听话”，").endsSentence)
    try #expect(evidence("他说，").endsClause)
    try #expect(evidence("他说：").endsColon)
  }

  @Test func phrasesApartAreNoLetterSpacing() throws {
    try #expect(evidence("黑 板 上 的 圆").isLetterSpaced)
    try #expect(!evidence("黑 板 上 的 圆").hasInnerSpace)
    try #expect(evidence("人在干 云在算").hasInnerSpace)
    try #expect(!evidence("人在干 云在算").isLetterSpaced)
    try #expect(!evidence("从 4 月起").hasInnerSpace)
  }

  @Test func aKickerEndsWithAColonOrASayingVerb() throws {
    try #expect(evidence("小镇阅读调查之二：").isKicker)
    try #expect(evidence("镇长在会上强调").isKicker)
    try #expect(!evidence("图书室的灯该亮到几点").isKicker)
  }

  @Test func marksTellNotesCaptionsAndDatelines() throws {
    try #expect(evidence("编者按：这一组文章写的都是河。").isNote)
    try #expect(evidence("【编者按】这一组文章写的都是河。").isNote)
    try #expect(!evidence("按说渠水不该停。").isNote)
    try #expect(evidence("▲老茶馆西墙上的账板。周砚摄").isCaption)
    try #expect(evidence("图为老茶馆西墙上的账板。").isCaption)
    try #expect(!evidence("他指着墙上的图说话。").isCaption)
    try #expect(evidence("（2024年5月10日）").isDateline)
    try #expect(!evidence("5月10日，渠水来了。").isDateline)
    try #expect(evidence("——白鹭镇“一本账”小记").hasDash)
    try #expect(!evidence("—白鹭镇").hasDash)
  }
}
