/// Several short pieces on one page, their titles gathered at its foot:
///
/// two bodies, then `把账记明白` `■林 舟` `把话说清楚` `■陈 渡`.
///
/// Nothing in print tells where one body ends. Pieces set side by side are about as long as one another, so the text is
/// parted at the paragraphs nearest to equal shares, in the order of the titles; the piece that breaks off inside a
/// sentence goes on over the page, so it stands last.
enum GatheredTitles {
  /// Parts the text of an article among its own title and those that stand behind it.
  static func shareText(among articles: inout [ArticleAssembly.Placed], endsSentence: (Piece) -> Bool) {
    var index = 0
    while index < articles.count {
      let titles = articles[(index + 1)...].prefix { $0.isSecondTitle }
      if !titles.isEmpty { share(&articles, from: index, among: titles.count + 1, endsSentence) }
      index += 1 + titles.count
    }
  }

  private static func share(
    _ articles: inout [ArticleAssembly.Placed], from first: Int, among count: Int, _ endsSentence: (Piece) -> Bool
  ) {
    let blocks = articles[first].article.blocks
    // Lines of text before each block.
    var before: [Int] = []
    var lines = 0
    for block in blocks {
      before.append(lines)
      lines += block.pieces.count
    }
    var cuts = [0]
    for part in 1..<count {
      let possible = blocks.indices.dropFirst().filter { $0 > cuts[part - 1] && blocks[$0].kind == .paragraph }
      let goal = lines * part / count
      guard let cut = possible.min(by: { abs(before[$0] - goal) < abs(before[$1] - goal) }) else { return }
      cuts.append(cut)
    }
    var parts = zip(cuts, cuts.dropFirst() + [blocks.count]).map { Array(blocks[$0..<$1]) }
    if let open = parts.firstIndex(where: { $0.breaksOff(endsSentence) }), parts.last?.breaksOff(endsSentence) == false
    {
      parts.append(parts.remove(at: open))
    }
    for (part, blocks) in parts.enumerated() {
      // What stands under a gathered title is the text that goes on over the page.
      let continuation = part > 0 ? articles[first + part].article.blocks : []
      articles[first + part].article.blocks = blocks
      articles[first + part].article.blocks.goOn(with: continuation, endsSentence: endsSentence)
    }
  }
}
