/// A text that breaks off inside a sentence and goes on pages later, with no 下转 and no 上接 to say so.
///
/// `…成绩合格后方能确定为` at a page's foot, and under the next page's title block `积极分子。…`: a line that begins no paragraph.
enum SilentJump {
  /// Pages between the two ends, at most.
  private static let farthest = 3

  /// Gives each tail to the nearest article before it that breaks off; one that none is missing goes on with the text
  /// above it.
  static func join(_ articles: inout [ArticleAssembly.Placed], endsSentence: (Piece) -> Bool) {
    var index = 1
    while index < articles.count {
      guard articles[index].isTail else {
        index += 1
        continue
      }
      let tail = articles.remove(at: index)
      let broken = articles[..<index].lastIndex { other in
        guard tail.pages.lowerBound - other.pages.upperBound <= farthest else { return false }
        guard let last = other.article.blocks.last, last.kind == .paragraph, let end = last.pieces.last else {
          return false
        }
        return !endsSentence(end)
      }
      let target = broken ?? index - 1
      articles[target].tailLine = tail.article.pieces.first?.line
      append(tail.article.blocks, to: &articles[target].article, resumesSentence: broken != nil)
    }
  }

  /// Appends blocks to an article; where its text breaks off, the first of them ends the sentence.
  static func append(_ blocks: [DraftBlock], to article: inout DraftArticle, resumesSentence: Bool) {
    var blocks = blocks
    if resumesSentence, let first = blocks.first, let last = article.blocks.indices.last {
      article.blocks[last].pieces += first.pieces
      blocks.removeFirst()
    }
    article.blocks += blocks
  }
}
