import JournalCore

/// An issue's text, folded for searching.
public struct IssueIndex: Sendable {
  public init(_ issue: Issue) {}

  /// Every match in reading order, none overlapping another.
  public func matches(_ query: Query) -> [Match] { [] }
}
