import JournalCore
import Screen

/// What was asked to be copied.
enum Copied: Sendable, Equatable { case reference, paragraph, article }

/// Citing and copying.
extension IssueScreen {
  mutating func cite() -> Outcome {
    guard book.articleCount > 0 else { return .say(strings.nothingToCopy) }
    let reference = Citation.reference(to: book.issue.articles[reading.position.article], in: book.issue)
    card = Card(text: reference)
    return .copy(reference, .reference)
  }

  /// Copies the paragraph with the current match, or else the first on the screen; asked again, the next one.
  mutating func copyParagraph() -> Outcome {
    let place = reading.position
    guard book.articleCount > 0 else { return .say(strings.nothingToCopy) }
    let blocks = book.blocks[place.article]
    let end = max(place.block, reading.end(of: reading.page(in: book)).block)
    let shown = blocks.indices.filter { (place.block...end).contains($0) && !blocks[$0].text.isEmpty }
    // The title is hardly meant where there is text.
    let text = shown.filter { !blocks[$0].isFront }
    let paragraphs = text.isEmpty ? shown : text
    var block = paragraphs.first
    if let copied = copiedParagraph, copied.place == place {
      block = paragraphs.first { $0 > copied.block } ?? block
    } else if let search, let current = search.current, search.matches[current].article == place.article {
      block = paragraphs.first { $0 == search.matches[current].block } ?? block
    }
    guard let block else { return .say(strings.nothingToCopy) }
    copiedParagraph = (block, place)
    return .copy(book.issue.string(blocks[block].text), .paragraph)
  }

  mutating func copyArticle() -> Outcome {
    guard book.articleCount > 0 else { return .say(strings.nothingToCopy) }
    let blocks = book.blocks[reading.position.article]
    guard !blocks.isEmpty else { return .say(strings.nothingToCopy) }
    return .copy(blocks.map { book.issue.string($0.text) }.joined(separator: "\n"), .article)
  }

  mutating func performInCard(_ action: Action.Name) -> Outcome {
    switch action {
    case .copyParagraph, .copyArticle: return card.map { .copy($0.text, .reference) } ?? .done
    case .back, .outward, .open, .quit, .cite: card = nil
    default: return .notUnderstood
    }
    return .done
  }
}
