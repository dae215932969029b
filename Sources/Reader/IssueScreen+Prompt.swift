import JournalCore
import JournalSearch
import Screen

/// Typing where to go, and what to narrow the contents to.
extension IssueScreen {
  mutating func beginPrompt(_ kind: Prompt.Kind) -> Outcome {
    guard book.articleCount > 0 else { return .say(strings.noArticles) }
    var prompt = Prompt(
      kind: kind, focus: focus, node: contents.selected, place: reading.position, filter: filter, looks: looks,
      isFullScreen: isFullScreen)
    if kind == .filter {
      prompt.index = book.contentsIndex
      if let filter { prompt.bar.insert(filter) }
      focusContents()
    }
    self.prompt = prompt
    return .done
  }

  mutating func typeInPrompt(_ key: Key) -> Outcome {
    switch key {
    case .escape, .control("g"): cancelPrompt()
    case .enter: return acceptPrompt()
    case .backspace where prompt?.bar.text.isEmpty == true: cancelPrompt()
    default:
      let before = prompt?.bar.pattern
      if prompt?.bar.edit(key) == true, prompt?.bar.pattern != before { narrow() }
    }
    return .done
  }

  mutating func pasteInPrompt(_ text: String) {
    prompt?.bar.insert(text)
    narrow()
  }

  private mutating func cancelPrompt() {
    guard let prompt else { return }
    self.prompt = nil
    guard prompt.kind == .filter else { return }
    setFilter(prompt.filter, by: prompt.index)
    looks = prompt.looks
    isFullScreen = prompt.isFullScreen
    focus = prompt.focus
    if let node = prompt.node { contents.select(node, in: book) }
  }

  private mutating func acceptPrompt() -> Outcome {
    guard let prompt else { return .done }
    self.prompt = nil
    switch prompt.kind {
    case .goTo: return goTo(prompt.bar.pattern)
    case .filter:
      if filter == nil { return prompt.filter == nil ? .done : .say(strings.filterCleared) }
      guard !contents.nodes.isEmpty else {
        setFilter(nil, by: nil)
        return .say(strings.notFound(prompt.bar.pattern))
      }
      preview()
      return .done
    }
  }

  // MARK: Contents

  private mutating func narrow() {
    guard let prompt, prompt.kind == .filter else { return }
    setFilter(prompt.bar.pattern, by: prompt.index)
  }

  private mutating func setFilter(_ text: String?, by index: IssueIndex?) {
    guard let text, let index, !text.allSatisfy(\.isWhitespace) else {
      filter = nil
      contents.filter(nil, in: book)
      return
    }
    filter = text
    let tree = book.tree
    var nodes: Set<ContentsPane.Node> = []
    for match in index.matches(ofText: text) {
      let node = tree[match.article]
      nodes.insert(node)
      // A section that is found shows its articles.
      if case .section(let section) = node { nodes.formUnion(book.sections[section].articles.map { .article($0) }) }
    }
    contents.filter(nodes, in: book)
    if contents.selected.map(nodes.contains) != true, let first = contents.nodes.firstIndex(where: nodes.contains) {
      contents.cursor.select(first, of: contents.nodes.count)
    }
  }

  mutating func clearFilter() -> Outcome {
    setFilter(nil, by: nil)
    return .say(strings.filterCleared)
  }

  /// Articles that the contents show.
  var listedArticles: Int {
    contents.nodes.count { if case .article = $0 { true } else { false } }
  }

  // MARK: Going to a place

  private mutating func goTo(_ text: String) -> Outcome {
    guard !text.allSatisfy(\.isWhitespace) else { return .done }
    switch Destination(text) {
    case .article(let number):
      guard (1...book.articleCount).contains(number) else {
        return .say(strings.noSuchArticle(number, count: book.articleCount))
      }
      go(to: book.start(ofArticle: number - 1))
    case .page(let page):
      guard let pages = book.pages else { return .say(strings.noPages) }
      guard let place = book.position(ofPage: page) else { return .say(strings.noSuchPage(page, pages)) }
      go(to: place)
    case .percent(let percent):
      guard percent <= 100 else { return .say(strings.noSuchPercent) }
      go(to: book.position(atPercent: percent))
      if percent == 100 { reading.goToEnd(in: book) }
    case .quit: return .quit
    case nil: return .say(strings.noSuchPlace(text))
    }
    return .done
  }

  private mutating func go(to place: Position) {
    jump { $0.reading.go(to: place) }
    focusReading(remembers: false)
  }
}

/// Where `:` leads.
private enum Destination {
  /// 1-based.
  case article(Int)
  case page(Int)
  case percent(Int)
  /// As in vi.
  case quit

  init?(_ text: String) {
    let text = text.compactMap { Key.character($0).halfWidth.character }.filter { !$0.isWhitespace }
    let isNumber = { (part: ArraySlice<Character>) in part.allSatisfy(\.isASCII) ? Int(String(part)) : nil }
    if let number = isNumber(text[...]), number >= 0 {
      self = .article(number)
    } else if let first = text.first, "pP".contains(first), let page = isNumber(text.dropFirst()), page >= 0 {
      self = .page(page)
    } else if text.last == "%", let percent = isNumber(text.dropLast()), percent >= 0 {
      self = .percent(percent)
    } else if String(text) == "q" {
      self = .quit
    } else {
      return nil
    }
  }
}
