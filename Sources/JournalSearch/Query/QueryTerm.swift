/// One of the words that make a query.
public struct QueryTerm: Sendable, Equatable {
  public enum Pattern: Sendable, Equatable {
    /// A word or phrase as folded UTF-8, looked for in folded text; never empty.
    case text([UInt8])
    /// Sounds, looked for in folded text.
    case pinyin(PinyinPattern)
    /// Looked for in the reflowed text as it stands, block by block; letters of either case.
    case expression(RegularExpression)
  }

  public var pattern: Pattern
  /// Where it is looked for; `nil` is the text that a reader meets, with its title and byline.
  public var field: SearchField?
  /// Articles that hold it are left out.
  public var isExcluded: Bool

  public init(_ pattern: Pattern, field: SearchField? = nil, isExcluded: Bool = false) {
    self.pattern = pattern
    self.field = field
    self.isExcluded = isExcluded
  }

  /// The bytes that stand in the folded text of every article that holds the term (and in no other); `nil` for sounds
  /// and regular expressions.
  public var folded: [UInt8]? {
    if case .text(let folded) = pattern { folded } else { nil }
  }
}
