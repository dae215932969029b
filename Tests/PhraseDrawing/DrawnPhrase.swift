import JournalCore
import JournalSearch

/// A piece of an issue's reflowed text, and where it stands: what any search must find there.
public struct DrawnPhrase: Sendable {
  /// What the source has in the middle of the phrase.
  public enum Crossing: Sendable {
    /// Nothing, as far as was looked.
    case none
    case lineBreak
    /// A line break where a page ends too.
    case pageBreak
  }

  /// As it stands in the issue's text.
  public let text: String
  public let crossing: Crossing
  /// Index into the issues that were drawn from.
  public let issue: Int
  /// Article, block, and bytes of `Issue.text`.
  public let place: Match
  /// The 1-based source lines of the block.
  public let lines: [ClosedRange<Int>]

  /// Whether some of the matches are the phrase at its place.
  ///
  /// A match may hold the rest of a —— or …… that the phrase cuts. A phrase that overlaps itself (哈哈 in 哈哈哈) may be
  /// found a character beside, as matches don't overlap.
  public func isAmong(_ matches: [Match]) -> Bool {
    let near = matches.filter {
      $0.article == place.article && $0.block == place.block && $0.text.overlaps(place.text)
    }
    if near.contains(where: {
      $0.text.lowerBound <= place.text.lowerBound && $0.text.upperBound >= place.text.upperBound
    }) {
      return true
    }
    return overlapsItself && !near.isEmpty
  }

  private var overlapsItself: Bool {
    let characters = Array(text)
    return (1..<max(1, characters.count)).contains { characters.dropFirst($0).elementsEqual(characters.dropLast($0)) }
  }
}
