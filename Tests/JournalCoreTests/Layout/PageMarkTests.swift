import Testing

@testable import JournalCore

@Suite struct PageMarkTests {
  @Test(arguments: [("13", 13), ("· 26 ·", 26), ("- 7 -", 7), ("—104—", 104), ("第 9 页", 9)])
  func aNumberInItsFrameIsAFolio(line: String, number: Int) {
    #expect(PageMark(scalars(line)) == .folio(number))
  }

  @Test(arguments: ["2024·3", "2024/03", "2024年第3期", "总第128期", "2024 年第 3 期（总第 128 期）"])
  func theIssuesNumberIsARunningHead(line: String) {
    #expect(PageMark(scalars(line)) == .runningHead)
  }

  @Test(arguments: ["12345", "3 斤", "十三", "5月10日", "2024年", "3.5", "第三期", "612 人次", "2024·秋"])
  func whatAReaderReadsIsNoMark(line: String) {
    #expect(PageMark(scalars(line)) == nil)
  }

  @Test func figuresOfATableAreNoFolios() throws {
    let (text, lines) = try lines(
      of: """
        天刚亮，镇上的人都到了。
        12
        树苗棵数逐年登记如下。
        340
        120
        85
        第四年只补种了几棵。
        13
        坡上的泉水又响了。
        14

        """)
    let marks = PageMarks(in: lines, of: text)
    #expect(marks.byLine(lines) == [1: .folio(12), 7: .folio(13), 9: .folio(14)])
  }

  @Test func latinLettersAreAHeadOnlyBesideAMark() throws {
    let (text, lines) = try lines(of: "13\nQing Shi Qiao\n2024·3\n天刚亮。\n水响了。\n船开了。\nQing Shi Qiao\n桥在那里。")
    let marks = PageMarks(in: lines, of: text)
    #expect(marks.byLine(lines) == [0: .folio(13), 1: .runningHead, 2: .runningHead])
  }

  @Test func aPageBeginsAtASpaceAFormFeedOrAMark() throws {
    let (text, lines) = try lines(of: "天刚亮。\n水响了。\n 船开了。\n桥在那里。\n\u{0C}灯亮了。\n人散了。\n7\n雨停了。")
    let marks = PageMarks(in: lines, of: text)
    let map = PageMap(lines: lines, marks: marks) { _ in false }
    #expect(map.pages == [0..<2, 2..<4, 4..<6, 6..<8])
  }

  @Test func pagesWithoutFolioAreCountedFromTheNearest() throws {
    let (text, lines) = try lines(of: "天刚亮。\n 水响了。\n 船开了。\n9\n 桥在那里。")
    let marks = PageMarks(in: lines, of: text)
    let map = PageMap(lines: lines, marks: marks) { _ in false }
    #expect(marks.byLine(lines) == [3: .folio(9)])
    #expect(map.numbers(marks: marks) == [6, 7, 8, 9, 10])
  }

  @Test func marksAreFurnitureAndTextRunsOnAroundThem() throws {
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...3)
    let cut = Prose.paragraph(4)
    page.paragraph(cut, cutAfter: 3) { page in
      page.pageFoot(8, heads: "Qing Shi Qiao", "2024·3")
    }
    page.paragraphs(5...6)
    page.line("9")
    let issue = try read(page.text)
    #expect(issue.furniture(.folio) == ["8", "9"])
    #expect(issue.furniture(.runningHead) == ["Qing Shi Qiao", "2024·3"])
    #expect(issue.articles.count == 1)
    #expect(issue.paragraphs(of: issue.articles[0]).contains(cut))
  }
}

extension PageMarks {
  fileprivate func byLine(_ lines: [Line]) -> [Int: PageMark] {
    Dictionary(uniqueKeysWithValues: lines.indices.compactMap { index in self[index].map { (index, $0) } })
  }
}
