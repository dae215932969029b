@testable import JournalCore

/// Not `Testing.Issue`, which files that import both would take it for.
typealias Issue = JournalCore.Issue

/// Reads a text of a test's own writing.
func read(_ text: String, path: String = "qingshiqiao.txt") throws -> Issue {
  try IssueReader.read(Array(text.utf8), path: path)
}

/// The lines of a text, and the scalars that they index.
func lines(of text: String) throws -> (text: ScalarText, lines: [Line]) {
  let text = ScalarText(try SourceText(Array(text.utf8), path: "lines.txt"))
  return (text, LineReader.lines(of: text))
}

func scalars(_ text: String) -> ArraySlice<Unicode.Scalar> { Array(text.unicodeScalars)[...] }

extension Issue {
  var titles: [String?] { articles.map(\.title) }

  /// The texts of an article's blocks of one kind.
  func texts(_ kind: Block.Kind, of article: Article) -> [String] {
    (article.front + article.blocks).filter { $0.kind == kind }.map { string($0.text) }
  }

  func paragraphs(of article: Article) -> [String] { texts(.paragraph, of: article) }

  func furniture(_ kind: Furniture.Kind) -> [String] {
    furniture.filter { $0.kind == kind }.map { string($0.text) }
  }

  func warningLines(_ reason: Warning.Reason) -> [Int] { warnings.filter { $0.reason == reason }.map(\.line) }
}
