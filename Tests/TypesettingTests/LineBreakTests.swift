import Testing
import Typesetting

/// Where a line may break, as the reader sees it. The kind `code` has no indent, so that each row is a plain line.
@Suite struct LineBreakTests {
  @Test func aClosingMarkTakesTheCharacterBeforeItDown() {
    #expect(drawn("青石桥下的渡口又开了。明天", .code, measure: 20) == ["青石桥下的渡口又开", "了。明天"])
    #expect(drawn("青石桥下的渡口又开了”。明天", .code, measure: 20) == ["青石桥下的渡口又开", "了”。明天"])
  }

  @Test func anOpeningMarkGoesDownToItsText() {
    #expect(drawn("青石桥下的渡口见于《渡口》", .code, measure: 20) == ["青石桥下的渡口见于", "《渡口》"])
    #expect(drawn("青石桥下的渡口见于（“渡口”）", .code, measure: 20) == ["青石桥下的渡口见于", "（“渡口”）"])
  }

  /// UAX #14 calls “ ” ambiguous; their direction is known.
  @Test func quotationMarksBreakByDirection() {
    #expect(drawn("青石桥下的渡口就叫“渡口”好记", .code, measure: 20) == ["青石桥下的渡口就叫", "“渡口”好记"])
    #expect(drawn("青石桥的“一本账”老周说", .code, measure: 16) == ["青石桥的“一本账”", "老周说"])
  }

  @Test func straightQuotesOpenAndCloseInTurn() {
    #expect(drawn("青石桥下的渡口就叫\"渡口\"好记", .code, measure: 19) == ["青石桥下的渡口就叫", "\"渡口\"好记"])
    #expect(drawn("这里叫\"渡口\"好记", .code, measure: 11) == ["这里叫\"渡", "口\"好记"])
  }

  @Test func dashesAndEllipsesAreNeitherPartedNorFirst() {
    #expect(drawn("老茶馆里坐满了人——谁家", .code, measure: 17) == ["老茶馆里坐满了", "人——谁家"])
    #expect(drawn("老茶馆里坐满了人……谁家", .code, measure: 17) == ["老茶馆里坐满了", "人……谁家"])
    #expect(drawn("老茶馆里坐满了人——谁家", .code, measure: 18) == ["老茶馆里坐满了人——", "谁家"])
    // A rule of dashes that no line can hold is cut between two marks.
    #expect(drawn("——————————", .code, measure: 7) == ["——————", "————"])
    #expect(drawn("………………", .code, measure: 6, ambiguous: 2) == ["……", "……", "……"])
  }

  @Test(arguments: [
    "1.2亿元", "3,450.6万元", "5.3%", "28℃", "-5℃", "$5", "￥35.00", "±0.5", "第128期", "2024年", "36公里", "1500万立方米",
    "10:30", "3～5万人", "2019—2023年", "v2.4.1", "well-known", "it’s", "28°C", "3×4=12", "98.6‰", "５６％",
  ])
  func numbersWithTheirSignsAndWordsStayWhole(unit: String) {
    let whole = String(unit.prefix { $0 != "人" })
    for measure in 24...50 {
      for row in 0..<12 {
        let lead = String(repeating: "茶", count: row + 1)
        let rows = drawn(lead + unit + String(repeating: "水", count: 20), .code, measure: measure)
        #expect(rows.contains { $0.contains(whole) }, "\(measure): \(rows)")
      }
    }
  }

  @Test func aWordIsCutOnlyWhereItIsLongerThanTheLine() {
    let rows = drawn("请看Llanfairpwllgwyngyllgogerychwyrndrobwll的站牌", .code, measure: 24)
    #expect(rows == ["请看Llanfairpwllgwyngyll", "gogerychwyrndrobwll的站", "牌"])
    #expect(drawn("请看车站站牌上的Llanfairpwll吧", .code, measure: 24) == ["请看车站站牌上的", "Llanfairpwll吧"])
  }

  @Test func spacesAtABreakBelongToNoRow() {
    #expect(drawn("open the book now", .code, measure: 8) == ["open the", "book now"])
    #expect(drawn("张三\u{3000}\u{3000}李四", .code, measure: 4) == ["张三", "李四"])
    #expect(drawn("青石桥 ，渡口", .code, measure: 6) == ["青石", "桥 ，", "渡口"])
  }

  @Test func aNoBreakSpaceHoldsItsNeighbours() {
    #expect(drawn("车站No.\u{A0}7牌", .code, measure: 8) == ["车站", "No.\u{A0}7牌"])
  }

  @Test func clustersStayWhole() {
    #expect(drawn("好👨‍👩‍👧‍👦👍🏽🇨🇳", .code, measure: 4) == ["好👨‍👩‍👧‍👦", "👍🏽🇨🇳"])
    #expect(drawn("cafe\u{301}s", .code, measure: 4) == ["cafe\u{301}", "s"])
    #expect(drawn("𠮷田𪚥", .code, measure: 4) == ["𠮷田", "𪚥"])
  }

  @Test func ambiguousMarksTakeTheRoomThatTheTerminalGivesThem() {
    #expect(drawn("老周说“账要摆在明处”", .code, measure: 20, ambiguous: 1) == ["老周说“账要摆在明处”"])
    #expect(drawn("老周说“账要摆在明处”", .code, measure: 20, ambiguous: 2) == ["老周说“账要摆在明", "处”"])
  }

  @Test func aSingleCharacterIsNotLeftAlone() {
    #expect(drawn("青石桥下的渡口开灯了。", .code, measure: 20) == ["青石桥下的渡口开灯", "了。"])
    #expect(drawn("青石桥下的渡口开灯了。", .list, measure: 20) == ["青石桥下的渡口开", "灯了。"])
    #expect(drawn("青石桥下的渡口开了灯。", measure: 24) == ["····青石桥下的渡口开", "了灯。"])
    // Not at any price: the word before it would leave the line half empty.
    #expect(drawn("青石桥的Llanfairpwll了。", .list, measure: 20) == ["青石桥的Llanfairpwll", "了。"])
  }
}
