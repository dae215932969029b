import Testing

@testable import JournalCore

/// Spaces between the characters of heads and names, and in running text.
@Suite struct LetterSpacingTests {
  private static let text: String = {
    var page = PageBuilder()
    page.line("种 树 的 人")
    page.line("■苏 禾")
    page.paragraphs(1...3)
    page.line("这一句话是从坏了的 文件里取出来的。")
    return page.text
  }()

  @Test func whatIsSetWithoutItsSpacesIsListed() throws {
    let issue = try read(Self.text)
    #expect(issue.articles.first?.title == "种树的人")
    #expect(issue.articles.first?.authors == ["苏禾"])
    let title = issue.repairs.filter { $0.line == 1 }
    #expect(title.map(\.kind) == [.letterSpacing, .letterSpacing, .letterSpacing])
    #expect(title.map(\.column) == [1, 3, 5])
    #expect(title.allSatisfy { $0.original == " " && $0.replacement.isEmpty })
    let sentence = issue.repairs.filter { $0.line > 3 }
    #expect(sentence.map(\.column) == [9])
    #expect(issue.string(0..<issue.text.count).contains("这一句话是从坏了的文件里取出来的。"))
  }

  @Test func theSpaceBetweenTwoPhrasesOfATitleStaysAndIsNoRepair() throws {
    let issue = try read(Self.text.replacing("种 树 的 人", with: "种树二十六年 守山四万棵树"))
    #expect(issue.articles.first?.title == "种树二十六年 守山四万棵树")
    #expect(issue.repairs.filter { $0.line == 1 }.isEmpty)
  }

  @Test(arguments: [
    ("他们在这 个时 候 来 了。", "他们在这个时候来了。"), ("编 者 按：写得很短。", "编者按：写得很短。"),
    ("执笔的有王军 杨少春 孙冬梅。", "执笔的有王军 杨少春 孙冬梅。"), ("讲的是《守渠 种树》，一本薄书。", "讲的是《守渠 种树》，一本薄书。"),
    ("渡口\t水位\t班次，每天都写。", "渡口 水位 班次，每天都写。"),
  ])
  func aSpaceThatWasSetStays(printed: String, meant: String) throws {
    let issue = try read(Self.text.replacing("这一句话是从坏了的 文件里取出来的。", with: printed))
    #expect(issue.string(0..<issue.text.count).contains(meant))
  }

  @Test func columnsCountFromTheRawLineBehindOtherRepairs() throws {
    let issue = try read(Self.text + "\n老渡口的灯老渡口的灯\n\n⽂化站 里的灯，ﬁn 还亮 着。\n")
    for repair in issue.repairs {
      let line = Array(issue.original?.line(repair.line).unicodeScalars ?? "".unicodeScalars)
      let end = repair.column + repair.original.unicodeScalars.count
      #expect(end <= line.count && String(line[repair.column..<end]) == repair.original)
    }
  }

  @Test func withoutRepairsNothingIsListed() throws {
    let issue = try IssueReader.read(
      Array(Self.text.utf8), path: "a.txt", options: ReadingOptions(encoding: nil, repairs: false))
    #expect(issue.repairs.isEmpty)
  }
}
