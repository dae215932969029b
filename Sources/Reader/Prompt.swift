import JournalCore
import JournalSearch

/// Something being typed in the last line that is no search: where to go, or what to narrow the contents to.
struct Prompt: Sendable {
  enum Kind: Sendable { case goTo, filter }

  let kind: Kind
  var bar = SearchBar()
  // What Esc brings back.
  let focus: IssueScreen.Focus
  let node: ContentsPane.Node?
  let place: Position
  let filter: String?
  let looks: Looks
  let isFullScreen: Bool
  /// Made for a filter: every line of the contents, folded for searching.
  var index: IssueIndex?

  /// What stands before what is typed.
  var sign: String {
    switch kind {
    case .goTo: ":"
    case .filter: "\\"
    }
  }
}
