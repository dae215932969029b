/// The text that an article continues on another page.
extension PlainTextFormat {
  /// Appends each tail to the article that jumps to it.
  mutating func attach(_ tails: [JumpTail], to placed: inout [ArticleAssembly.Placed]) {
    let numbers = map.numbers(marks: marks)
    let pageOfLine = map.pageOfLine
    let leaps = jumps.filter { $0.value.direction == .to }.sorted { $0.key < $1.key }.map {
      (line: $0.key, mark: $0.value)
    }
    let matches = JumpTails.match(
      leaps: leaps.map {
        JumpTails.End(names: $0.mark.page, stands: pageOfLine[$0.line], number: numbers[pageOfLine[$0.line]])
      },
      tails: tails.map { tail in
        let page = pageOfLine[tail.lines.lowerBound]
        return JumpTails.End(names: tail.fromPage, stands: page, number: numbers[page])
      })
    guard !leaps.isEmpty || !tails.isEmpty else { return }
    var holder: [Int: Int] = [:]
    for (index, article) in placed.enumerated() {
      for piece in article.article.pieces { holder[piece.line] = index }
    }
    for (tail, match) in zip(tails, matches) {
      let blocks = tailBlocks(tail)
      guard !blocks.isEmpty else { continue }
      if let target = match.flatMap({ holder[lines[leaps[$0].line].number] }) {
        placed[target].article.blocks.goOn(with: blocks) { LineReader.endsSentence(text.scalars[$0.text]) }
      } else {
        draft.warnings.append(Warning(line: lines[tail.lines.lowerBound].number, reason: .openJump))
        placed.append(ArticleAssembly.Placed(article: DraftArticle(blocks: blocks), pages: 0...0))
      }
    }
    let matched = Set(matches.compactMap { $0 })
    for (index, leap) in leaps.enumerated() where !matched.contains(index) {
      draft.warnings.append(Warning(line: lines[leap.line].number, reason: .openJump))
    }
  }

  /// The text of a tail as blocks; its first block goes on with the sentence before the jump.
  private func tailBlocks(_ tail: JumpTail) -> [DraftBlock] {
    let indices = tail.lines.filter { evidence[$0] != nil }
    var blocks: [DraftBlock] = assemble(Array(indices), from: LineReading.insideSentence).flatMap {
      $0.article.front + $0.article.blocks
    }
    for index in blocks.indices where blocks[index].kind.isFront { blocks[index].kind = .paragraph }
    return blocks
  }
}
