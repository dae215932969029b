import JournalCore
import JournalSearch

/// What was found in a file.
struct SearchedFile: Sendable {
  let path: InputPath
  /// Matches.
  let count: Int
  /// The issue and where the matches are in it, if they were asked for.
  let text: (issue: Issue, matches: [Match])?
}
