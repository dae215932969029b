/// An editor's note that introduces several articles, and the title printed over them all:
///
/// `编者按：…现将夜谈摘登如下。` under `茶馆夜谈发言摘编`.
///
/// It belongs to no one of them, so it becomes an entry of its own before the first.
enum GroupNotice {
  /// What such a note says of the texts that follow.
  private static let announcements = ["如下", "摘要刊登", "予以刊登", "一并刊发", "以飨读者", "供学习交流", "这组文章", "这一组"]
  /// What a note says that introduces the one text under it.
  private static let singleText = ["全文", "本文", "该文", "此文"]
  /// What the title over a group of texts ends with.
  private static let groupWords = ["摘编", "摘登", "选登", "选编", "选刊", "笔谈", "专辑", "特辑"]

  /// Takes the notes that introduce a group out of the articles that they stand in.
  static func take(from articles: inout [ArticleAssembly.Placed], scalars: [Unicode.Scalar]) {
    for index in articles.indices.reversed() {
      guard let note = articles[index].article.blocks.firstIndex(where: { introducesGroup($0, scalars) }) else {
        continue
      }
      var notice = ArticleAssembly.Placed(pages: articles[index].pages)
      notice.article.kind = .notice
      notice.article.section = articles[index].article.section
      let pieces = articles[index].article.blocks.remove(at: note).pieces
      if let title = takeGroupTitle(from: &articles[index].article, scalars) {
        notice.article.front = [DraftBlock(kind: .title, pieces: title, joining: .phrases)]
        notice.article.blocks = [DraftBlock(kind: .paragraph, pieces: pieces)]
      } else if let label = pieces.first, pieces.count > 1, scalars[label.text].count <= longestLabel {
        notice.article.front = [DraftBlock(kind: .title, pieces: [label], joining: .phrases)]
        notice.article.blocks = [DraftBlock(kind: .paragraph, pieces: Array(pieces.dropFirst()))]
      } else {
        notice.article.blocks = [DraftBlock(kind: .paragraph, pieces: pieces)]
      }
      articles.insert(notice, at: index)
    }
  }

  /// Scalars of a line that is the note's label and nothing else: `编 者 按：`.
  private static let longestLabel = 8

  private static func introducesGroup(_ block: DraftBlock, _ scalars: [Unicode.Scalar]) -> Bool {
    guard block.kind == .note else { return false }
    let text = String(block.pieces.flatMap { scalars[$0.text] }[...])
    return announcements.contains { text.contains($0) } && !singleText.contains { text.contains($0) }
  }

  /// The lines of a title block up to the one that ends with a word for a group, where an article's own title follows.
  private static func takeGroupTitle(from article: inout DraftArticle, _ scalars: [Unicode.Scalar]) -> [Piece]? {
    guard let front = article.front.firstIndex(where: { $0.kind == .title }) else { return nil }
    let pieces = article.front[front].pieces
    guard
      let last = pieces.dropLast().lastIndex(where: { piece in
        let line = String(scalars[piece.text])
        return groupWords.contains { line.hasSuffix($0) }
      })
    else { return nil }
    article.front[front].pieces = Array(pieces[(last + 1)...])
    return Array(pieces[...last])
  }
}
