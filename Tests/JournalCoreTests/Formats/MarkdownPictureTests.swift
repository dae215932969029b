import Testing

@testable import JournalCore

/// Lines of a Markdown file that speak of a picture, and the credit that closes an article.
@Suite struct MarkdownPictureTests {
  private func issue(_ paragraph: String) throws -> Issue {
    try read("# 种树的人\n\n\(Prose.paragraph(1))\n\n\(paragraph)\n\n\(Prose.paragraph(2))\n", path: "issue.md")
  }

  @Test(arguments: [
    "The screenshot shows a ferry on a river.", "This image depicts a row of cypresses.",
    "A photograph is placed beside the text.", "The figure contains a map of a canal.",
  ])
  func aDescriptionOfAPictureIsNoText(line: String) throws {
    #expect(MarkdownShape.describesPicture(scalars(line)))
    let issue = try issue(line)
    #expect(issue.furniture(.stray) == [line])
    #expect(issue.warningLines(.stray) == [5])
    #expect(issue.paragraphs(of: issue.articles[0]) == [Prose.paragraph(1), Prose.paragraph(2)])
  }

  @Test(arguments: [
    "The ferry shows its age.", "The picture book on the shelf is old.", "Image 3 shows a ferry.", "图为新修的渡船。",
    "River Reading Room 是镇上的图书室。",
  ])
  func anotherEnglishLineIsText(line: String) throws {
    #expect(!MarkdownShape.describesPicture(scalars(line)))
    try #expect(issue(line).furniture(.stray).isEmpty)
  }

  @Test func inAnEnglishIssueItIsText() throws {
    let line = "The photo shows a ferry on a river."
    let issue = try read("# Ferry times\n\nThe ferry leaves at nine in the morning.\n\n\(line)\n", path: "issue.md")
    #expect(issue.furniture(.stray).isEmpty)
    #expect(issue.paragraphs(of: issue.articles[0]).contains(line))
  }

  @Test(arguments: ["图为新修的渡船。", "（图为新修的渡船）"])
  func aLineThatNamesThePictureIsItsCaption(line: String) throws {
    #expect(MarkdownShape.namesPicture(scalars(line)))
    let issue = try issue(line)
    #expect(issue.texts(.caption, of: issue.articles[0]) == [line])
  }

  @Test(arguments: ["他指着墙上的图为大家讲了一遍。", "（附图为后人所加）"])
  func aPictureInsideASentenceIsText(line: String) throws {
    #expect(!MarkdownShape.namesPicture(scalars(line)))
    let issue = try issue(line)
    #expect(issue.texts(.caption, of: issue.articles[0]).isEmpty)
  }

  @Test func aCreditIsAnEndnoteAndNamesTheAuthor() throws {
    let credit = "原文刊登于《河边日报》（2021年2月19日）河边日报记者 林 舟"
    let issue = try read("# 种树的人\n\n石坪坡上原来没有树。\n\n\(credit)\n", path: "issue.md")
    #expect(issue.texts(.endnote, of: issue.articles[0]) == [credit])
    #expect(issue.articles[0].authors == ["林舟"])
  }

  @Test func aSentenceAboutThePaperIsNone() throws {
    let sentence = "原文刊登在《河边日报》上，他剪下来贴在了墙上。"
    let issue = try read("# 种树的人\n\n石坪坡上原来没有树。\n\n\(sentence)\n", path: "issue.md")
    #expect(issue.texts(.endnote, of: issue.articles[0]).isEmpty)
    #expect(issue.paragraphs(of: issue.articles[0]).contains(sentence))
  }
}
