/// Words that a line may open with: 作者, 来源.
struct Openings: Sendable {
  private let initials: ScalarSet
  private let words: [[Unicode.Scalar]]

  init(_ words: [String]) {
    self.words = words.map { Array($0.unicodeScalars) }
    initials = ScalarSet(words.compactMap(\.unicodeScalars.first))
  }

  /// Whether a text begins with one of the words, its white space aside.
  ///
  /// - Parameter longest: scalars of the text that are looked at; white space does not count.
  func open(_ text: ArraySlice<Unicode.Scalar>, longest: Int) -> Bool {
    guard let first = text.first(where: { !$0.isBlank }), initials.contains(first) else { return false }
    let opening = text.lazy.filter { !$0.isBlank }.prefix(longest)
    return words.contains { opening.starts(with: $0) }
  }
}
