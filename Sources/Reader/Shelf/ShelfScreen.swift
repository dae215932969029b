import JournalCore
import JournalSearch
import Screen

/// The shelf: the issues to choose from, in an order, narrowed by a filter or by what a search has found in them.
struct ShelfScreen: Sendable {
  /// What came of a key, for the program around.
  enum Outcome: Sendable, Equatable {
    case done
    case say(String)
    /// An index into the entries.
    case open(Int)
    /// Search all issues for this.
    case search(ShelfRequest)
    case notUnderstood
  }

  private(set) var entries: [ShelfEntry]
  private(set) var order = ShelfOrder.journal
  /// Indices of the entries that are shown.
  private(set) var lines: [Int] = []
  var cursor = ListCursor()
  /// How far looking into the files has come, in hundredths; `nil` once it is done.
  var percentRead: Int?

  /// What the list is narrowed to.
  private(set) var filter: String?
  /// What is typed in the last line, and what it is for.
  private(set) var typed: Typed?
  var search: ShelfSearchState?
  /// Searches begun so far.
  var searchCount = 0
  /// Whether the latest search is not answered yet.
  var isAwaiting = false
  /// What was searched for before.
  var history: SearchHistory
  let strings: Strings

  struct Typed: Sendable {
    enum Purpose: Sendable { case filter, search }
    let purpose: Purpose
    var bar: SearchBar
    /// Why what is typed can't be searched for.
    var problem: QueryError?
    // What Esc brings back.
    let filter: String?
    let search: ShelfSearchState?
    let selected: Int?
  }

  init(_ entries: [ShelfEntry], history: SearchHistory = SearchHistory(), strings: Strings) {
    self.entries = entries
    self.history = history
    self.strings = strings
    arrange()
  }

  /// The chosen entry, an index into the entries.
  var selected: Int? { lines.indices.contains(cursor.selected) ? lines[cursor.selected] : nil }

  /// Takes what has become known of some entries.
  mutating func update(_ changes: [(index: Int, entry: ShelfEntry)]) {
    for (index, entry) in changes where entries.indices.contains(index) { entries[index] = entry }
    arrange()
  }

  /// Takes other entries in place of all; the chosen one stays chosen if it is still there.
  mutating func replace(_ entries: [ShelfEntry]) {
    let path = selected.map { self.entries[$0].path }
    self.entries = entries
    search = nil
    arrange()
    if let path, let place = lines.firstIndex(where: { entries[$0].path == path }) {
      cursor.select(place, of: lines.count)
    }
  }

  // MARK: Keys

  mutating func perform(_ action: Action.Name, height: Int) -> Outcome {
    if cursor.move(action, of: lines.count, height: height) { return .done }
    switch action {
    case .open, .inward: return openSelected()
    case .back, .outward: return goBack()
    case .sort:
      order = order.next
      arrange()
      return .say(strings.shelfOrder(order))
    case .filter: begin(.filter)
    case .search: begin(.search)
    default: return .notUnderstood
    }
    return .done
  }

  mutating func openSelected() -> Outcome {
    guard let selected else { return .done }
    if case .unreadable(let reason) = entries[selected].state { return .say("\(entries[selected].path)：\(reason)") }
    return .open(selected)
  }

  /// Takes away the last thing that narrows the list.
  private mutating func goBack() -> Outcome {
    if search != nil {
      search = nil
      arrange()
      return .say(strings.marksCleared)
    }
    if filter != nil {
      filter = nil
      arrange()
      return .say(strings.shelfIsWhole)
    }
    return .say(strings.isShelf)
  }

  // MARK: Typing

  private mutating func begin(_ purpose: Typed.Purpose) {
    let bar = purpose == .search ? SearchBar(history: history) : SearchBar()
    typed = Typed(purpose: purpose, bar: bar, filter: filter, search: search, selected: selected)
    if purpose == .filter, let filter { typed?.bar.insert(filter) }
    if purpose == .search { search = nil }
    arrange()
  }

  mutating func type(_ key: Key) -> Outcome {
    switch key {
    case .escape, .control("g"): cancel()
    case .enter: return accept()
    case .backspace where typed?.bar.text.isEmpty == true: cancel()
    case .up where typed?.purpose == .filter, .down where typed?.purpose == .filter:
      _ = cursor.move(key == .up ? .up : .down, of: lines.count, height: 1)
    default:
      let before = typed?.bar.pattern
      if typed?.bar.edit(key) == true, typed?.bar.pattern != before { return narrow() }
    }
    return .done
  }

  mutating func paste(_ text: String) -> Outcome {
    typed?.bar.insert(text)
    return narrow()
  }

  private mutating func cancel() {
    guard let typed else { return }
    self.typed = nil
    filter = typed.filter
    search = typed.search
    arrange()
    if let selected = typed.selected, let place = lines.firstIndex(of: selected) {
      cursor.select(place, of: lines.count)
    }
  }

  private mutating func accept() -> Outcome {
    // What is wrong is to be mended.
    guard let typed, typed.problem == nil else { return .done }
    self.typed = nil
    switch typed.purpose {
    case .filter:
      guard lines.isEmpty, filter != nil else { return .done }
      filter = nil
      arrange()
      return .say(strings.notFound(typed.bar.pattern))
    case .search:
      if search != nil { history.add(typed.bar.pattern) }
      return finishSearch()
    }
  }

  private mutating func narrow() -> Outcome {
    guard let typed else { return .done }
    switch typed.purpose {
    case .filter:
      let pattern = typed.bar.pattern
      filter = pattern.allSatisfy(\.isWhitespace) ? nil : pattern
      arrange()
      return .done
    case .search: return searchLive(typed.bar.pattern)
    }
  }

  mutating func setProblem(_ problem: QueryError?) { typed?.problem = problem }

  // MARK: The list

  /// Makes the list anew; what was chosen stays so if it is still there, unless nobody has chosen yet.
  mutating func arrange() {
    let before = cursor.selected > 0 ? selected : nil
    // While the list is narrowed, what fits first is what is wanted.
    let fallback = before == nil || typed != nil ? 0 : cursor.selected
    lines = order.sorted(entries)
    if let filter {
      let wanted = ShelfNames(entries, strings: strings).entries(with: filter)
      lines.removeAll { !wanted.contains($0) }
    }
    if let findings = search?.findings { lines.removeAll { findings.issues[$0] == nil } }
    cursor.select(before.flatMap(lines.firstIndex) ?? fallback, of: lines.count)
  }
}

/// The lines of the shelf, made ready for a filter.
private struct ShelfNames {
  private let index: IssueIndex

  init(_ entries: [ShelfEntry], strings: Strings) {
    var text: [UInt8] = []
    var articles: [Article] = []
    for (place, entry) in entries.enumerated() {
      // The path too, so that a folder's name narrows to what is in it.
      let blocks = [strings.title(of: entry), entry.path].map { line in
        let start = text.count
        text += line.utf8
        return Block(kind: .paragraph, text: start..<text.count, lines: [])
      }
      articles.append(Article(id: place + 1, blocks: blocks))
    }
    let source = SourceDescription(path: "", format: .text, byteCount: text.count, lineCount: 0)
    index = IssueIndex(Issue(source: source, text: text, articles: articles))
  }

  /// The entries that hold each of the words, indices.
  func entries(with text: String) -> Set<Int> {
    text.split(whereSeparator: \.isWhitespace).map { Set(index.matches(ofText: String($0)).map(\.article)) }
      .reduce(nil) { $0?.intersection($1) ?? $1 } ?? []
  }
}
