/// Text that is no Chinese periodical at all (another language, code, a table of figures): one article, its paragraphs
/// told by blank lines, and a warning.
enum UnstructuredFormat {
  /// Of a text's visible characters, so many in a hundred are ideographs in anything that is set as Chinese.
  private static let leastIdeographs = 10

  static func holds(_ text: ScalarText) -> Bool {
    var ideographs = 0
    var visible = 0
    for scalar in text.scalars {
      if scalar.isHan { ideographs += 1 } else if !scalar.isBlank { visible += 1 }
      // Most texts have told by their first tenth.
      if ideographs * 100 >= text.scalars.count * leastIdeographs { return false }
    }
    visible += ideographs
    return ideographs * 100 < visible * leastIdeographs
  }

  static func read(_ text: ScalarText) -> DraftIssue {
    var blocks: [DraftBlock] = []
    for line in LineReader.lines(of: text) {
      let piece = Piece(line: line.number, text: line.text)
      if line.isTight, let last = blocks.indices.last {
        blocks[last].pieces.append(piece)
      } else {
        // Lines stay lines: where they break is all the structure there is.
        blocks.append(DraftBlock(kind: .paragraph, pieces: [piece], joining: .lines))
      }
    }
    let first = blocks.first?.pieces.first?.line ?? 1
    return DraftIssue(
      articles: [DraftArticle(blocks: blocks)], warnings: [Warning(line: first, reason: .unstructured)])
  }
}
