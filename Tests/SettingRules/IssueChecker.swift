import JournalCore
import Typesetting

/// Checks all text of an issue at one measure after another, and counts.
public struct IssueChecker: Sendable {
  /// What was found at all measures together.
  public struct Count: Sendable {
    public internal(set) var rows = 0
    public internal(set) var faults: [Fault.Kind: Int] = [:]
    /// The first faults of each kind.
    public internal(set) var examples: [Fault] = []

    /// Examples kept of each kind.
    private static let most = 3

    mutating func add(_ fault: Fault) {
      faults[fault.kind, default: 0] += 1
      if faults[fault.kind, default: 0] <= Self.most { examples.append(fault) }
    }

    public var isFaultless: Bool { faults.isEmpty }
  }

  public let blocks: [CheckedBlock]

  public init(_ issue: Issue) {
    blocks = issue.articles.flatMap(\.readingBlocks).map { CheckedBlock($0, in: issue.text) }
  }

  public func count(measures: ClosedRange<Int>, by typesetter: Typesetter) -> Count {
    var count = Count()
    var typesetter = typesetter
    for measure in measures {
      typesetter.measure = measure
      let checker = RowChecker(typesetter: typesetter)
      for block in blocks {
        let (faults, rows) = checker.check(block)
        count.rows += rows
        for fault in faults { count.add(fault) }
      }
    }
    return count
  }
}
