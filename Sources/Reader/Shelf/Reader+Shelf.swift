import JournalSearch
import Screen

/// The shelf as the program around sees it.
extension Reader {
  /// Nothing but a shelf that is still empty, or an issue that is still waited for.
  public var hasNothingToShow: Bool { isWaiting || issue == nil && shelf?.entries.isEmpty != false }

  /// Whether the shelf is what the keys go to.
  public var isOnShelf: Bool { issue == nil && shelf != nil }

  /// There is one issue only, and no shelf to go back to.
  public mutating func closeShelf() { shelf = nil }

  /// Says something in the status line, until the next key.
  public mutating func note(_ message: String) { self.message = message }

  /// - Parameter index: into the entries given.
  public func shelfEntry(_ index: Int) -> ShelfEntry? {
    guard let shelf, shelf.entries.indices.contains(index) else { return nil }
    return shelf.entries[index]
  }

  /// Takes what has become known of some entries: pairs of an index into the entries given and the entry as it is now.
  public mutating func updateShelf(_ changes: [(index: Int, entry: ShelfEntry)]) { shelf?.update(changes) }

  /// Takes other entries in place of all.
  public mutating func replaceShelf(_ entries: [ShelfEntry]) { shelf?.replace(entries) }

  /// Tells how far looking into the files has come, in hundredths; `nil` once it is done.
  public mutating func setShelfProgress(_ percent: Int?) { shelf?.percentRead = percent }

  /// Searches the shelf once more for what it is searched for, because there is more to find now.
  public mutating func searchShelfAgain() -> Effect { follow(shelf?.searchAgain()) }

  /// Takes the answer to `Effect.searchShelf`.
  public mutating func take(_ findings: Result<ShelfFindings, QueryError>, for request: ShelfRequest) -> Effect {
    switch findings {
    case .success(let findings): follow(shelf?.take(findings, for: request))
    case .failure(let error): follow(shelf?.take(error, for: request))
    }
  }

  /// Whether keys go to the last line of the shelf.
  var isTypingInShelf: Bool { issue == nil && help == nil && shelf?.typed != nil }

  mutating func follow(_ outcome: ShelfScreen.Outcome?) -> Effect {
    switch outcome {
    case .say(let words): message = words
    case .notUnderstood: message = strings.unknownKey
    case .open(let index): return .openIssue(index)
    case .search(let request): return .searchShelf(request)
    case .done, nil: break
    }
    return .none
  }
}

extension ShelfScreen {
  mutating func handle(_ event: MouseEvent, body: Range<Int>) -> Outcome {
    guard typed == nil, body.contains(event.row) else { return .done }
    let height = body.count
    switch event.button {
    case .wheelUp: cursor.scroll(by: -IssueScreen.wheelStep, of: lines.count, height: height)
    case .wheelDown: cursor.scroll(by: IssueScreen.wheelStep, of: lines.count, height: height)
    case .drag, .release: break
    case .left:
      let line = cursor.top + event.row - body.lowerBound
      guard lines.indices.contains(line) else { return .done }
      if line == cursor.selected { return openSelected() }
      cursor.select(line, of: lines.count)
    }
    return .done
  }

  mutating func searchAgain() -> Outcome {
    guard let search, typed?.problem == nil else { return .done }
    isAwaiting = true
    return .search(search.request)
  }
}
