/// A text that breaks off inside a sentence and goes on pages later, with no 下转 and no 上接 to say so.
///
/// `…渡船要在天黑以前` at a page's foot, and under the next page's title block `靠岸。…`: a line that begins no paragraph.
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
        tail.pages.lowerBound - other.pages.upperBound <= farthest && other.article.blocks.breaksOff(endsSentence)
      }
      let target = broken ?? index - 1
      articles[target].tailLine = tail.article.pieces.first?.line
      articles[target].article.blocks.goOn(with: tail.article.blocks, endsSentence: endsSentence)
    }
  }
}
