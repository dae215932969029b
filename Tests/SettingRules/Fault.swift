import JournalCore

/// Something wrong with the rows of a block.
public struct Fault: Sendable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// More cells than the measure.
    case tooWide
    /// A line-start or line-end rule broken, from a measure of 24 cells on.
    case badBreak
    /// A row starts or ends inside a grapheme cluster.
    case clusterSplit
    /// Characters of the block that no row shows, or that are shown twice.
    case textChanged
    /// A paragraph that does not stand in by two em (one below 24 cells).
    case indentMissing
    /// A row is not as wide as it says, or is not of its block.
    case wrongRow

    public var name: String {
      switch self {
      case .tooWide: "rows wider than asked"
      case .badBreak: "line-start and line-end violations"
      case .clusterSplit: "grapheme clusters split"
      case .textChanged: "characters lost or gained"
      case .indentMissing: "paragraphs without their indent"
      case .wrongRow: "rows that misstate themselves"
      }
    }
  }

  public let kind: Kind
  public let description: String
}
