import Testing

@testable import JournalCore

/// A paragraph that something cuts is one paragraph; its lines say where its parts stand.
@Suite struct ParagraphTests {
  private static let cut = Prose.paragraph(3, sentences: 5)

  private func issue(
    column: Int = 20, isDoubleSpaced: Bool = true, _ interruption: (inout PageBuilder) -> Void
  ) throws -> Issue {
    var page = PageBuilder(column: column)
    page.isDoubleSpaced = isDoubleSpaced
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...2)
    page.paragraph(Self.cut, cutAfter: 3, by: interruption)
    page.paragraphs(4...6)
    return try read(page.text)
  }

  private static let whole = [1, 2].map { Prose.paragraph($0) } + [cut] + (4...6).map { Prose.paragraph($0) }

  @Test(arguments: [16, 20, 23, 36], [true, false])
  func hardWrappedLinesAreJoined(column: Int, isDoubleSpaced: Bool) throws {
    let issue = try self.issue(column: column, isDoubleSpaced: isDoubleSpaced) { _ in }
    #expect(issue.articles.count == 1)
    #expect(issue.paragraphs(of: issue.articles[0]) == Self.whole)
  }

  @Test func overAPageBreak() throws {
    let issue = try self.issue { $0.beginPage() }
    #expect(issue.paragraphs(of: issue.articles[0]) == Self.whole)
  }

  @Test func overAFolioAndRunningHeads() throws {
    let issue = try self.issue { $0.pageFoot(8, heads: "Qing Shi Qiao", "2024·3") }
    #expect(issue.paragraphs(of: issue.articles[0]) == Self.whole)
    let block = try #require(issue.articles[0].blocks.first { issue.string($0.text) == Self.cut })
    #expect(block.lines.count == 2)
    #expect(block.lines[0].upperBound < block.lines[1].lowerBound)
  }

  @Test func overAPicture() throws {
    let caption = "▲石坪坡上的柏树。周砚摄"
    let issue = try self.issue { $0.line(caption) }
    #expect(issue.paragraphs(of: issue.articles[0]) == Self.whole)
    #expect(issue.texts(.caption, of: issue.articles[0]) == [caption])
  }

  @Test func intoANarrowerColumn() throws {
    let issue = try self.issue { page in
      page.beginPage()
      page.column = 14
    }
    // The rest was wrapped for the wider column; what follows is narrow.
    #expect(issue.paragraphs(of: issue.articles[0]).contains(Self.cut))
  }

  @Test func aFormFeedOpensAPageToo() throws {
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...2)
    page.paragraph(Self.cut, cutAfter: 3) { $0.line("\u{0C}8") }
    page.paragraphs(4...6)
    let issue = try read(page.text)
    #expect(issue.paragraphs(of: issue.articles[0]) == Self.whole)
    #expect(issue.furniture(.folio) == ["8"])
  }

  @Test func aSpaceStaysOnlyWhereLatinWordsNeedIt() throws {
    let text = "镇上的年轻人把图书室的目录搬到一个叫 River Reading Room 的网页上，又写了 3 个小程序，一共 186 行，从 4 月用到现在，没有坏过一次。"
    var page = PageBuilder(column: 18)
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...2)
    page.paragraph(text)
    page.paragraphs(4...5)
    let issue = try read(page.text)
    let joined = "镇上的年轻人把图书室的目录搬到一个叫River Reading Room的网页上，又写了3个小程序，一共186行，从4月用到现在，没有坏过一次。"
    #expect(issue.paragraphs(of: issue.articles[0])[2] == joined)
  }

  @Test func aNumberThatALineEndCutIsOneNumber() throws {
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...3)
    page.line("石坪坡上站着的柏树数过了三遍，一共12")
    page.line("845棵，另有刺槐和栎树，一棵一棵写在River")
    page.line("Room的墙上。")
    page.paragraphs(4...5)
    let text = try read(page.text)
    let whole = text.paragraphs(of: text.articles[0]).joined()
    #expect(whole.contains("一共12845棵"))
    #expect(whole.contains("River Room的墙上"))
  }

  @Test func twoParagraphsStayTwo() throws {
    let issue = try self.issue { _ in }
    let starts = issue.articles[0].blocks.compactMap { $0.lines.first?.lowerBound }
    #expect(starts == starts.sorted())
    #expect(Set(starts).count == Self.whole.count)
  }

  // MARK: A stop at a line's start

  private func issue(_ lines: [String]) throws -> Issue {
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...3)
    for line in lines { page.line(line) }
    page.paragraphs(4...5)
    return try read(page.text)
  }

  @Test func behindAFinishedParagraphItBeginsOneThatLostItsFirstWords() throws {
    let lost = "。账本从锁着的柜子里搬出来，挂到了老茶馆的西墙上，谁走过都能翻一翻。"
    let issue = try self.issue(PageBuilder.wrap(lost, column: 20))
    #expect(
      issue.paragraphs(of: issue.articles[0]) == (1...3).map { Prose.paragraph($0) } + [lost]
        + (4...5).map { Prose.paragraph($0) })
  }

  @Test func behindAnUnfinishedLineItEndsTheSentence() throws {
    let issue = try self.issue([
      "后来账本从锁着的柜子里搬了出来，挂到了", "老茶馆的西墙上，谁走过都能停下来翻一翻", "。会计老周再也不用到处找钥匙。",
    ])
    let whole = "后来账本从锁着的柜子里搬了出来，挂到了老茶馆的西墙上，谁走过都能停下来翻一翻。会计老周再也不用到处找钥匙。"
    #expect(
      issue.paragraphs(of: issue.articles[0]) == (1...3).map { Prose.paragraph($0) } + [whole]
        + (4...5).map { Prose.paragraph($0) })
  }
}
