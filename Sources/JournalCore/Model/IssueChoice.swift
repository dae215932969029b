extension Issue {
  /// The issue with some of its articles only, and with the repairs and doubts that concern their lines.
  ///
  /// The articles keep their numbers and their order; what belongs to no article is left out.
  public func choosing(_ chosen: [Article]) -> Issue {
    var issue = self
    let ids = Set(chosen.map(\.id))
    issue.articles = articles.filter { ids.contains($0.id) }
    issue.furniture = []
    var lines: Set<Int> = []
    for range in issue.articles.flatMap({ ($0.front + $0.blocks).flatMap(\.lines) }) { lines.formUnion(range) }
    issue.repairs = repairs.filter { lines.contains($0.line) }
    issue.warnings = warnings.filter { lines.contains($0.line) }
    return issue
  }
}
