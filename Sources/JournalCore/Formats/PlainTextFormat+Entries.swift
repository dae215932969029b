/// What an issue holds besides articles, and what its printed contents say of them.
extension PlainTextFormat {
  /// Lines that are an entry of their own in the issue: a page that only quotes an article, the cover, the contents.
  func entry(_ range: Range<Int>, as kind: Article.Kind) -> DraftArticle? {
    let pieces = range.filter { marks[$0] == nil && !lines[$0].text.isEmpty }.map {
      Piece(line: lines[$0].number, text: lines[$0].text)
    }
    guard let first = pieces.first else { return nil }
    var entry = DraftArticle(kind: kind)
    switch kind {
    case .filler: fillQuotation(&entry, pieces)
    default:
      entry.blocks = pieces.map { DraftBlock(kind: .list, pieces: [$0], joining: .printed) }
      if PrintedContents.isHead(text.scalars[first.text]) {
        entry.blocks.removeFirst()
        entry.front = [DraftBlock(kind: .title, pieces: [first], joining: .phrases)]
      }
    }
    return entry
  }

  /// A quotation: its head and its source, where it has them, and the text between.
  private func fillQuotation(_ entry: inout DraftArticle, _ pieces: [Piece]) {
    guard let source = pieces.last, LineEvidence.opensWithDash(text.scalars[source.text]), pieces.count > 2 else {
      entry.blocks = [DraftBlock(kind: .paragraph, pieces: pieces)]
      return
    }
    let hasHead = SectionNames.isPlain(text.scalars[pieces[0].text])
    if hasHead { entry.front = [DraftBlock(kind: .title, pieces: [pieces[0]], joining: .phrases)] }
    entry.blocks = [
      DraftBlock(kind: .paragraph, pieces: Array(pieces.dropFirst(hasHead ? 1 : 0).dropLast())),
      DraftBlock(kind: .endnote, pieces: [source]),
    ]
  }

  /// Puts each entry before the first article that begins below it.
  func insert(_ entries: [DraftArticle], into placed: inout [ArticleAssembly.Placed]) {
    guard !entries.isEmpty else { return }
    func firstLine(_ article: DraftArticle) -> Int { article.pieces.lazy.map(\.line).min() ?? 0 }
    var waiting = entries.map { (line: firstLine($0), article: $0) }.sorted { $0.line > $1.line }
    var merged: [ArticleAssembly.Placed] = []
    for article in placed {
      let line = firstLine(article.article)
      while let next = waiting.last, next.line < line {
        merged.append(ArticleAssembly.Placed(article: next.article, pages: 0...0))
        waiting.removeLast()
      }
      merged.append(article)
    }
    placed = merged + waiting.reversed().map { ArticleAssembly.Placed(article: $0.article, pages: 0...0) }
  }

  /// What the printed contents say of an article holds: its column and its page.
  func takeListing(_ placed: inout [ArticleAssembly.Placed]) {
    guard !front.contents.entries.isEmpty else { return }
    for index in placed.indices {
      let title = placed[index].article.front(.title)?.pieces.flatMap { text.scalars[$0.text] } ?? []
      guard let entry = front.contents.entry(for: title[...]) else { continue }
      placed[index].article.page = entry.page
      if let section = entry.section { placed[index].article.section = section }
    }
  }
}
