import JournalCore
import JournalSearch

/// Searches what the index holds. Of one thread at a time; other threads and processes may change the index meanwhile.
public final class ShelfSearch {
  private let store: ShelfStore

  public init(_ index: ShelfIndex) throws(DatabaseError) {
    store = try index.open().store
  }

  /// The issue as far as a search reads it, without marks, furniture and repairs; `nil` if the index has it no more.
  public func issue(_ id: Int64) throws(DatabaseError) -> Issue? { try store.text(of: id) }

  /// The issues that may hold a match: none that does is missing. `nil` if that could be any.
  ///
  /// What only pinyin finds is not among them; see `Query.readAsPinyin`.
  public func candidates(_ query: Query) throws(DatabaseError) -> Set<Int64>? {
    guard let expression = FullTextExpression(query) else { return nil }
    var candidates: Set<Int64> = []
    let row = try store.database.statement("SELECT rowid FROM folded WHERE folded MATCH ?1")
      .bind(text: expression.bytes, at: 1)
    while try row.step() { candidates.insert(ShelfStore.issue(ofRow: row.integer(0))) }
    return candidates
  }

  /// How often each issue holds the query: the numbers that a search in each would count. Where none of them holds it,
  /// its words of letters are tried as pinyin.
  ///
  /// - Parameters:
  ///   - issues: those to search; the others of the index are left out.
  ///   - isCancelled: asked now and then; the answer is `nil` once it says so.
  /// - Throws: `DatabaseError`, or `QueryError` for a regular expression that would take for ever.
  public func count(
    _ query: Query, in issues: Set<Int64>, isCancelled: () -> Bool = { false }
  ) throws -> ShelfCount? {
    guard !query.isEmpty else { return ShelfCount() }
    guard let found = try countAsWritten(query, in: issues, isCancelled: isCancelled) else { return nil }
    if found.issues.isEmpty, let sounds = query.readAsPinyin {
      return try countAsWritten(sounds, in: issues, isCancelled: isCancelled)
    }
    return found
  }

  /// As `count`, but nothing is tried as pinyin that was not asked for.
  public func countAsWritten(
    _ query: Query, in issues: Set<Int64>, isCancelled: () -> Bool = { false }
  ) throws -> ShelfCount? {
    if let expression = FullTextExpression(query), expression.isExact {
      return try count(expression, in: issues, isCancelled)
    }
    var count = ShelfCount(isPinyin: query.isPinyin)
    for id in issues.intersection(try candidates(query) ?? issues) {
      if isCancelled() { return nil }
      guard let issue = try issue(id) else { continue }
      guard let results = try IssueIndex(issue).search(query, isCancelled: isCancelled) else { return nil }
      // What was not found as it is written is no match here.
      if results.matches.isEmpty || results.isPinyin != query.isPinyin { continue }
      count.issues[id] = ShelfCount.Found(matches: results.matches.count, articles: results.articleCount)
    }
    return count
  }

  /// Rows between two looks at whether the answer is still wanted.
  private static let rowsAtOnce = 1024

  private func count(
    _ expression: FullTextExpression, in issues: Set<Int64>, _ isCancelled: () -> Bool
  ) throws(DatabaseError) -> ShelfCount? {
    var count = ShelfCount()
    let row = try store.database.statement("SELECT rowid, occurrences(folded) FROM folded WHERE folded MATCH ?1")
      .bind(text: expression.bytes, at: 1)
    defer { row.reset() }
    var rows = 0
    // The rows of an issue stand together.
    var current: (id: Int64, isWanted: Bool, found: ShelfCount.Found)?
    while try row.step() {
      rows += 1
      if rows % Self.rowsAtOnce == 0, isCancelled() { return nil }
      let id = ShelfStore.issue(ofRow: row.integer(0))
      if current?.id != id {
        if let current, current.isWanted { count.issues[current.id] = current.found }
        current = (id, issues.contains(id), ShelfCount.Found(matches: 0, articles: 0))
      }
      current?.found.articles += 1
      current?.found.matches += Int(row.integer(1))
    }
    if let current, current.isWanted { count.issues[current.id] = current.found }
    return count
  }
}

/// What a query finds in many issues.
public struct ShelfCount: Sendable, Equatable {
  /// What was found in an issue.
  public struct Found: Sendable, Equatable {
    /// Matches, and the articles that they are in.
    public var matches: Int
    public var articles: Int

    public init(matches: Int, articles: Int) {
      self.matches = matches
      self.articles = articles
    }
  }

  /// By the issue's number in the index; only those with a match.
  public var issues: [Int64: Found] = [:]
  /// Letters were taken for sounds.
  public var isPinyin = false

  public init(issues: [Int64: Found] = [:], isPinyin: Bool = false) {
    self.issues = issues
    self.isPinyin = isPinyin
  }
}
