/// What was searched for before, to be had again with the up and down arrows.
public struct SearchHistory: Sendable, Equatable {
  /// The latest last; no two alike.
  public private(set) var entries: [String]

  /// Older ones are forgotten.
  public static let limit = 200

  public init(entries: [String] = []) {
    self.entries = []
    for entry in entries { add(entry) }
  }

  public mutating func add(_ entry: String) {
    guard !entry.isEmpty else { return }
    entries.removeAll { $0 == entry }
    entries.append(entry)
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
  }
}
