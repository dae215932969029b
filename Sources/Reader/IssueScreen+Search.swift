import JournalSearch
import Screen

/// Searching in the open issue.
extension IssueScreen {
  mutating func beginSearch() -> Outcome {
    guard book.articleCount > 0 else { return .say(strings.noArticles) }
    results = nil
    typed = TypedSearch(place: reading.position, focus: focus, node: contents.selected, search: search)
    search = nil
    // The text is what the matches are shown in.
    focus = .reading
    return .done
  }

  /// Takes a key while a search is typed.
  mutating func type(_ key: Key) -> Outcome {
    switch key {
    case .escape, .control("g"):
      cancelSearch()
    case .enter:
      return acceptSearch()
    case .backspace where typed?.bar.text.isEmpty == true:
      cancelSearch()
    default:
      let before = typed?.bar.pattern
      if typed?.bar.edit(key) == true, typed?.bar.pattern != before { searchLive() }
    }
    return .done
  }

  mutating func paste(_ text: String) {
    typed?.bar.insert(text)
    searchLive()
  }

  /// Looks for what is typed so far, from where the reader was when typing began.
  private mutating func searchLive() {
    guard let typed else { return }
    reading.go(to: typed.place)
    search = nil
    if let query = try? Query.parse(typed.bar.pattern), !query.isEmpty {
      let index = self.index ?? IssueIndex(book.issue)
      self.index = index
      guard let results = try? index.search(query) else { return }
      var search = Search(pattern: typed.bar.pattern, results: results)
      if !search.matches.isEmpty {
        let first = search.firstIndex(atOrAfter: typed.place)
        search.current = first < search.matches.count ? first : 0
      }
      self.search = search
      showCurrentMatch()
    }
    followReading()
  }

  private mutating func showCurrentMatch() {
    guard let search, let current = search.current else { return }
    reading.bringIntoView(Position(search.matches[current]), in: book)
  }

  private mutating func cancelSearch() {
    guard let typed else { return }
    reading.go(to: typed.place)
    search = typed.search
    focus = typed.focus
    followReading()
    if let node = typed.node { contents.select(node, in: book) }
    self.typed = nil
  }

  /// Whether a search that was accepted still marks its matches.
  var hasMarks: Bool { typed == nil && search?.matches.isEmpty == false }

  mutating func clearMarks() -> Outcome {
    search = nil
    return .say(strings.marksCleared)
  }

  private mutating func acceptSearch() -> Outcome {
    guard let typed else { return .done }
    guard let search, search.current != nil else {
      let hadMarks = typed.search != nil
      let pattern = typed.bar.pattern
      let failed = search
      cancelSearch()
      self.search = failed
      if let failed, failed.matches.isEmpty { return .say(strings.notFound(pattern)) }
      return hadMarks ? .say(strings.marksCleared) : .done
    }
    self.typed = nil
    if reading.position != typed.place { remember(typed.place) }
    placeBeforeBrowsing = nil
    focus = .reading
    let first = search.current.map { Position(search.matches[$0]) } ?? typed.place
    return first < typed.place ? .say(strings.wrappedToStart) : .done
  }

  /// Goes to the next match from the one that the reader sees, or else from the place on the screen.
  mutating func step(forwards: Bool) -> Outcome {
    guard let search else { return .say(strings.searchFirst) }
    let matches = search.matches
    guard !matches.isEmpty else { return .say(strings.notFound(search.pattern)) }
    let next: Int
    if let current = search.current, reading.shows(Position(matches[current]), in: book) {
      next = forwards ? current + 1 : current - 1
    } else {
      let here = search.firstIndex(atOrAfter: reading.position)
      next = forwards ? here : here - 1
    }
    let wrapped = (next + matches.count) % matches.count
    goTo(match: wrapped)
    if next >= matches.count { return .say(strings.wrappedToStart) }
    return next < 0 ? .say(strings.wrappedToEnd) : .done
  }

  private mutating func goTo(match: Int) {
    search?.current = match
    jump { $0.showCurrentMatch() }
    focusReading(remembers: false)
  }

  // MARK: The list of matches

  mutating func showResults() -> Outcome {
    guard let search else { return .say(strings.searchFirst) }
    guard !search.matches.isEmpty else { return .say(strings.notFound(search.pattern)) }
    results = ResultList(search)
    return .done
  }

  mutating func performInResults(_ action: Action.Name) -> Outcome {
    let height = layout().body.count
    if results?.move(action, height: height) == true { return .done }
    switch action {
    case .open, .inward:
      let match = results?.selected
      results = nil
      if let match { goTo(match: match) }
    case .back, .outward, .results, .quit: results = nil
    case .search: return beginSearch()
    default: return .notUnderstood
    }
    return .done
  }
}
