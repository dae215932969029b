import Testing

@testable import JournalCore

/// Where a title block stands, and what its lines are.
@Suite struct TitleBlockTests {
  /// The article in the middle, where its neighbours came out as they should.
  private func middle(of issue: Issue) throws -> Article {
    try #require(issue.articles.count == 3)
    #expect(issue.titles.first == "守渠的人")
    #expect(issue.titles.last == "修伞的师傅")
    return issue.articles[1]
  }

  // MARK: Place

  @Test func beforeItsText() throws {
    let issue = try readBetweenArticles { page in
      page.line("种树的人")
      page.line("■苏 禾")
      page.paragraphs(11...15)
    }
    let article = try middle(of: issue)
    #expect(article.title == "种树的人")
    #expect(article.authors == ["苏禾"])
    #expect(issue.paragraphs(of: article) == (11...15).map { Prose.paragraph($0) })
  }

  @Test func behindTheTextOfItsFirstPageInTheMiddleOfASentence() throws {
    let cut = Prose.paragraph(14)
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...13)
      page.paragraph(cut, cutAfter: 3) { page in
        page.tightLines("种树的人", "——石坪坡上的二十六年", "■苏 禾")
        page.line("乡 村 纪 事")
        page.beginPage()
      }
      page.paragraphs(15...16)
    }
    let article = try middle(of: issue)
    #expect(article.title == "种树的人")
    #expect(article.subtitle == "——石坪坡上的二十六年")
    #expect(article.authors == ["苏禾"])
    #expect(article.section == "乡村纪事")
    #expect(issue.paragraphs(of: article) == (11...16).map { Prose.paragraph($0) })
  }

  @Test func behindTheWholeText() throws {
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...14)
      page.tightLines("石坪坡上种树的人", "■苏 禾")
    }
    let article = try middle(of: issue)
    #expect(article.title == "石坪坡上种树的人")
    #expect(article.authors == ["苏禾"])
    #expect(issue.paragraphs(of: article) == (11...14).map { Prose.paragraph($0) })
  }

  @Test func aTitleOfFourCharactersBehindTheWholeText() throws {
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...14)
      page.tightLines("种树的人", "■苏 禾")
    }
    #expect(issue.titles == ["守渠的人", "种树的人", "修伞的师傅"])
    #expect(issue.articles[0].authors == ["江一苇"])
  }

  @Test func twoPiecesOnOnePage() throws {
    let issue = try readBetweenArticles { page in
      page.line("种树的人")
      page.line("■苏 禾")
      page.paragraphs(11...13)
      page.line("（作者系柳湾村小学教师）")
      page.line("篾匠的尺子")
      page.line("■周 砚")
      page.paragraphs(14...16)
    }
    #expect(issue.titles == ["守渠的人", "种树的人", "篾匠的尺子", "修伞的师傅"])
    #expect(issue.articles.map(\.authors) == [["江一苇"], ["苏禾"], ["周砚"], ["何田"]])
  }

  // MARK: Parts

  @Test func aKickerStandsAboveTheTitle() throws {
    let issue = try readBetweenArticles { page in
      page.line("小镇阅读调查之二：")
      page.line("图书室的灯该亮到几点")
      page.line("——十一个村镇图书室走访记")
      page.line("□ 本刊调查组")
      page.paragraphs(11...15)
    }
    let article = try middle(of: issue)
    #expect(article.kicker == "小镇阅读调查之二：")
    #expect(article.title == "图书室的灯该亮到几点")
    #expect(article.subtitle == "——十一个村镇图书室走访记")
    #expect(article.authors == ["本刊调查组"])
  }

  @Test func aWrappedTitleIsJoinedWithNothingBetween() throws {
    let issue = try readBetweenArticles { page in
      page.tightLines("从鹰嘴岩引水下来的那条渠怎样养活了", "山下三个村")
      page.line("■苏 禾")
      page.paragraphs(11...15)
    }
    try #expect(middle(of: issue).title == "从鹰嘴岩引水下来的那条渠怎样养活了山下三个村")
  }

  @Test func parallelPhrasesOfATitleAreJoinedWithASpace() throws {
    let issue = try readBetweenArticles { page in
      page.tightLines("守住鹰嘴岩下一条老渠", "养活石坪坡边三个山村")
      page.line("■苏 禾")
      page.paragraphs(11...15)
    }
    try #expect(middle(of: issue).title == "守住鹰嘴岩下一条老渠 养活石坪坡边三个山村")
  }

  @Test func shortPhrasesOfATitleAreJoinedToo() throws {
    let issue = try readBetweenArticles { page in
      page.tightLines("守住一条老渠", "养活三个山村")
      page.line("■苏 禾")
      page.paragraphs(11...15)
    }
    try #expect(middle(of: issue).title == "守住一条老渠 养活三个山村")
    #expect(issue.articles.allSatisfy { $0.section == nil })
  }

  @Test func aLetterSpacedTitleIsClosedUp() throws {
    let issue = try readBetweenArticles { page in
      page.line("种 树 的 人")
      page.line("■苏 禾")
      page.paragraphs(11...15)
    }
    let article = try middle(of: issue)
    #expect(article.title == "种树的人")
    #expect(issue.texts(.title, of: article) == ["种树的人"])
  }

  @Test func aDoubledTitleIsReadOnce() throws {
    let issue = try readBetweenArticles { page in
      page.line("石坪坡上种树的人石坪坡上种树的人")
      page.line("■苏 禾")
      page.paragraphs(11...15)
    }
    try #expect(middle(of: issue).title == "石坪坡上种树的人")
  }

  @Test func aTextWithoutATitleGetsNoneAndAWarning() throws {
    let opening = "夜深以后，老魏就沿着石阶走到北渡口，" + Prose.paragraph(10)
    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...5)
    page.line("（作者系南岭村村民）")
    page.beginPage()
    page.line("【乡村纪事】")
    let line = page.lastLine
    page.paragraph(opening)
    page.paragraphs(11...16)
    page.beginPage()
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(21...25)
    let issue = try read(page.text)
    #expect(issue.titles == ["守渠的人", nil, "修伞的师傅"])
    #expect(issue.warningLines(.untitled) == [line])
    let paragraphs = issue.paragraphs(of: issue.articles[1])
    #expect(paragraphs == [opening] + (11...16).map { Prose.paragraph($0) })
    #expect(issue.displayTitle(of: issue.articles[1], in: .chinese) == opening.prefix(16) + "…")
  }

  @Test func theFirstLineOfAFileIsNoTitleWhereASentenceRunsOn() throws {
    var page = PageBuilder()
    page.paragraphs(1...8)
    page.line("（作者系柳湾村小学教师）")
    page.beginPage()
    page.line("修伞的师傅")
    page.line("■何 田")
    page.paragraphs(21...25)
    let issue = try read(page.text)
    #expect(issue.titles == [nil, "修伞的师傅"])
    #expect(issue.warningLines(.untitled) == [1])
  }

  @Test func aShortLineInsideTheTextIsNoTitle() throws {
    let issue = try readBetweenArticles { page in
      page.line("种树的人")
      page.line("■苏 禾")
      page.paragraphs(11...12)
      page.paragraph("他没有再说话。")
      page.paragraphs(13...15)
    }
    let article = try middle(of: issue)
    #expect(issue.paragraphs(of: article).contains("他没有再说话。"))
  }

  // MARK: A picture beside the block

  @Test func aSentenceUnderABlockAtTheFootIsACaption() throws {
    let cut = Prose.paragraph(14)
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...13)
      page.paragraph(cut, cutAfter: 3) { page in
        page.tightLines("种树的人", "——石坪坡上的二十六年", "■苏 禾")
        page.line("柏树已经高过了屋檐。")
        page.beginPage()
      }
      page.paragraphs(15...16)
    }
    let article = try middle(of: issue)
    #expect(article.title == "种树的人")
    #expect(issue.texts(.caption, of: article) == ["柏树已经高过了屋檐。"])
    #expect(issue.paragraphs(of: article) == (11...16).map { Prose.paragraph($0) })
  }

  @Test func aSentenceUnderTheTextIsNone() throws {
    let issue = try readBetweenArticles { page in
      page.line("种树的人")
      page.line("■苏 禾")
      page.paragraphs(11...15)
      page.line("柏树已经高过了屋檐。")
    }
    let article = try middle(of: issue)
    #expect(issue.texts(.caption, of: article).isEmpty)
    #expect(issue.paragraphs(of: article).last == "柏树已经高过了屋檐。")
  }

  @Test func aTitleSetFromTopToBottomEndsWithItsAuthor() throws {
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...13)
      page.paragraph(Prose.paragraph(14), cutAfter: 3) { page in
        page.tightLines("种", "树", "的", "人", "●", "苏", "禾")
        page.beginPage()
      }
      page.paragraphs(15...16)
    }
    let article = try middle(of: issue)
    #expect(article.title == "种树的人")
    #expect(article.authors == ["苏禾"])
  }
}
