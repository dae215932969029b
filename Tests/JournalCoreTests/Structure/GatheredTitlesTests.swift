import Testing

@testable import JournalCore

/// Short pieces on one page whose titles are gathered at its foot.
@Suite struct GatheredTitlesTests {
  private static let titles = ["把村里的账记明白", "把心里的话说清楚"]

  private func gather(_ page: inout PageBuilder, _ titles: [String] = titles) {
    page.tightLines(titles[0], "■林 舟")
    page.tightLines(titles[1], "■陈 渡")
  }

  private func expectTwoPieces(_ issue: Issue, _ bodies: [[String]], _ titles: [String] = titles) {
    #expect(issue.titles == ["守渠的人"] + titles + ["修伞的师傅"])
    #expect(issue.articles.map(\.authors) == [["江一苇"], ["林舟"], ["陈渡"], ["何田"]])
    #expect(issue.articles.dropFirst().dropLast().map { issue.paragraphs(of: $0) } == bodies)
  }

  @Test func eachTitleGetsAShareOfTheText() throws {
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...13)
      page.paragraphs(21...23)
      gather(&page)
    }
    expectTwoPieces(issue, [(11...13).map { Prose.paragraph($0) }, (21...23).map { Prose.paragraph($0) }])
  }

  @Test func shortTitlesAreGatheredToo() throws {
    let titles = ["把账记明白", "把话说清楚"]
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...13)
      page.paragraphs(21...23)
      gather(&page, titles)
    }
    expectTwoPieces(issue, [(11...13).map { Prose.paragraph($0) }, (21...23).map { Prose.paragraph($0) }], titles)
  }

  @Test func theLastOneMayGoOnOverThePage() throws {
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...13)
      page.paragraphs(21...22)
      page.paragraph(Prose.paragraph(23), cutAfter: 2) { page in
        gather(&page)
        page.beginPage()
      }
      page.paragraphs(24...25)
    }
    expectTwoPieces(issue, [(11...13).map { Prose.paragraph($0) }, (21...25).map { Prose.paragraph($0) }])
  }

  @Test func oneTitleBlockKeepsTheWholeText() throws {
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...13)
      page.paragraphs(21...23)
      page.tightLines("石坪坡上种树的人", "■苏 禾")
    }
    #expect(issue.titles == ["守渠的人", "石坪坡上种树的人", "修伞的师傅"])
    #expect(issue.paragraphs(of: issue.articles[1]) == ([11, 12, 13, 21, 22, 23]).map { Prose.paragraph($0) })
  }

  // MARK: The order of the pieces

  /// Articles of the lines given, one a paragraph; those without any have only a title at the foot.
  private func share(_ bodies: [[String]]) throws -> [[String]] {
    let source = bodies.joined().joined(separator: "\n") + "\n"
    let (text, lines) = try lines(of: source)
    var line = 0
    var articles = bodies.enumerated().map { index, body in
      var placed = ArticleAssembly.Placed(pages: 0...0)
      placed.isSecondTitle = index > 0
      for _ in body {
        let piece = Piece(line: lines[line].number, text: lines[line].text)
        placed.article.blocks.append(DraftBlock(kind: .paragraph, pieces: [piece]))
        line += 1
      }
      return placed
    }
    GatheredTitles.shareText(among: &articles) { LineReader.endsSentence(text.scalars[$0.text]) }
    return articles.map { $0.article.blocks.flatMap(\.pieces).map { String(text.scalars[$0.text]) } }
  }

  @Test func theOneThatBreaksOffGoesLast() throws {
    let shared = try share([["天刚亮，人都到了。", "水响了，老魏站在", "账本挂在墙上。", "谁都能看。"], []])
    #expect(shared == [["账本挂在墙上。", "谁都能看。"], ["天刚亮，人都到了。", "水响了，老魏站在"]])
  }

  @Test func finishedOnesKeepTheirOrder() throws {
    let shared = try share([["天刚亮，人都到了。", "水响了。", "账本挂在墙上。", "谁都能看。"], []])
    #expect(shared == [["天刚亮，人都到了。", "水响了。"], ["账本挂在墙上。", "谁都能看。"]])
  }

  @Test func whatStandsUnderTheLastTitleGoesOnFromItsPart() throws {
    let shared = try share([["天刚亮，人都到了。", "水响了。"], ["账本挂在墙上。"]])
    #expect(shared == [["天刚亮，人都到了。"], ["水响了。", "账本挂在墙上。"]])
  }
}
