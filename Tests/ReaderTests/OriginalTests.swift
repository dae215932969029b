import JournalCore
import Screen
import Testing

@testable import Reader

/// `o`: the source lines of what is on the screen, with each repair marked.
@Suite struct OriginalTests {
  private static let text = """
    种树的人

    ■苏 禾

    清早袁茶馆尧渡口和碾房渊都在河边冤开了门遥他说院野水来了浴冶

    """ + (1...40).map { "渠水进了第\($0)个村，先过打谷场，再过老何家的院子。\n" }.joined()

  private func story(rows: Int = 24, columns: Int = 80, language: Language = .chinese) throws -> Story {
    Story(
      try IssueReader.read(Array(Self.text.utf8), path: "issue.txt"), rows: rows, columns: columns, language: language)
  }

  @Test func thePassageIsShownAsItStandsWithItsRepairs() throws {
    var story = try story()
    story.press("o")
    #expect(story.head.contains("文件原样"))
    #expect(story.lines.contains { $0.hasPrefix("* 5 清早袁→，茶馆尧→、渡口") })
    #expect(story.status.contains("这一段修复 9 处"))
    let canvas = story.canvas
    let row = try #require(story.lines.firstIndex { $0.contains("清早袁") })
    let mark = try #require(canvas.cells(row: row).first { $0.cluster == "袁" })
    let plain = try #require(canvas.cells(row: row).first { $0.cluster == "清" })
    #expect(mark.style != plain.style)
  }

  @Test(arguments: ["o", "q", .escape, "h"] as [Key])
  func itClosesAndTheReaderIsWhereHeWas(key: Key) throws {
    var story = try story()
    story.press("j", "j", "j")
    let before = story.lines
    story.press("o", "j", key)
    #expect(story.effect == .none)
    #expect(story.lines == before)
  }

  @Test(arguments: [(24, 80), (6, 20), (3, 8), (1, 4)])
  func everyLineOfTheFileCanBeReached(size: (rows: Int, columns: Int)) throws {
    var story = try story(rows: size.rows, columns: size.columns)
    story.press("o", "g")
    var seen = ""
    for _ in 0..<700 {
      seen += story.lines.joined()
      story.press("j")
    }
    let end = story.lines
    story.press("g", "G")
    #expect(story.lines == end)
    if size.rows > 1 { #expect(seen.contains("40")) }
    story.press("g")
    if size.columns > 20 { #expect(story.lines.contains { $0.contains("种树的人") }) }
  }

  @Test func anIssueWithoutAFileSaysSo() {
    var story = Story()
    story.press("o")
    #expect(story.status.contains("没有可看的原文"))
  }
}
