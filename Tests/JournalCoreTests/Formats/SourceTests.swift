import IssueRules
import Testing

@testable import JournalCore

/// From bytes to lines, and the files that can't be read.
@Suite struct SourceTests {
  private func error(_ bytes: [UInt8]) -> IssueError? {
    do {
      _ = try IssueReader.read(bytes, path: "issue.txt")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["", "\n", " \t\r\n\n \u{0C}"])
  func aFileOfWhiteSpaceIsEmpty(text: String) {
    #expect(error(Array(text.utf8)) == .empty(path: "issue.txt"))
  }

  @Test func nullBytesMakeAFileBinary() {
    #expect(error(Array("青石桥".utf8) + [0, 1, 2]) == .binary(path: "issue.txt"))
    #expect(error([UInt8](repeating: 0, count: 4096)) == .binary(path: "issue.txt"))
  }

  @Test func aNullByteInATextIsTakenOutAndListed() throws {
    let issue = try read("天刚亮，人\0都到了。")
    #expect(issue.repairs == [Repair(line: 1, column: 5, original: "\0", replacement: "", kind: .controlCharacter)])
    #expect(!issue.text.contains(0))
  }

  @Test(
    arguments: [
      ([0xFF], 6), ([0xE6, 0xA1], 6), ([0xC0, 0x80], 6), ([0xED, 0xA0, 0x80], 6), ([0xB0, 0xA1], 6),
      // Five and six bytes for one character are a form of UTF-8 that is no more.
      ([0xFA, 0x90, 0x90, 0x90, 0x90], 6), ([0xFC, 0x84, 0x90, 0x90, 0x90, 0x90], 6),
    ] as [([UInt8], Int)])
  func aWrongByteIsNamedAndTheRestIsRead(wrong: [UInt8], offset: Int) throws {
    let bytes = Array("青石".utf8) + wrong + Array("桥下的水，一直流到镇上。\n".utf8)
    let issue = try IssueReader.read(bytes, path: "issue.txt")
    #expect(issue.source.encoding == "UTF-8")
    let warning = try #require(issue.warnings.first)
    #expect(warning.reason == .undecodable)
    #expect(warning.offset == offset)
    #expect(warning.sentence(in: .english).contains("byte offset \(offset)"))
    #expect(issue.string(0..<issue.text.count).contains("青石\u{FFFD}桥下的水，一直流到镇上。"))
  }

  @Test func everyErrorSaysWhatFileAndWhyInOneLine() {
    let errors: [IssueError] = [
      .missing(path: "a.txt"), .isDirectory(path: "a.txt"), .isDirectoryWithoutIssues(path: "a.txt"),
      .notAFile(path: "a.txt"), .noPermission(path: "a.txt"), .unreadable(path: "a.txt", reason: "EIO"),
      .tooLarge(path: "a.txt", limit: 1 << 30), .empty(path: "a.txt"), .binary(path: "a.txt"),
      .unknownEncoding(path: "a.txt"),
    ]
    for language in [Language.chinese, .english] {
      let messages = errors.map { $0.message(in: language) }
      #expect(Set(messages).count == errors.count)
      #expect(messages.allSatisfy { $0.hasPrefix("a.txt") && !$0.contains("\n") })
    }
    #expect(IssueError.unknownEncoding(path: "-").message(in: .chinese) == "标准输入：认不出文字编码（可用 --encoding 指定）")
    #expect(IssueError.empty(path: "-").message(in: .english) == "standard input: the file is empty")
  }

  private static let article: String = {
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraphs(1...5)
    return page.text
  }()

  @Test func aByteOrderMarkIsNoText() throws {
    let plain = try read(Self.article)
    let marked = try read("\u{FEFF}" + Self.article)
    #expect(marked.titles == ["种树的人"])
    #expect(marked.text == plain.text)
    #expect(marked.source.byteCount == plain.source.byteCount + 3)
  }

  @Test func aByteOrderMarkCountsAsAnEmptyFile() {
    #expect(error([0xEF, 0xBB, 0xBF, 0x0A]) == .empty(path: "issue.txt"))
  }

  @Test func carriageReturnsBelongToTheLineEnd() throws {
    let plain = try read(Self.article)
    let windows = try read(Self.article.replacing("\n", with: "\r\n"))
    #expect(windows.text == plain.text)
    #expect(windows.source.lineCount == plain.source.lineCount)
    #expect(windows.articles.map(\.blocks) == plain.articles.map(\.blocks))
  }

  @Test func linesAreCountedAsGrepDoes() throws {
    let source = try SourceText(Array("一\n\n三\n".utf8), path: "a.txt")
    #expect(source.lines.map { String(decoding: source.bytes[$0], as: UTF8.self) } == ["一", "", "三", ""])
    let windows = try SourceText(Array("一\r\n\r\n三\r".utf8), path: "a.txt")
    #expect(windows.lines.map { String(decoding: windows.bytes[$0], as: UTF8.self) } == ["一", "", "三\r"])
    let old = try SourceText(Array("一\r\r三\r".utf8), path: "a.txt")
    #expect(old.lines.map { String(decoding: old.bytes[$0], as: UTF8.self) } == ["一", "", "三", ""])
    let issue = try read("\n\n\n" + Self.article)
    #expect(issue.articles[0].front[0].lines == [4...4])
  }

  @Test func aFormFeedOpensAPageAndIsNoText() throws {
    let (text, lines) = try lines(of: "天刚亮。\n\u{0C}水响了。\n \u{0C}船开了。\n  桥在那里。")
    #expect(lines.map(\.startsPage) == [false, true, true, false])
    #expect(String(text.scalars[lines[1].text]) == "水响了。")
  }

  @Test func controlCharactersAndRareIdeographsComeThrough() throws {
    let odd = "他写下𠀀字，又写下\u{1B}[31m红字，画了👩‍👧和e\u{301}，"
    var page = PageBuilder()
    page.line("种树的人")
    page.line("■苏 禾")
    page.paragraph(odd + Prose.paragraph(1))
    page.paragraphs(2...5)
    let issue = try read(page.text)
    #expect(Conservation(source: page.text, issue: issue).isKept)
    #expect(issue.paragraphs(of: issue.articles[0]).first?.unicodeScalars.starts(with: odd.unicodeScalars) == true)
  }

  @Test func aZeroWidthSpaceIsNotLost() throws {
    let text = Self.article.replacing("的", with: "的\u{200B}")
    let issue = try read(text)
    #expect(Conservation(source: text, issue: issue).lost.isEmpty)
  }
}
