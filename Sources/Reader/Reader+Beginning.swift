import JournalCore
import Screen

/// A long issue's beginning is read while the rest is still made ready. What needs the whole is held until it is there.
extension Reader {
  /// Shows the beginning of an issue, until `open` brings the whole, or `dropBeginning` says that there is none.
  public mutating func openBeginning(_ beginning: Issue) {
    // It may have come to be searched for meanwhile.
    guard !opensAtMatch else { return }
    open(beginning)
    issue?.isBeginning = true
  }

  /// The rest can't be read. (What a beginning promises is no issue.)
  public mutating func dropBeginning() {
    guard isBeginning else { return }
    issue = nil
    held = []
  }

  /// Whether an issue opens at a place that only the whole can tell.
  public var opensAtMatch: Bool { shelf?.patternToOpen != nil }

  var isBeginning: Bool { issue?.isBeginning == true }

  /// The next of the events that were held, once the whole issue is there.
  public mutating func takeHeld() -> Event? {
    isBeginning || held.isEmpty ? nil : held.removeFirst()
  }

  /// Holds the keys of an action that needs the whole issue.
  ///
  /// - Returns: whether they wait now.
  mutating func hold(_ keys: [Key], for action: Action.Name) -> Bool {
    guard isBeginning, help == nil, action.needsWholeIssue else { return false }
    held = keys.map(Event.key)
    message = strings.waitsForRest
    return true
  }

  /// Holds what comes after a key that waits: it may be meant for what that key opens.
  ///
  /// - Returns: whether it waits now, or was the wish to wait no longer.
  mutating func holdOn(_ event: Event) -> Bool {
    guard isBeginning, !held.isEmpty else { return false }
    switch event {
    case .key(.escape), .interrupt:
      held = []
      message = nil
    case .key(.alt(let character)):
      // An Escape, and a key that came close behind it.
      held = []
      _ = handle(.key(.character(character)))
    case .key, .paste, .mouse: held.append(event)
    case .quit, .wake, .resize, .widths: return false
    }
    return true
  }
}

extension IssueScreen {
  /// Goes on where the reader was in the beginning.
  mutating func goOn(from beginning: IssueScreen) {
    func here(_ place: Position) -> Position? { beginning.book.anchor(of: place).flatMap(book.position(of:)) }
    var memory = beginning.memory
    memory.place = beginning.book.anchor(of: beginning.reading.position)
    // The end of the beginning is no end of an article.
    memory.read.removeAll { $0.article.index == beginning.book.articleCount - 1 }
    restore(memory)
    if case .section(let section)? = beginning.contents.selected { contents.select(.section(section), in: book) }
    placeBeforeBrowsing = beginning.placeBeforeBrowsing.flatMap(here)
    jumps = beginning.jumps.compactMap(here)
    jumpsForward = beginning.jumpsForward.compactMap(here)
    sideways = beginning.sideways
  }
}

extension Action.Name {
  /// Whether it does something else once the rest of the issue is there.
  fileprivate var needsWholeIssue: Bool {
    switch self {
    case .last, .goTo, .bookmark, .bookmarks, .search, .nextMatch, .previousMatch, .results, .foldAll, .unfoldAll,
      .filter,
      .cite, .copyParagraph, .copyArticle, .original, .reload:
      true
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .switchPane, .open, .inward, .back,
      .outward,
      .nextArticle, .previousArticle, .nextHeading, .previousHeading, .jumpBack, .jumpForward, .unfold, .fold, .sort,
      .fullScreen, .contents, .narrower, .wider, .justify, .theme, .tableLeft, .tableRight, .narrowerContents,
      .widerContents, .contentsSide, .help, .quit:
      false
    }
  }
}
