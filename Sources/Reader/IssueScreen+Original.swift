import JournalCore
import Screen

/// The source lines of what is read.
extension IssueScreen {
  mutating func showOriginal() -> Outcome {
    guard let source = book.issue.original, book.articleCount > 0 else { return .say(strings.noOriginal) }
    // What is on the screen, whole blocks of it.
    let place = reading.position
    let end = reading.end(of: reading.page(in: book))
    let blocks = book.blocks[place.article]
    let passage = blocks.indices.filter { (place.block...max(place.block, end.block)).contains($0) }
      .flatMap { blocks[$0].lines }
    original = OriginalView(passage: passage, lineCount: source.lines.count)
    return .done
  }

  mutating func performInOriginal(_ action: Action.Name) -> Outcome {
    if original?.move(action, in: book.issue, signs: signs) == true { return .done }
    switch action {
    case .back, .outward, .original, .quit: original = nil
    default: return .notUnderstood
    }
    return .done
  }
}
