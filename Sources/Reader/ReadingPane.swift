import JournalCore
import Typesetting

/// The pane that shows an article: which place of the text stands in its first row.
///
/// The place is kept as a place in the text, so a new width shows the same words; lines of the screen are counted only
/// from there, forwards and backwards, and only as far as they are looked at.
struct ReadingPane: Sendable {
  /// A line of the article on the screen: a block, and which of its lines.
  struct Line: Sendable, Equatable {
    var block: Int
    var line: Int
  }

  /// What a page move met.
  enum Move: Equatable {
    case moved
    /// Nothing more in this article, and no leave to go on into another.
    case stopped
    case nextArticle, previousArticle
    case endOfIssue, startOfIssue
  }

  /// What stands in the first row.
  private(set) var position: Position
  /// Rows of the pane, at least 1.
  private(set) var height = 1
  /// Where the reader left other articles.
  private var places: [Int: Position] = [:]
  private var pages: PageCache

  init(book: OpenIssue, cellWidth: CellWidth) {
    position =
      book.articleCount > 0 ? book.start(ofArticle: book.firstPiece) : Position(article: 0, block: 0, offset: 0)
    pages = PageCache(typesetter: Typesetter(measure: 76, cellWidth: cellWidth, scrollsTables: true))
  }

  mutating func fit(height: Int, typesetter: Typesetter) {
    self.height = max(1, height)
    pages.use(typesetter)
  }

  // MARK: Going to places

  mutating func go(to position: Position) {
    places[self.position.article] = self.position
    self.position = position
  }

  /// Shows an article where the reader left it, or at its start.
  mutating func show(article: Int, in book: OpenIssue) {
    guard article != position.article else { return }
    go(to: places[article] ?? book.start(ofArticle: article))
  }

  /// Shows the article's last page.
  mutating func goToEnd(in book: OpenIssue) {
    guard let last = lastLine(in: book) else { return }
    position = place(of: walk(from: last, by: 1 - height, in: book), in: book)
  }

  /// Brings a place onto the screen: nothing moves if it is there already, else it gets a third of the page above it.
  mutating func bringIntoView(_ place: Position, in book: OpenIssue) {
    if shows(place, in: book) { return }
    go(to: place)
    let line = line(of: place, in: book)
    var top = walk(from: line, by: -(height / 3), in: book)
    let below = page(from: top, in: book).lines.count
    if below < height { top = walk(from: top, by: below - height, in: book) }
    position = self.place(of: top, in: book)
  }

  // MARK: Turning pages

  /// Moves by lines; past the end of an article on into the next, before its start back into the one before, unless it
  /// is to stay in the article.
  mutating func scroll(by count: Int, staysInArticle: Bool = false, in book: OpenIssue) -> Move {
    guard book.articleCount > 0 else { return .endOfIssue }
    let top = line(of: position, in: book)
    if count > 0 {
      if isLast(page(from: top, in: book), in: book) {
        if staysInArticle { return .stopped }
        guard position.article + 1 < book.articleCount else { return .endOfIssue }
        go(to: book.start(ofArticle: position.article + 1))
        return .nextArticle
      }
      position = place(of: walk(from: top, by: count, in: book), in: book)
    } else if count < 0 {
      if top == firstLine(in: book) ?? top {
        if staysInArticle { return .stopped }
        guard position.article > 0 else { return .startOfIssue }
        go(to: book.start(ofArticle: position.article - 1))
        // The page on which a reader stood who came from that article's start by the same steps.
        let hidden = max(0, lineCount(in: book) - height)
        let steps = (hidden - count - 1) / -count
        if let first = firstLine(in: book) {
          position = place(of: walk(from: first, by: steps * -count, in: book), in: book)
        }
        return .previousArticle
      }
      position = place(of: walk(from: top, by: count, in: book), in: book)
    }
    return .moved
  }

  // MARK: What the screen shows

  mutating func page(in book: OpenIssue) -> Page {
    guard book.articleCount > 0 else { return Page() }
    return page(from: line(of: position, in: book), in: book)
  }

  /// Whether a page is the last of its article.
  mutating func isLast(_ page: Page, in book: OpenIssue) -> Bool {
    // No line follows the last one on the screen.
    guard let last = page.lines.last else { return true }
    return walk(from: last, by: 1, in: book) == last
  }

  mutating func shows(_ place: Position, in book: OpenIssue) -> Bool {
    guard place.article == position.article, book.articleCount > 0 else { return false }
    let line = line(of: place, in: book)
    return page(in: book).lines.contains(line)
  }

  /// Whether two places of the shown article stand in one line.
  mutating func isOneLine(_ a: Position, _ b: Position, in book: OpenIssue) -> Bool {
    guard a.article == position.article, b.article == position.article, book.articleCount > 0 else { return false }
    return line(of: a, in: book) == line(of: b, in: book)
  }

  /// The place after the last character of a page of the shown article.
  func end(of page: Page) -> Position {
    guard let row = page.rows.last(where: { $0 != nil }) ?? nil else { return position }
    return Position(article: position.article, block: row.block, offset: row.text.upperBound)
  }

  // MARK: Lines and places

  /// A block with all its lines, or with the first so many.
  private mutating func set(_ block: Int, lines: Int = .max, in book: OpenIssue) -> SetBlock {
    pages.block(block, ofArticle: position.article, in: book, lines: lines)
  }

  private mutating func firstLine(in book: OpenIssue) -> Line? {
    for block in book.blocks[position.article].indices where set(block, lines: 1, in: book).lineCount > 0 {
      return Line(block: block, line: 0)
    }
    return nil
  }

  private mutating func lastLine(in book: OpenIssue) -> Line? {
    guard book.articleCount > 0 else { return nil }
    for block in book.blocks[position.article].indices.reversed() {
      let count = set(block, in: book).lineCount
      if count > 0 { return Line(block: block, line: count - 1) }
    }
    return nil
  }

  private mutating func lineCount(in book: OpenIssue) -> Int {
    var count = 0
    for block in book.blocks[position.article].indices { count += set(block, in: book).lineCount }
    return count
  }

  /// The line on which a place of the shown article stands.
  private mutating func line(of place: Position, in book: OpenIssue) -> Line {
    guard book.blocks[place.article].indices.contains(place.block) else { return Line(block: 0, line: 0) }
    let set = pages.block(place.block, ofArticle: place.article, in: book, through: place.offset)
    // An empty block has no line: the next that has one stands for it.
    guard set.lineCount > 0 else { return walk(from: Line(block: place.block, line: -1), by: 1, in: book) }
    if place.isOnSpace, set.space > 0 { return Line(block: place.block, line: 0) }
    return Line(block: place.block, line: set.space + set.row(at: place.offset))
  }

  private mutating func place(of line: Line, in book: OpenIssue) -> Position {
    guard book.blocks[position.article].indices.contains(line.block) else {
      return book.start(ofArticle: position.article)
    }
    let set = set(line.block, lines: line.line + 1, in: book)
    guard line.line >= set.space, set.rows.indices.contains(line.line - set.space) else {
      var place = book.start(ofBlock: line.block, inArticle: position.article)
      place.isOnSpace = line.line < set.space
      return place
    }
    return Position(
      article: position.article, block: line.block, offset: set.rows[line.line - set.space].text.lowerBound)
  }

  /// The line so many lines on (or back), no further than the article goes.
  private mutating func walk(from line: Line, by count: Int, in book: OpenIssue) -> Line {
    let blocks = book.blocks[position.article].indices
    guard blocks.contains(line.block) else { return line }
    var here = line
    var left = count
    while left > 0 {
      let below = set(here.block, lines: here.line + left + 1, in: book).lineCount - 1 - here.line
      if left <= below { return Line(block: here.block, line: here.line + left) }
      var next = here.block + 1
      while blocks.contains(next), set(next, lines: 1, in: book).lineCount == 0 { next += 1 }
      guard blocks.contains(next) else { return Line(block: here.block, line: max(0, here.line + below)) }
      left -= below + 1
      here = Line(block: next, line: 0)
    }
    while left < 0 {
      if -left <= here.line { return Line(block: here.block, line: here.line + left) }
      var previous = here.block - 1
      while blocks.contains(previous), set(previous, lines: 1, in: book).lineCount == 0 { previous -= 1 }
      guard blocks.contains(previous) else { return Line(block: here.block, line: 0) }
      left += here.line + 1
      here = Line(block: previous, line: set(previous, in: book).lineCount - 1)
    }
    return here
  }

  /// The lines that fit into the pane from one on.
  private mutating func page(from top: Line, in book: OpenIssue) -> Page {
    var page = Page()
    page.lines.reserveCapacity(height)
    page.rows.reserveCapacity(height)
    var from = top.line
    for block in book.blocks[position.article].indices.dropFirst(top.block) {
      let wanted = from + height - page.lines.count
      let set = set(block, lines: wanted, in: book)
      for line in from..<max(from, min(set.lineCount, wanted)) {
        page.lines.append(Line(block: block, line: line))
        page.rows.append(line < set.space ? nil : set.rows[line - set.space])
      }
      if page.lines.count >= height { break }
      from = 0
    }
    return page
  }
}
