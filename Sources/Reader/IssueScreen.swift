import JournalCore
import JournalSearch
import Screen
import Typesetting

/// The screen on which an issue is read: the contents, the text, and the search that runs through both.
///
/// What a key does stands in `IssueScreen+Actions` and `IssueScreen+Search`, how it looks in `IssueScreen+Drawing`.
struct IssueScreen: Sendable {
  enum Focus: Sendable { case contents, reading }

  /// What came of a key, for the program around.
  enum Outcome: Sendable, Equatable {
    case done
    /// Something to say in the status line.
    case say(String)
    /// Something to put on the clipboard.
    case copy(String, Copied)
    /// `:q`.
    case quit
    /// The reader wants to leave the issue for the shelf.
    case leave
    case notUnderstood
    /// The issue is to be made ready for searching, or searched, beside the reader.
    case index(IndexRequest)
    case search(SearchRequest)
  }

  /// How many issues were opened before it.
  let number: Int
  /// It is the beginning of a long one, whose rest is still being read.
  var isBeginning = false
  let book: OpenIssue
  let strings: Strings
  var signs: Signs
  var size: Size
  var contents: ContentsPane
  var reading: ReadingPane
  var focus: Focus
  var isFullScreen = false
  var looks: Looks
  /// Cells that tables are shifted to the left.
  var sideways = 0

  var typed: TypedSearch?
  var search: Search?
  var results: ResultList?
  var original: OriginalView?
  var bookmarkList: BookmarkList?
  var card: Card?
  var prompt: Prompt?
  /// Whether the line between the panes is held by the mouse.
  var isDragging = false
  /// What the contents are narrowed to, as it was typed.
  var filter: String?
  /// Made when first searched.
  var index: IssueIndex?
  /// It is being made beside the reader.
  var isIndexing = false
  var awaited: AwaitedSearch?
  /// Searches that were begun beside the reader.
  var searchCount = 0
  var history: SearchHistory
  /// Bytes of text: a larger issue is searched beside the reader.
  private(set) var mostSearchedAtOnce: Int

  /// Places before jumps, the latest last.
  var jumps: [Position] = []
  /// Places that jumping back led away from, the next last.
  var jumpsForward: [Position] = []
  /// In reading order.
  var bookmarks: [Position] = []
  /// Article by article: hundredths that were on the screen while the text had the keys.
  var readShares: [Int]
  /// The paragraph that was copied last, and what stood in the first row then.
  var copiedParagraph: (block: Int, place: Position)?
  /// Where the reader was before looking through the contents.
  var placeBeforeBrowsing: Position?

  init(
    _ issue: Issue, number: Int = 0, history: SearchHistory = SearchHistory(), mostSearchedAtOnce: Int,
    strings: Strings, signs: Signs, size: Size, looks: Looks = Looks()
  ) {
    self.number = number
    self.history = history
    self.mostSearchedAtOnce = mostSearchedAtOnce
    book = OpenIssue(issue, language: strings.language)
    self.strings = strings
    self.signs = signs
    self.size = size
    self.looks = looks
    readShares = Array(repeating: 0, count: book.articleCount)
    contents = ContentsPane(book: book)
    reading = ReadingPane(book: book, cellWidth: signs.cellWidth)
    // With one article there is nothing to choose.
    focus = book.articleCount == 1 ? .reading : .contents
    fit()
  }

  /// Whether something lies over the panes that `q` closes.
  var isCovered: Bool { results != nil || original != nil || bookmarkList != nil || card != nil }

  /// Where the help would be asked for.
  var helpPlace: HelpScreen.Place {
    if original != nil { return .original }
    if results != nil { return .results }
    if bookmarkList != nil { return .bookmarks }
    return focus == .contents ? .contents : .reading
  }

  /// Whether keys are characters of something being typed.
  var isTyping: Bool { typed != nil || prompt != nil }

  /// Where things stand now. In full screen and where the panes don't fit side by side, the one with the keys is shown.
  func layout(needsBottom: Bool = false) -> Layout {
    let isAlone = isFullScreen || !looks.showsContents || !Layout.isWide(size)
    return Layout(
      size: size, showsContents: !isAlone || focus == .contents, showsReading: !isAlone || focus == .reading,
      isFullScreen: isFullScreen, needsBottom: needsBottom || isTyping, lineLength: looks.lineLength,
      contentsWidth: looks.contentsWidth, contentsSide: looks.contentsSide)
  }

  /// Tells the reading pane the room it has: before every event and every drawing.
  mutating func fit() {
    let layout = layout()
    reading.fit(
      height: layout.body.count,
      typesetter: Typesetter(
        measure: layout.text.count, cellWidth: signs.cellWidth, isJustified: looks.isJustified, scrollsTables: true))
  }

  func title(ofArticle article: Int) -> String {
    let title = book.titles[article]
    return title.isEmpty ? strings.untitled : title
  }
}
