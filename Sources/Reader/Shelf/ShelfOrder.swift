/// In which order the shelf lists its issues.
enum ShelfOrder: Sendable, CaseIterable {
  /// By journal, year and number.
  case journal
  /// The latest first.
  case date
  /// The one that was read last first.
  case lastOpened
  /// By the file's path.
  case name

  var next: ShelfOrder {
    switch self {
    case .journal: .date
    case .date: .lastOpened
    case .lastOpened: .name
    case .name: .journal
    }
  }

  /// Indices of the entries in this order.
  func sorted(_ entries: [ShelfEntry]) -> [Int] {
    let keys = entries.map { SortKey($0) }
    return entries.indices.sorted { a, b in
      isBefore(keys[a], keys[b]) ?? keys[a].path.isBefore(keys[b].path) ?? (a < b)
    }
  }

  /// - Returns: `nil` where neither comes first.
  private func isBefore(_ a: SortKey, _ b: SortKey) -> Bool? {
    if self != .name, a.rank != b.rank { return a.rank < b.rank }
    switch self {
    case .journal:
      // Issues of no journal stand behind.
      if (a.journal == nil) != (b.journal == nil) { return b.journal == nil }
      if let first = a.journal, let second = b.journal, first != second { return first < second }
      return a.issue == b.issue ? nil : a.issue.lexicographicallyPrecedes(b.issue)
    case .date: return a.date == b.date ? nil : b.date.lexicographicallyPrecedes(a.date)
    case .lastOpened: return a.opened == b.opened ? nil : a.opened > b.opened
    case .name: return nil
    }
  }
}

private struct SortKey {
  /// What is known comes first, what can't be read last.
  let rank: Int
  let journal: String?
  /// Year, number and number in all.
  let issue: [Int]
  /// Year, month, day, number; what is not known is 0.
  let date: [Int]
  let opened: Int
  let path: NaturalText

  init(_ entry: ShelfEntry) {
    switch entry.state {
    case .known: rank = 0
    case .waiting: rank = 1
    case .unreadable: rank = 2
    }
    let identity = entry.details?.identity
    journal = identity?.journal
    issue = [identity?.year ?? 0, identity?.number ?? 0, identity?.totalNumber ?? 0]
    var date = (identity?.date ?? "").split(separator: "-").map { Int($0) ?? 0 }
    if date.isEmpty, let year = identity?.year { date = [year] }
    self.date = (date + [0, 0, 0]).prefix(3) + [identity?.number ?? 0]
    opened = entry.lastOpened?.time ?? Int.min
    path = NaturalText(entry.path)
  }
}

/// A text whose numbers count as numbers: `2.txt` comes before `10.txt`.
private struct NaturalText {
  private enum Part: Equatable {
    case number(Int)
    case text(String)
  }

  private var parts: [Part] = []

  init(_ text: String) {
    var digits = ""
    var other = ""
    for scalar in text.lowercased().unicodeScalars {
      // Longer numbers are texts.
      if ("0"..."9").contains(scalar), digits.count < 18 {
        if !other.isEmpty { parts.append(.text(other)) }
        other = ""
        digits.unicodeScalars.append(scalar)
      } else {
        if let number = Int(digits) { parts.append(.number(number)) }
        digits = ""
        other.unicodeScalars.append(scalar)
      }
    }
    if let number = Int(digits) { parts.append(.number(number)) }
    if !other.isEmpty { parts.append(.text(other)) }
  }

  /// - Returns: `nil` where they are equal.
  func isBefore(_ other: NaturalText) -> Bool? {
    for (a, b) in zip(parts, other.parts) where a != b {
      switch (a, b) {
      case (.number(let a), .number(let b)): return a < b
      case (.text(let a), .text(let b)): return a < b
      case (.number, .text): return true
      case (.text, .number): return false
      }
    }
    return parts.count == other.parts.count ? nil : parts.count < other.parts.count
  }
}
