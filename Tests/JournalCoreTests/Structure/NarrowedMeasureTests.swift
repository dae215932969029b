import Testing

@testable import JournalCore

/// Text beside a picture.
@Suite struct NarrowedMeasureTests {
  /// A paragraph whose first lines a picture narrows to some ideographs.
  private func narrowed(_ text: String, to width: Int, lines: Int, _ page: inout PageBuilder) {
    var rest = Substring(text)
    for line in 0..<lines {
      page.line(String(rest.prefix(line == 0 ? width - 2 : width)))
      rest = rest.dropFirst(line == 0 ? width - 2 : width)
    }
    while !rest.isEmpty {
      page.line(String(rest.prefix(page.column)))
      rest = rest.dropFirst(page.column)
    }
  }

  private static let place =
    "白鹭镇地处青石桥县东南部，全镇的山地和水面加在一起有五百一十三平方公里，东边与柳湾村相接，南边和西边都是南岭村的山，北边隔着一条河就是鹰嘴岩。镇上十九个村子，六千多户人家。"

  @Test(arguments: [2, 3, 4])
  func theFirstLinesOfAParagraphAreNoHeading(lines: Int) throws {
    let issue = try readBetweenArticles { page in
      page.line("白鹭镇")
      page.line("（乡村影像）")
      page.column = 36
      narrowed(Self.place, to: 12, lines: lines, &page)
      page.paragraphs(11...14)
    }
    #expect(issue.titles == ["守渠的人", "白鹭镇", "修伞的师傅"])
    #expect(issue.articles[1].subtitle == "（乡村影像）")
    #expect(issue.paragraphs(of: issue.articles[1]) == [Self.place] + (11...14).map { Prose.paragraph($0) })
    #expect(issue.texts(.heading, of: issue.articles[1]) == [])
  }

  @Test func aHeadingOverAShortLineStaysOne() throws {
    let issue = try readBetweenArticles { page in
      page.line("白鹭镇的山和水")
      page.line("■苏 禾")
      page.column = 36
      page.paragraphs(11...12)
      page.line("山在东边")
      page.paragraph("山不高。")
      page.paragraphs(13...14)
    }
    #expect(issue.texts(.heading, of: issue.articles[1]) == ["山在东边"])
  }

  @Test func linesOfATitleStayATitle() throws {
    let issue = try readBetweenArticles { page in
      page.column = 36
      page.tightLines("白鹭镇的山和水之间", "十九个村子的三十年变化")
      page.line("■苏 禾")
      page.paragraphs(11...14)
    }
    #expect(issue.titles[1]?.hasPrefix("白鹭镇的山和水之间") == true && issue.titles[1]?.hasSuffix("三十年变化") == true)
  }
}
