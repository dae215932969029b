import JournalCore
import JournalSearch
import Screen
import Typesetting

/// What the program around the reader has to do after an event.
public enum Effect: Sendable, Equatable {
  case none
  /// Leave, with this exit status.
  case quit(status: Int32)
  /// Load this issue of the shelf (an index into the entries given): `waitFor`, then `open`, or `report` why not. Of a
  /// long one, `openBeginning` before.
  case openIssue(Int)
  /// The issue that is being loaded is not wanted any more.
  case cancelLoading
  /// Make the issue ready for searching, beside the reader, and `take` the answer.
  case index(IndexRequest)
  /// Search the issue, beside the reader, and `take` the answer, if there is one; any search before it can be given up.
  case search(SearchRequest)
  /// Put this on the clipboard, then tell what came of it with `copied`.
  case copy(String)
  /// Read the open issue's file again: `waitFor`, then `reopen`, or `report` why not.
  case reload
  /// Search all issues of the shelf, beside the reader, and `take` the answer; any such search before it can be given up.
  case searchShelf(ShelfRequest)
}

/// The reader: events in, a canvas out. It knows no terminal and does no input or output.
public struct Reader: Sendable {
  let strings: Strings
  var signs: Signs
  /// How the reader likes to see issues, as keys have changed it so far.
  public private(set) var looks: Looks
  private let keys: KeyBindings
  private let keyMap: KeyMap
  /// Of the canvas last drawn or the resize last told.
  var size = Size(rows: 24, columns: 80)

  var shelf: ShelfScreen?
  /// `nil` while the shelf is shown.
  var issue: IssueScreen?
  /// Issues opened so far.
  private var openings = 0
  /// What was searched for in any issue.
  public var searchHistory = SearchHistory() {
    didSet {
      issue?.history = searchHistory
      shelf?.history = searchHistory
    }
  }
  /// Covers everything else while an issue is read that takes long.
  var loading: LoadingScreen?
  var help: HelpScreen?
  var message: String?
  /// Keys of a sequence that is not complete yet.
  var pending: [Key] = []
  /// What waits until the whole of an issue is there, of which only the beginning is shown.
  var held: [Event] = []
  /// What was asked to be put on the clipboard.
  private var copying: (what: Copied, text: String)?

  /// Bytes of text of the largest issue that is searched between two keys.
  private let mostSearchedAtOnce: Int

  /// - Parameter mostSearchedAtOnce: bytes of text of the largest issue that is searched between two keys, which takes
  ///   about 5 milliseconds a megabyte when first done; a larger one is searched by `Effect.search`.
  public init(
    language: Language, cellWidth: CellWidth = CellWidth(), looks: Looks = Looks(), keys: KeyBindings = KeyBindings(),
    mostSearchedAtOnce: Int = 1 << 20
  ) {
    self.mostSearchedAtOnce = mostSearchedAtOnce
    self.keys = keys
    keyMap = KeyMap(keys.table)
    self.looks = looks
    strings = Strings(language: language, keys: keys)
    signs = Signs(cellWidth: cellWidth)
  }

  /// Shows a list of issues to choose from.
  public mutating func showShelf(_ entries: [ShelfEntry]) {
    shelf = ShelfScreen(entries, history: searchHistory, strings: strings)
    issue = nil
  }

  /// Shows an issue: at its beginning, or where it was left, or at the first match of what the shelf is searched for.
  @discardableResult
  public mutating func open(_ issue: Issue, remembering memory: IssueMemory? = nil) -> Effect {
    loading = nil
    openings += 1
    let beginning = isBeginning ? self.issue : nil
    self.issue = IssueScreen(
      issue, number: openings, history: searchHistory, mostSearchedAtOnce: mostSearchedAtOnce, strings: strings,
      signs: signs, size: size, looks: looks)
    if let beginning { self.issue?.goOn(from: beginning) }
    if let memory { self.issue?.restore(memory) }
    guard let pattern = shelf?.patternToOpen else { return .none }
    return follow(self.issue?.find(pattern))
  }

  /// Shows the open issue as it is now, at the same place.
  public mutating func reopen(_ issue: Issue) {
    open(issue, remembering: memory)
    message = strings.reloaded
  }

  /// What is to be remembered of the open issue, or of the last one; `nil` if none was open.
  public var memory: IssueMemory? { isBeginning ? nil : issue?.memory ?? memoryOfLeft }
  /// What is to be remembered of the issue that was left for the shelf.
  private var memoryOfLeft: IssueMemory?

  /// Says something in the status line, until the next key. Nothing is waited for any more.
  public mutating func report(_ message: String) {
    loading = nil
    self.message = message
  }

  /// Says that the open issue's file is another now, or gone.
  public mutating func fileChanged(isGone: Bool) {
    message = isGone ? strings.fileGone : strings.fileChanged
  }

  /// Says that the open issue can't be read again.
  public mutating func nothingToReload() { message = strings.nothingToReload }

  /// Tells what came of `Effect.copy`.
  public mutating func copied(_ outcome: ClipboardOutcome) {
    guard let copying else { return }
    switch outcome {
    case .sent: message = strings.copied(copying.what, copying.text)
    case .tooLong(let limit): message = strings.tooLongToCopy(limit: limit)
    case .unsupported: message = strings.cannotCopy
    }
    self.copying = nil
  }

  /// Says that an issue is being read, until `open` or `report`.
  public mutating func waitFor(_ name: String) {
    loading = LoadingScreen(name: name)
  }

  public var isWaiting: Bool { loading != nil }

  /// Tells how long the issue has been waited for.
  public mutating func wait(seconds: Int) {
    loading?.seconds = seconds
  }

  /// Takes an issue that was made ready for searching.
  public mutating func take(_ answer: IndexAnswer) -> Effect { follow(issue?.take(answer)) }

  /// Takes what a search has found.
  public mutating func take(_ answer: SearchAnswer) -> Effect {
    if message == strings.searching { message = nil }
    return follow(issue?.take(answer))
  }

  // MARK: Events

  /// Takes an event and changes the state.
  public mutating func handle(_ event: Event) -> Effect {
    issue?.size = size
    issue?.looks = looks
    issue?.fit()
    defer { if let looks = issue?.looks { self.looks = looks } }
    if holdOn(event) { return .none }
    switch event {
    case .quit(let status):
      return .quit(status: status)
    case .wake: break
    case .interrupt:
      if loading != nil, shelf != nil || issue != nil {
        loading = nil
        return .cancelLoading
      }
      // The status of a program that SIGINT has ended.
      return isTyping ? handle(.key(.escape)) : .quit(status: 130)
    case .resize(let size):
      self.size = size
    case .widths(let width):
      signs = Signs(cellWidth: width)
      issue?.signs = signs
    case .key(let key) where loading != nil:
      return whileLoading(key)
    case .paste where loading != nil, .mouse where loading != nil: break
    case .paste(let text):
      help?.paste(text)
      if help == nil, issue?.prompt != nil { issue?.pasteInPrompt(text) }
      if issue?.typed != nil, help == nil { return follow(issue?.paste(text)) }
      if isTypingInShelf { return follow(shelf?.paste(text)) }
    case .mouse(let event):
      // Letting a button go says nothing new.
      if event.button != .release { message = nil }
      return handle(event)
    case .key(.alt(let character)):
      // No action has Alt: it is an Escape and a key that came close together, as on a slow line.
      let effect = handle(.key(.escape))
      return effect == .none ? handle(.key(.character(character))) : effect
    case .key(let key):
      message = nil
      if help?.isTyping == true {
        help?.type(key)
        return .none
      }
      if help == nil, issue?.prompt != nil { return follow(issue?.typeInPrompt(key)) }
      if help == nil, issue?.typed != nil {
        let effect = follow(issue?.type(key))
        if let history = issue?.history, history != searchHistory { searchHistory = history }
        return effect
      }
      if isTypingInShelf {
        let effect = follow(shelf?.type(key))
        if let history = shelf?.history, history != searchHistory { searchHistory = history }
        return effect
      }
      pending.append(key)
      switch keyMap.meaning(of: pending) {
      case .beginning: break
      case .nothing:
        pending = []
        message = strings.unknownKey
      case .action(let action):
        let keys = pending
        pending = []
        return hold(keys, for: action) ? .none : perform(action)
      }
    }
    return .none
  }

  /// While an issue is read there is only leaving.
  private mutating func whileLoading(_ key: Key) -> Effect {
    switch keyMap.meaning(of: [key]) {
    case .action(.quit): return .quit(status: 0)
    case .action(.back), .action(.outward):
      guard shelf != nil || issue != nil else { return .quit(status: 0) }
      loading = nil
      return .cancelLoading
    default: return .none
    }
  }

  /// Whether keys are characters of something being typed.
  private var isTyping: Bool {
    help?.isTyping == true || help == nil && (issue?.isTyping == true || isTypingInShelf)
  }

  private mutating func perform(_ action: Action.Name) -> Effect {
    if help != nil {
      let height = listLayout.body.count
      if help?.move(action, height: height) == true { return .none }
      switch action {
      case .search: help?.beginTyping()
      case .back where help?.bar != nil: help?.clear()
      case .help, .quit, .back, .outward: help = nil
      default: message = strings.unknownKey
      }
      return .none
    }
    switch action {
    case .theme:
      looks.palette = looks.palette.next
      issue?.looks = looks
      message = strings.theme(looks.palette)
      return .none
    case .reload where issue != nil: return .reload
    case .help:
      help = HelpScreen(place: issue?.helpPlace ?? .shelf, actions: keys.table)
      return .none
    case .quit where issue?.isCovered != true:
      return .quit(status: 0)
    default:
      if issue != nil { return follow(issue?.perform(action)) }
      let height = listLayout.body.count
      return follow(shelf?.perform(action, height: height))
    }
  }

  private mutating func follow(_ outcome: IssueScreen.Outcome?) -> Effect {
    switch outcome {
    case .say(let words): message = words
    case .copy(let text, let what):
      copying = (what, text)
      return .copy(text)
    case .quit: return .quit(status: 0)
    case .notUnderstood: message = strings.unknownKey
    case .leave:
      guard shelf != nil else {
        message = strings.isTop
        break
      }
      memoryOfLeft = memory
      let isAwaited = isBeginning
      issue = nil
      if isAwaited { return .cancelLoading }
    case .index(let request): return .index(request)
    case .search(let request): return .search(request)
    case .done, nil: break
    }
    return .none
  }

  private mutating func handle(_ event: MouseEvent) -> Effect {
    let step = event.button == .wheelUp ? -IssueScreen.wheelStep : IssueScreen.wheelStep
    if event.button == .drag || event.button == .release { return follow(issue?.drag(event)) }
    if help != nil {
      if event.button != .left { help?.scroll(by: step) }
      return .none
    }
    if issue?.isTyping == true { return .none }
    if issue != nil { return follow(issue?.handle(event)) }
    let body = listLayout.body
    return follow(shelf?.handle(event, body: body))
  }
}
