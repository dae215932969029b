/// A line of the contents by its place and its name, so that it is found again in another version of the issue.
public struct Landmark: Sendable, Hashable {
  /// Index into the issue's sections or articles.
  public var index: Int
  /// The section's name or what the lists call the article.
  public var name: String

  public init(index: Int, name: String) {
    self.index = index
    self.name = name
  }

  /// The place of the name in another list of names: the same one, or the nearest that bears it.
  func found(in names: [String]) -> Int? {
    if names.indices.contains(index), names[index] == name { return index }
    return names.indices.filter { names[$0] == name }.min { abs($0 - index) < abs($1 - index) }
  }
}

/// A place of a text by the words that stand there: it is found again when the file has changed, or when a later
/// qikan reads it otherwise.
public struct Anchor: Sendable, Hashable {
  public var article: Landmark
  /// Index into the article's reading blocks.
  public var block: Int
  /// Bytes from the block's start.
  public var offset: Int
  /// The words from there on, in one line.
  public var words: String

  public init(article: Landmark, block: Int, offset: Int, words: String) {
    self.article = article
    self.block = block
    self.offset = offset
    self.words = words
  }
}

extension OpenIssue {
  /// Characters of an anchor's words: enough to find one place, and an opening to show in a list.
  private static let anchorLength = 24
  /// Characters that words need to be looked for in other articles than their own.
  private static let leastWords = 6

  func landmark(ofArticle article: Int) -> Landmark { Landmark(index: article, name: titles[article]) }

  func anchor(of place: Position) -> Anchor? {
    guard blocks.indices.contains(place.article) else { return nil }
    let landmark = landmark(ofArticle: place.article)
    guard blocks[place.article].indices.contains(place.block) else {
      return Anchor(article: landmark, block: 0, offset: 0, words: "")
    }
    let range = blocks[place.article][place.block].text
    let offset = min(max(range.lowerBound, place.offset), range.upperBound)
    // As many bytes as so many characters can have at most; what is cut at the end goes with the rest.
    let end = min(range.upperBound, offset + 8 * Self.anchorLength)
    let words = issue.string(offset..<end).prefix(Self.anchorLength)
    return Anchor(
      article: landmark, block: place.block, offset: offset - range.lowerBound, words: Self.inOneLine(String(words)))
  }

  /// The place that an anchor means: where its words stand, or else the start of its article; `nil` if that is gone.
  func position(of anchor: Anchor) -> Position? {
    if anchor.article.found(in: titles) == anchor.article.index, stands(anchor, inArticle: anchor.article.index) {
      return start(ofBlock: anchor.block, inArticle: anchor.article.index, bytes: anchor.offset)
    }
    let named = anchor.article.found(in: titles)
    if let named, let place = place(ofWords: anchor, inArticle: named) { return place }
    if anchor.words.count >= Self.leastWords {
      for article in blocks.indices where article != named {
        if let place = place(ofWords: anchor, inArticle: article) { return place }
      }
    }
    return named.map(start(ofArticle:))
  }

  private func stands(_ anchor: Anchor, inArticle article: Int) -> Bool {
    guard blocks[article].indices.contains(anchor.block) else { return blocks[article].isEmpty }
    let text = blocks[article][anchor.block].text
    guard anchor.offset >= 0, anchor.offset <= text.count else { return false }
    let end = min(text.upperBound, text.lowerBound + anchor.offset + anchor.words.utf8.count)
    return Self.inOneLine(issue.string((text.lowerBound + anchor.offset)..<end)) == anchor.words
  }

  /// Where the words stand in an article, in the block nearest to the anchor's.
  private func place(ofWords anchor: Anchor, inArticle article: Int) -> Position? {
    guard !anchor.words.isEmpty else { return nil }
    let words = Array(anchor.words.utf8)
    let order = blocks[article].indices.sorted { abs($0 - anchor.block) < abs($1 - anchor.block) }
    for block in order {
      let text = issue.text[blocks[article][block].text]
      guard let start = text.firstIndex(of: words) else { continue }
      return Position(article: article, block: block, offset: start)
    }
    return nil
  }

  private func start(ofBlock block: Int, inArticle article: Int, bytes: Int) -> Position {
    var place = start(ofBlock: block, inArticle: article)
    if blocks[article].indices.contains(block) { place.offset += bytes }
    return place
  }
}

extension ArraySlice<UInt8> {
  /// Where the bytes stand first.
  fileprivate func firstIndex(of wanted: [UInt8]) -> Int? {
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var from = startIndex
    while let start = self[from...].firstIndex(of: first), start + wanted.count <= endIndex {
      if self[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
      from = start + 1
    }
    return nil
  }
}
