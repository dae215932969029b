import Testing

@testable import JournalCore

/// What the headings of a Markdown issue are.
@Suite struct MarkdownOutlineTests {
  private func issue(_ text: String) throws -> Issue { try read(text, path: "issue.md") }

  // MARK: Levels

  private static let weekly = """
    # 青石桥周刊

    ## 乡村纪事

    ### 种树的人

    石坪坡上原来没有树。

    ### 守渠的人

    渠水进了南岭村。

    ## 手艺

    ### 篾匠的尺子

    一间半门面，门口靠着竹子。

    """

  @Test func aHeadingOverHeadingsNamesAColumn() throws {
    let issue = try self.issue(Self.weekly)
    let articles = issue.articles.filter { $0.kind == .article }
    #expect(articles.map(\.title) == ["种树的人", "守渠的人", "篾匠的尺子"])
    #expect(articles.map(\.section) == ["乡村纪事", "乡村纪事", "手艺"])
    #expect(articles.flatMap { issue.paragraphs(of: $0) } == ["石坪坡上原来没有树。", "渠水进了南岭村。", "一间半门面，门口靠着竹子。"])
  }

  @Test func theNameOfTheIssueIsNoArticle() throws {
    let issue = try self.issue(Self.weekly)
    #expect(issue.articles[0].kind == .masthead)
    #expect(issue.texts(.heading, of: issue.articles[0]) == ["青石桥周刊"])
  }

  @Test func headingsWithTextOfTheirOwnAreArticles() throws {
    let issue = try self.issue("## 种树的人\n\n石坪坡上原来没有树。\n\n### 头一年\n\n活下来十九棵。\n\n## 守渠的人\n\n渠水进了南岭村。\n")
    #expect(issue.titles == ["种树的人", "守渠的人"])
    #expect(issue.articles.map(\.section) == [nil, nil])
    let heading = try #require(issue.articles[0].blocks.first { $0.kind == .heading })
    #expect(issue.string(heading.text) == "头一年")
    #expect(heading.level == 1)
  }

  @Test func headingsBelowTheTitleCountFromOne() throws {
    let issue = try self.issue("## 甲镇的渠\n\n文一。\n\n#### 上游\n\n文二。\n\n###### 渠口\n\n文三。\n\n## 乙镇的桥\n\n文四。\n")
    #expect(issue.articles[0].blocks.filter { $0.kind == .heading }.map(\.level) == [1, 2])
  }

  @Test func theOpeningColumnHoldsTheEditorial() throws {
    let issue = try self.issue("## 卷首语\n\n### 把根扎进泥土里\n\n枝叶招风。\n\n## 手艺\n\n### 篾匠的尺子\n\n门口靠着竹子。\n")
    #expect(issue.articles.map(\.kind) == [.editorial, .article])
  }

  // MARK: Printed contents

  /// As an OCR program writes it: the levels lie, the contents tell the truth.
  private static let scanned = """
    # 目录

    # 乡村纪事

    05/ 老茶馆里的新账本

    09/ 白鹭镇：一条渠，三代人

    # 手艺

    12/ 篾匠的尺子

    # 白鹭镇

    # 老茶馆里的新账本

    # ——白鹭镇“一本账”小记

    ■林 舟

    天刚亮，白鹭镇的老茶馆就坐满了人。

    # 墙上的数字

    一天一换，看账成了规矩。

    # 一条渠，三代人

    渠是凿出来的。

    # 篾匠的尺子

    门口靠着竹子。

    # 编者按

    这一组文章写的都是手。

    """

  @Test func aHeadingThatTheContentsListIsAnArticle() throws {
    let issue = try self.issue(Self.scanned)
    let articles = issue.articles.filter { $0.kind == .article }
    #expect(articles.map(\.title) == ["老茶馆里的新账本", "一条渠，三代人", "篾匠的尺子"])
    #expect(articles.map(\.page) == [5, 9, 12])
    #expect(articles.map(\.section) == ["乡村纪事", "乡村纪事", "手艺"])
  }

  @Test func otherHeadingsAreKickerSubtitleHeadingOrNotice() throws {
    let issue = try self.issue(Self.scanned)
    let first = try #require(issue.articles.first { $0.kind == .article })
    #expect(first.kicker == "白鹭镇")
    #expect(first.subtitle == "——白鹭镇“一本账”小记")
    #expect(first.authors == ["林舟"])
    #expect(issue.texts(.heading, of: first) == ["墙上的数字"])
    #expect(issue.articles.filter { $0.kind == .notice }.map(\.title) == ["编者按"])
  }

  @Test func theContentsThemselvesAreOneEntry() throws {
    let issue = try self.issue(Self.scanned)
    let contents = issue.articles.filter { $0.kind == .contents }
    #expect(contents.count == 1)
    #expect(contents[0].blocks.count == 6)
  }

  // MARK: Titles with parts

  @Test func aSubtitleBehindADashOnTheTitlesLine() throws {
    let issue = try self.issue("# 种树的人 ——石坪坡上的二十六年\n\n文一。\n\n# 守渠的人\n\n文二。\n")
    #expect(issue.articles[0].title == "种树的人")
    #expect(issue.articles[0].subtitle == "——石坪坡上的二十六年")
  }

  @Test func anImprintOpensTheMasthead() throws {
    let issue = try self.issue("# 种树的人\n\n文一。\n\n# 守渠的人\n\n文二。\n\n《青石桥》 2024年第3期 总第128期\n\n主办：白鹭镇文化站\n")
    let masthead = try #require(issue.articles.last)
    #expect(masthead.kind == .masthead)
    #expect(issue.paragraphs(of: masthead).count == 2)
    #expect(issue.identity.journal == "青石桥")
  }
}
