import JournalSearch

/// A search through all issues of the shelf. Equal if it is the same search.
public struct ShelfRequest: Sendable, Equatable {
  let number: Int
  public let query: Query

  public static func == (a: ShelfRequest, b: ShelfRequest) -> Bool { a.number == b.number }
}

/// A search through the shelf: what was typed, and what it has found so far.
struct ShelfSearchState: Sendable {
  let request: ShelfRequest
  let pattern: String
  /// `nil` until there is an answer.
  var findings: ShelfFindings?

  /// Matches in all issues.
  var matchCount: Int { findings?.issues.values.reduce(0) { $0 + $1.matches } ?? 0 }
}

extension ShelfScreen {
  /// Looks for what is typed so far. What was found before stands until the answer is there.
  mutating func searchLive(_ pattern: String) -> Outcome {
    setProblem(nil)
    do throws(QueryError) {
      let query = try Query.parse(pattern)
      guard !query.isEmpty else {
        search = nil
        arrange()
        return .done
      }
      searchCount += 1
      let request = ShelfRequest(number: searchCount, query: query)
      search = ShelfSearchState(request: request, pattern: pattern, findings: search?.findings)
      isAwaiting = true
      return .search(request)
    } catch {
      search = nil
      arrange()
      setProblem(error)
      return .done
    }
  }

  /// Keeps what was typed: the list stays narrowed, and an issue opens at its first match.
  mutating func finishSearch() -> Outcome {
    guard let search, let findings = search.findings, !isAwaiting else { return .done }
    // As long as files are read, there may be more to find.
    guard findings.issues.isEmpty, percentRead == nil else { return .done }
    self.search = nil
    arrange()
    return .say(strings.notFound(search.pattern))
  }

  /// Takes the answer to a request; one to an earlier request is not wanted any more.
  mutating func take(_ findings: ShelfFindings, for request: ShelfRequest) -> Outcome {
    guard request == search?.request else { return .done }
    isAwaiting = false
    search?.findings = findings
    arrange()
    // Accepted before it was answered.
    return typed == nil ? finishSearch() : .done
  }

  mutating func take(_ error: QueryError, for request: ShelfRequest) -> Outcome {
    guard request == search?.request else { return .done }
    isAwaiting = false
    search = nil
    arrange()
    if typed == nil { return .say(error.message(in: strings.language)) }
    setProblem(error)
    return .done
  }

  /// What an issue that is opened from here is searched for.
  var patternToOpen: String? {
    guard let search, typed == nil, search.findings != nil else { return nil }
    return search.pattern
  }
}
