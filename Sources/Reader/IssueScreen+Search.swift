import JournalSearch
import Screen

/// Searching in the open issue.
extension IssueScreen {
  /// A search being typed, and what Esc brings back.
  struct TypedSearch: Sendable {
    var bar: SearchBar
    /// Why what is typed can't be searched for.
    var problem: QueryError?
    let place: Position
    let focus: Focus
    let node: ContentsPane.Node?
    let search: Search?
  }

  /// A search that goes on beside the reader.
  struct AwaitedSearch: Sendable {
    let id: SearchID
    let pattern: String
    let query: Query
    /// Set by Enter: where the search started, and where the reader was then.
    var accepted: (start: Position, place: Position)?
  }

  private var isSearchedAtOnce: Bool { book.issue.text.count <= mostSearchedAtOnce }

  // MARK: Typing

  mutating func beginSearch() -> Outcome {
    guard book.articleCount > 0 else { return .say(strings.noArticles) }
    results = nil
    awaited = nil
    typed = TypedSearch(
      bar: SearchBar(history: history), place: reading.position, focus: focus, node: contents.selected, search: search)
    search = nil
    // The text is what the matches are shown in.
    focus = .reading
    guard index == nil, !isSearchedAtOnce, !isIndexing else { return .done }
    // While the first character is typed.
    isIndexing = true
    return .index(IndexRequest(number: number, issue: book.issue))
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
      if typed?.bar.edit(key) == true, typed?.bar.pattern != before { return searchLive() }
    }
    return .done
  }

  mutating func paste(_ text: String) -> Outcome {
    typed?.bar.insert(text)
    return searchLive()
  }

  /// Looks for what is typed so far, from where the reader was when typing began.
  private mutating func searchLive() -> Outcome {
    guard let pattern = typed?.bar.pattern else { return .done }
    awaited = nil
    typed?.problem = nil
    do throws(QueryError) {
      let query = try Query.parse(pattern)
      if query.isEmpty {
        show(nil)
      } else if isSearchedAtOnce {
        let index = self.index ?? IssueIndex(book.issue)
        self.index = index
        show(Search(pattern: pattern, results: try index.search(query)))
      } else {
        searchCount += 1
        awaited = AwaitedSearch(id: SearchID(issue: number, search: searchCount), pattern: pattern, query: query)
        return askForSearch()
      }
    } catch {
      show(nil)
      typed?.problem = error
    }
    return .done
  }

  /// Shows what a search that is being typed has found.
  private mutating func show(_ found: Search?) {
    guard let typed else { return }
    reading.go(to: typed.place)
    search = found?.starting(from: typed.place)
    showCurrentMatch()
    followReading()
  }

  private mutating func showCurrentMatch() {
    guard let search, let current = search.current else { return }
    reading.bringIntoView(Position(search.matches[current]), in: book)
  }

  private mutating func cancelSearch() {
    guard let typed else { return }
    awaited = nil
    reading.go(to: typed.place)
    search = typed.search
    focus = typed.focus
    followReading()
    if let node = typed.node { contents.select(node, in: book) }
    self.typed = nil
  }

  private mutating func acceptSearch() -> Outcome {
    // What is wrong is to be mended.
    guard let typed, typed.problem == nil else { return .done }
    if awaited != nil || search != nil { history.add(typed.bar.pattern) }
    if awaited != nil {
      awaited?.accepted = (start: typed.place, place: reading.position)
      search = typed.search
      self.typed = nil
      return .say(strings.searching)
    }
    guard let search, search.current != nil else {
      let failed = search
      cancelSearch()
      if let failed { return keepInVain(failed) }
      let hadMarks = self.search != nil
      self.search = nil
      return hadMarks ? .say(strings.marksCleared) : .done
    }
    self.typed = nil
    return keep(search, from: typed.place)
  }

  /// Keeps what was found, at whose current match the reader is now.
  private mutating func keep(_ search: Search, from place: Position) -> Outcome {
    if reading.position != place { remember(place) }
    placeBeforeBrowsing = nil
    focus = .reading
    let first = search.current.map { Position(search.matches[$0]) } ?? place
    return first < place ? .say(strings.wrappedToStart) : .done
  }

  private mutating func keepInVain(_ search: Search) -> Outcome {
    self.search = search
    return .say(strings.notFound(search.pattern))
  }

  // MARK: Searches beside the reader

  private func askForSearch() -> Outcome {
    guard let awaited, let index else { return .done }
    return .search(SearchRequest(id: awaited.id, query: awaited.query, index: index))
  }

  mutating func take(_ answer: IndexAnswer) -> Outcome {
    guard answer.number == number else { return .done }
    isIndexing = false
    index = answer.index
    return askForSearch()
  }

  mutating func take(_ answer: SearchAnswer) -> Outcome {
    guard let awaited, answer.id == awaited.id else { return .done }
    self.awaited = nil
    switch answer.outcome {
    case .success(let results):
      let search = Search(pattern: awaited.pattern, results: results)
      if typed != nil {
        show(search)
      } else if let accepted = awaited.accepted {
        return keep(search, acceptedAt: accepted)
      }
    case .failure(let error):
      guard typed == nil else {
        show(nil)
        typed?.problem = error
        return .done
      }
      return .say(error.message(in: strings.language))
    }
    return .done
  }

  /// Keeps what was found after Enter had been pressed.
  private mutating func keep(_ found: Search, acceptedAt accepted: (start: Position, place: Position)) -> Outcome {
    guard !found.matches.isEmpty else {
      if reading.position == accepted.place { reading.go(to: accepted.start) }
      followReading()
      return keepInVain(found)
    }
    // A reader who has gone on since is not called back.
    guard reading.position == accepted.place, results == nil, original == nil else {
      search = found
      return .say(strings.matches(found))
    }
    let search = found.starting(from: accepted.start)
    self.search = search
    reading.go(to: accepted.start)
    showCurrentMatch()
    followReading()
    return keep(search, from: accepted.start)
  }

  // MARK: What was found

  /// Whether a search that was accepted still marks its matches.
  var hasMarks: Bool { typed == nil && search?.matches.isEmpty == false }

  mutating func clearMarks() -> Outcome {
    search = nil
    return .say(strings.marksCleared)
  }

  /// Goes to the next match from the one that the reader sees, or else from the place on the screen.
  mutating func step(forwards: Bool) -> Outcome {
    if let refusal = refusalWithoutMatches { return refusal }
    guard let search else { return .done }
    let matches = search.matches
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

  /// What is said where there are no matches to go to or to list.
  private var refusalWithoutMatches: Outcome? {
    if awaited != nil { return .say(strings.searching) }
    guard let search else { return .say(strings.searchFirst) }
    return search.matches.isEmpty ? .say(strings.notFound(search.pattern)) : nil
  }

  private mutating func goTo(match: Int) {
    search?.current = match
    jump { $0.showCurrentMatch() }
    focusReading(remembers: false)
  }

  // MARK: The list of matches

  mutating func showResults() -> Outcome {
    if let refusal = refusalWithoutMatches { return refusal }
    results = search.map(ResultList.init)
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

extension IssueScreen {
  /// Searches for what was searched for on the shelf, and goes to its first match.
  mutating func find(_ pattern: String) -> Outcome {
    if book.articleCount > 0 { reading.go(to: book.start(ofArticle: 0)) }
    let begun = beginSearch()
    let searched = paste(pattern)
    let accepted = type(.enter)
    // A large issue is made ready first, and then searched, beside the reader.
    for outcome in [begun, searched] where outcome != .done { return outcome }
    return accepted
  }
}
