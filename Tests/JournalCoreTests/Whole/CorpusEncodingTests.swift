import Foundation
import Testing

@testable import JournalCore

/// Real issues in other encodings give the article tree of their UTF-8 selves.
@Suite(.enabled(if: Corpus.isThere, "no corpus: set QIKAN_CORPUS to a folder of issues"))
struct CorpusEncodingTests {
  private static let names = Corpus.files.map(\.lastPathComponent)
  private static let opencc = Program.find("opencc")

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: Corpus.folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// Everything that the issue's JSON says, but for what it says of the file.
  private func tree(_ bytes: [UInt8], _ name: String) throws -> [UInt8] {
    var issue = try IssueReader.read(bytes, path: name)
    issue.source.encoding = "UTF-8"
    issue.source.byteCount = 0
    return IssueJSON.encode(issue)
  }

  @Test(arguments: names)
  func anotherEncodingOrLineEndMakesNoDifference(name: String) throws {
    let text = try text(name)
    let plain = try tree(Array(text.utf8), name)
    for encoding in [TextEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian] {
      let bytes = Encoder.encode(text, encoding)
      #expect(EncodingDetector.encoding(of: bytes, isUTF8: TextDecoder.isUTF8(bytes)) == encoding)
      try #expect(tree(bytes, name) == plain)
    }
    try #expect(tree(Array(text.replacing("\n", with: "\r\n").utf8), name) == plain)
  }

  @Test(arguments: names)
  func aByteOrderMarkMakesNoDifference(name: String) throws {
    let text = try text(name)
    // Repairs of the first line stand a column further on, behind the mark.
    try #require(IssueReader.read(Array(text.utf8), path: name).repairs.allSatisfy { $0.line > 1 })
    let plain = try tree(Array(text.utf8), name)
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      try #expect(tree(Encoder.encode("\u{FEFF}" + text, encoding), name) == plain)
    }
  }

  @Test(.enabled(if: opencc != nil, "no opencc"), arguments: names)
  func traditionalCharactersInBig5MakeNoDifference(name: String) throws {
    let program = try #require(Self.opencc)
    let file = Corpus.folder.appendingPathComponent(name).path
    let output = try #require(try Program.output(of: program, ["-c", "s2tw.json", "-i", file]))
    var simplified = Array(try text(name).unicodeScalars)
    var traditional = Array(String(decoding: output, as: UTF8.self).unicodeScalars)
    try #require(simplified.count == traditional.count)
    // What Big5 has no code for becomes the same sign on both sides.
    let missing = Set(traditional).filter { Encoder.encode(String($0), .big5).isEmpty }
    for (index, scalar) in traditional.enumerated() where missing.contains(scalar) {
      traditional[index] = "※"
      simplified[index] = "※"
    }
    let twin = try IssueReader.read(Encoder.encode(String(traditional[...]), .big5), path: name)
    let issue = try IssueReader.read(Array(String(simplified[...]).utf8), path: name)
    #expect(twin.source.encoding == "Big5")
    #expect(twin.articles.map(shape) == issue.articles.map(shape))
    #expect(twin.furniture.map(\.lines) == issue.furniture.map(\.lines))
    #expect(twin.repairs.map { [$0.line, $0.column] } == issue.repairs.map { [$0.line, $0.column] })
  }

  /// An article without its characters.
  private func shape(_ article: Article) -> [String] {
    let strings = [
      article.section, article.group, article.kicker, article.title, article.subtitle, article.affiliation,
    ]
    let lengths = (strings.map { $0 ?? "" } + article.authors).map { "\($0.count)" }
    let blocks = (article.front + article.blocks).map { "\($0.kind) \($0.level) \($0.lines)" }
    return ["\(article.kind) \(article.page ?? 0)"] + lengths + blocks
  }
}
