import JournalCore
import JournalSearch

/// Which search of which issue: an answer to any but the latest is not wanted any more.
struct SearchID: Sendable, Equatable {
  /// How many issues were opened before.
  var issue: Int
  /// How many searches of it were begun before.
  var search: Int
}

/// An issue that is too large to be made ready for searching between two keys. Equal if it is the same opening of an
/// issue.
public struct IndexRequest: Sendable, Equatable {
  let number: Int
  let issue: Issue

  /// Takes about 10 milliseconds a megabyte.
  public func answer() -> IndexAnswer { IndexAnswer(number: number, index: IssueIndex(issue)) }

  public static func == (a: IndexRequest, b: IndexRequest) -> Bool { a.number == b.number }
}

/// The answer to an `IndexRequest`.
public struct IndexAnswer: Sendable {
  let number: Int
  let index: IssueIndex
}

/// A search of an issue that is too large to be searched between two keys. Equal if it is the same search.
public struct SearchRequest: Sendable, Equatable {
  let id: SearchID
  let query: Query
  let index: IssueIndex

  /// - Parameter isCancelled: asked every few milliseconds.
  /// - Returns: `nil` if the search was given up.
  public func answer(isCancelled: () -> Bool) -> SearchAnswer? {
    do throws(QueryError) {
      return try index.search(query, isCancelled: isCancelled).map { SearchAnswer(id: id, outcome: .success($0)) }
    } catch {
      return SearchAnswer(id: id, outcome: .failure(error))
    }
  }

  public static func == (a: SearchRequest, b: SearchRequest) -> Bool { a.id == b.id }
}

/// The answer to a `SearchRequest`.
public struct SearchAnswer: Sendable {
  let id: SearchID
  let outcome: Result<SearchResults, QueryError>
}
