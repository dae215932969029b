/// What a reader typed into the search bar.
public struct Query: Sendable, Equatable {
  public var pattern: String
  public init(_ pattern: String) { self.pattern = pattern }
  public var isEmpty: Bool { pattern.isEmpty }
}
