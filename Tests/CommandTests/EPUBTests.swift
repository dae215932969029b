import Foundation
import Testing

/// The e-book's parts. `make epub-check` asks epubcheck, which needs Java.
@Suite struct EPUBTests {
  let folder: TemporaryFolder
  let file = Fixture.everything

  init() throws { folder = try TemporaryFolder() }

  /// Makes the book and unpacks it.
  ///
  /// - Returns: the folder.
  private func unpacked(_ arguments: [String] = []) throws -> String {
    let book = folder.path + "/book.epub"
    let outcome = try run(["export", "-o", book, file] + arguments)
    try #require(outcome.status == 0, "\(outcome.err)")
    let target = try folder.makeFolder("book")
    try #require(try runShell("unzip -q '\(book)' -d '\(target)'").status == 0)
    return target
  }

  private func matches(of pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.1) }
  }

  @Test func theTypeStandsFirstAndPlain() throws {
    _ = try unpacked()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/book.epub")))
    #expect(bytes[..<4] == [0x50, 0x4B, 3, 4])
    #expect(Array(bytes[30..<58]) == Array("mimetypeapplication/epub+zip".utf8), "no extra field, not deflated")
  }

  @Test func everyFileIsWellFormedAndNamedOnce() throws {
    let book = try unpacked()
    let package = try String(contentsOfFile: book + "/EPUB/package.opf", encoding: .utf8)
    let named = matches(of: /href="([^"]*)"/, in: package)
    let there = try FileManager.default.contentsOfDirectory(atPath: book + "/EPUB").filter { $0 != "package.opf" }
    #expect(named.sorted() == there.sorted())
    let identifiers = matches(of: /\ id="([^"]*)"/, in: package)
    #expect(Set(identifiers).count == identifiers.count)
    #expect(matches(of: /idref="([^"]*)"/, in: package).allSatisfy(identifiers.contains))
    let files = (there.filter { $0.hasSuffix("xhtml") } + ["package.opf"]).map { "'\(book)/EPUB/\($0)'" }
    let outcome = try runShell("xmllint --noout --nonet \(files.joined(separator: " ")) 2>&1")
    #expect(outcome.status == 0, "\(outcome.out)")
  }

  @Test func theContentsLeadToEveryArticle() throws {
    let book = try unpacked()
    let contents = try String(contentsOfFile: book + "/EPUB/nav.xhtml", encoding: .utf8)
    let links = matches(of: /<a href="([^"]*)"/, in: contents)
    #expect(links.count == 5)
    #expect(links.allSatisfy { FileManager.default.fileExists(atPath: book + "/EPUB/" + $0) })
    #expect(contents.contains("<span>读者来信</span>"))
    #expect(contents.contains(">种树的人</a>"))
  }

  @Test func textIsTextAndNoLinkLeadsAstray() throws {
    let book = try unpacked()
    let page = try String(contentsOfFile: book + "/EPUB/article-2.xhtml", encoding: .utf8)
    #expect(!page.contains("<script") && !page.contains("javascript:") && !page.contains("href=\"notes"))
    #expect(page.contains("a &lt; b &amp;&amp; c &gt; &quot;d&quot;"))
    #expect(page.contains("响铃␇退格␈删除␡"))
    #expect(page.contains("<a href=\"https://example.org/a?b=1&amp;c=%222%22\">南岭村</a>"))
    #expect(page.contains("<b>粗</b>"))
    #expect(page.contains("<th>村</th>"))
    #expect(page.contains("<ol start=\"7\">"))
  }

  @Test func theSameIssueMakesTheSameBook() throws {
    let (first, second) = (folder.path + "/1.epub", folder.path + "/2.epub")
    for book in [first, second] { #expect(try run(["export", "-o", book, file]).status == 0) }
    #expect(FileManager.default.contentsEqual(atPath: first, andPath: second))
  }

  @Test func oneArticleIsABookOfItsOwn() throws {
    let book = try unpacked(["种树"])
    let package = try String(contentsOfFile: book + "/EPUB/package.opf", encoding: .utf8)
    #expect(package.contains("<dc:title>种树的人</dc:title>"))
    #expect(!FileManager.default.fileExists(atPath: book + "/EPUB/article-1.xhtml"))
  }

  @Test func aTerminalIsRefused() throws {
    let outcome = try runOnTerminal(["export", "--format", "epub", file])
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
    #expect(outcome.out.contains("-o"))
  }
}
