import Screen

/// What the actions do on the screen of an issue.
extension IssueScreen {
  mutating func perform(_ action: Action.Name) -> Outcome {
    if original != nil { return performInOriginal(action) }
    if results != nil { return performInResults(action) }
    if bookmarkList != nil { return performInBookmarks(action) }
    if card != nil { return performInCard(action) }
    switch action {
    case .switchPane: return switchPane()
    case .back: return hasMarks ? clearMarks() : goBack()
    case .goTo: return beginPrompt(.goTo)
    case .filter: return beginPrompt(.filter)
    case .bookmark: return toggleBookmark()
    case .bookmarks: return showBookmarks()
    case .cite: return cite()
    case .copyParagraph: return copyParagraph()
    case .copyArticle: return copyArticle()
    case .nextArticle: return goToArticle(reading.position.article + 1)
    case .previousArticle: return goToArticle(reading.position.article - 1)
    case .nextHeading: return goToHeading(forwards: true)
    case .previousHeading: return goToHeading(forwards: false)
    case .jumpBack: return jumpBack()
    case .jumpForward: return jumpForward()
    case .search: return beginSearch()
    case .nextMatch: return step(forwards: true)
    case .previousMatch: return step(forwards: false)
    case .results: return showResults()
    case .original: return showOriginal()
    case .unfold: return setFolded(false)
    case .fold: return setFolded(true)
    case .foldAll: contents.setAllFolded(true, in: book)
    case .unfoldAll: contents.setAllFolded(false, in: book)
    case .fullScreen:
      isFullScreen.toggle()
      focusReading()
    case .contents: toggleContents()
    case .narrower: return setLineLength(layout().text.count - 4)
    case .wider: return setLineLength(layout().text.count + 4)
    case .justify:
      looks.isJustified.toggle()
      return .say(looks.isJustified ? strings.justified : strings.ragged)
    case .narrowerContents: return setContentsWidth(by: -2)
    case .widerContents: return setContentsWidth(by: 2)
    case .contentsSide:
      looks.contentsSide = looks.contentsSide == .left ? .right : .left
      return .say(strings.contentsSide(looks.contentsSide))
    case .tableRight: return shiftTables(by: layout().text.count / 2)
    case .tableLeft: return shiftTables(by: -layout().text.count / 2)
    default: return focus == .contents ? performInContents(action) : performInReading(action)
    }
    return .done
  }

  // MARK: In the contents

  private mutating func performInContents(_ action: Action.Name) -> Outcome {
    if contents.cursor.move(action, of: contents.nodes.count, height: layout().body.count) {
      preview()
      return .done
    }
    switch action {
    case .open, .inward: return openSelected(togglesSection: action == .open)
    case .outward:
      guard let node = contents.selected else { return .done }
      if !contents.setFolded(true, node, in: book), contents.selectParent(in: book) { preview() }
      return .done
    default: return .notUnderstood
    }
  }

  /// Shows what is chosen in the contents; a section's line leaves the text as it is.
  mutating func preview() {
    guard let node = contents.selected else { return }
    if placeBeforeBrowsing == nil { placeBeforeBrowsing = reading.position }
    switch node {
    case .section: break
    case .article(let article): reading.show(article: article, in: book)
    case .heading(let article, let block): reading.go(to: book.start(ofBlock: block, inArticle: article))
    }
  }

  mutating func openSelected(togglesSection: Bool) -> Outcome {
    guard let node = contents.selected else { return .done }
    if case .section = node {
      let isFolded = contents.isFolded(node, in: book) == true
      if isFolded || togglesSection {
        _ = contents.setFolded(!isFolded, node, in: book)
      } else {
        // Already unfolded: a level deeper is its first article.
        contents.cursor.select(contents.cursor.selected + 1, of: contents.nodes.count)
        preview()
      }
      return .done
    }
    preview()
    focusReading()
    return .done
  }

  private mutating func setFolded(_ folded: Bool) -> Outcome {
    guard let node = contents.selected else { return .done }
    if contents.setFolded(folded, node, in: book) { return .done }
    // What can't be folded any more folds what holds it, as in other trees.
    if folded, contents.selectParent(in: book), let parent = contents.selected {
      _ = contents.setFolded(true, parent, in: book)
      return .done
    }
    return .say(strings.nothingToFold)
  }

  // MARK: In the text

  private mutating func performInReading(_ action: Action.Name) -> Outcome {
    let page = reading.height
    let half = max(1, page / 2)
    switch action {
    case .down, .open: return scroll(by: 1)
    case .up: return scroll(by: -1)
    case .pageDown: return scroll(by: page)
    case .pageUp: return scroll(by: -page)
    case .halfPageDown: return scroll(by: half)
    case .halfPageUp: return scroll(by: -half)
    case .first: jump { $0.reading.go(to: $0.book.start(ofArticle: $0.reading.position.article)) }
    case .last: jump { $0.reading.goToEnd(in: $0.book) }
    case .outward: return goBack()
    case .inward: break
    default: return .notUnderstood
    }
    return .done
  }

  mutating func scroll(by lines: Int, staysInArticle: Bool = false) -> Outcome {
    let move = reading.scroll(by: lines, staysInArticle: staysInArticle, in: book)
    followReading()
    switch move {
    case .moved, .stopped: return .done
    case .nextArticle: return .say(strings.goingOn(title(ofArticle: reading.position.article)))
    case .previousArticle: return .say(strings.goingBack(title(ofArticle: reading.position.article)))
    case .endOfIssue: return .say(endOfIssue)
    case .startOfIssue: return .say(strings.startOfIssue)
    }
  }

  private var endOfIssue: String {
    if isBeginning { return strings.readingRest }
    return book.articleCount > 0 ? strings.endOfIssue : strings.noArticles
  }

  private mutating func goToArticle(_ article: Int) -> Outcome {
    guard article >= 0 else { return .say(strings.startOfIssue) }
    guard article < book.articleCount else { return .say(endOfIssue) }
    jump { $0.reading.go(to: $0.book.start(ofArticle: article)) }
    return .done
  }

  private mutating func goToHeading(forwards: Bool) -> Outcome {
    guard book.articleCount > 0 else { return .done }
    let here = reading.position
    let starts = book.headings[here.article].map { book.start(ofBlock: $0, inArticle: here.article) }
    if forwards {
      guard let next = starts.first(where: { $0 > here }) else { return .say(strings.noNextHeading) }
      jump { $0.reading.go(to: next) }
    } else {
      guard let previous = starts.last(where: { $0 < here }) else { return .say(strings.noPreviousHeading) }
      jump { $0.reading.go(to: previous) }
    }
    return .done
  }

  // MARK: Jumps

  /// Makes a move from which Ctrl-O comes back.
  mutating func jump(_ move: (inout IssueScreen) -> Void) {
    let before = reading.position
    if let place = placeBeforeBrowsing, place.article != before.article { remember(place) }
    placeBeforeBrowsing = nil
    move(&self)
    if reading.position != before { remember(before) }
    followReading()
  }

  mutating func remember(_ place: Position) {
    jumpsForward = []
    guard jumps.last != place else { return }
    jumps.append(place)
    // Older ones nobody goes back to.
    if jumps.count > 100 { jumps.removeFirst() }
  }

  private mutating func jumpBack() -> Outcome {
    guard let place = jumps.popLast() else { return .say(strings.nothingToGoBackTo) }
    if jumpsForward.last != reading.position { jumpsForward.append(reading.position) }
    reading.go(to: place)
    focusReading(remembers: false)
    return .done
  }

  private mutating func jumpForward() -> Outcome {
    guard let place = jumpsForward.popLast() else { return .say(strings.nothingToGoForwardTo) }
    if jumps.last != reading.position { jumps.append(reading.position) }
    reading.go(to: place)
    focusReading(remembers: false)
    return .done
  }

  // MARK: Panes

  /// Gives the text the keys. Where the contents led away from is a place to come back to.
  mutating func focusReading(remembers: Bool = true) {
    if let place = placeBeforeBrowsing, remembers, place.article != reading.position.article { remember(place) }
    placeBeforeBrowsing = nil
    focus = .reading
    followReading()
  }

  mutating func followReading() { contents.follow(reading.position, in: book) }

  private mutating func switchPane() -> Outcome {
    if focus == .contents {
      focusReading()
    } else {
      focusContents()
    }
    return .done
  }

  mutating func focusContents() {
    isFullScreen = false
    looks.showsContents = true
    focus = .contents
    placeBeforeBrowsing = nil
    followReading()
  }

  private mutating func goBack() -> Outcome {
    if isFullScreen {
      isFullScreen = false
    } else if focus == .reading {
      focusContents()
    } else if filter != nil {
      return clearFilter()
    } else {
      return .leave
    }
    return .done
  }

  private mutating func toggleContents() {
    if isFullScreen || !Layout.isWide(size) {
      // Only one pane is to be seen: the key brings up the other.
      if focus == .reading { focusContents() } else { focusReading() }
      return
    }
    looks.showsContents.toggle()
    if !looks.showsContents { focusReading() }
  }

  private mutating func setContentsWidth(by columns: Int) -> Outcome {
    guard let now = layout().contents, layout().divider != nil else {
      return .say(Layout.isWide(size) ? strings.onePane : strings.contentsAlone)
    }
    return setContentsWidth(now.count + columns)
  }

  mutating func setContentsWidth(_ columns: Int) -> Outcome {
    let width = Layout.contentsWidth(wanted: columns, columns: size.columns)
    looks.contentsWidth = width
    return .say(strings.contentsWidth(width))
  }

  private mutating func shiftTables(by cells: Int) -> Outcome {
    let hidden = reading.page(in: book).widest - layout().text.count
    guard hidden > 0 else { return .say(strings.noWideTable) }
    sideways = max(0, min(hidden, sideways + cells))
    return .done
  }

  private mutating func setLineLength(_ length: Int) -> Outcome {
    let least = Looks.lineLengths.lowerBound
    looks.lineLength = max(least, min(length, max(least, size.columns)))
    return .say(strings.lineLength(layout().text.count))
  }
}
