/// What is remembered of the open issue.
extension IssueScreen {
  var memory: IssueMemory {
    var memory = IssueMemory()
    memory.place = book.anchor(of: typed?.place ?? placeBeforeBrowsing ?? reading.position)
    memory.isReading = focus == .reading
    memory.isFullScreen = isFullScreen
    memory.foldedSections = contents.foldedSections.sorted().map { Landmark(index: $0, name: sectionNames[$0]) }
    memory.unfoldedArticles = contents.unfoldedArticles.sorted().map(book.landmark(ofArticle:))
    memory.bookmarks = bookmarks.compactMap(book.anchor(of:))
    memory.read = readShares.indices.filter { readShares[$0] > 0 }.map {
      ReadShare(article: book.landmark(ofArticle: $0), percent: readShares[$0])
    }
    memory.progress = book.progress(readShares)
    return memory
  }

  /// Takes up reading where it was left.
  mutating func restore(_ memory: IssueMemory) {
    guard book.articleCount > 0 else { return }
    for share in memory.read {
      guard let article = share.article.found(in: book.titles) else { continue }
      readShares[article] = max(readShares[article], min(100, max(0, share.percent)))
    }
    bookmarks = memory.bookmarks.compactMap(book.position(of:)).sorted()
    contents.restore(
      foldedSections: memory.foldedSections.compactMap { $0.found(in: sectionNames) },
      unfoldedArticles: memory.unfoldedArticles.compactMap { $0.found(in: book.titles) }, in: book)
    isFullScreen = memory.isFullScreen && memory.isReading
    focus = memory.isReading || book.articleCount == 1 ? .reading : .contents
    if let place = memory.place.flatMap(book.position(of:)) { reading.go(to: place) }
    fit()
    followReading()
  }

  private var sectionNames: [String] { book.sections.map { $0.name ?? "" } }

  /// Notes what is on the screen as read, while the text has the keys: what is looked through from the contents is not.
  mutating func noteRead(percent: Int) {
    guard focus == .reading, !isCovered, typed == nil else { return }
    let article = reading.position.article
    guard readShares.indices.contains(article) else { return }
    readShares[article] = max(readShares[article], percent)
  }
}
