import Screen

/// Places that the reader marks to come back to.
extension IssueScreen {
  /// Sets a bookmark at the first row of the text, or takes away the one that stands there.
  mutating func toggleBookmark() -> Outcome {
    guard book.articleCount > 0 else { return .say(strings.noArticles) }
    var place = reading.position
    place.isOnSpace = false
    for (index, bookmark) in bookmarks.enumerated() where bookmark.article == place.article {
      guard reading.isOneLine(bookmark, place, in: book) else { continue }
      bookmarks.remove(at: index)
      return .say(strings.bookmarkRemoved)
    }
    bookmarks.insert(place, at: bookmarks.firstIndex { $0 > place } ?? bookmarks.count)
    return .say(strings.bookmarkSet)
  }

  mutating func showBookmarks() -> Outcome {
    guard !bookmarks.isEmpty else { return .say(strings.noBookmarks) }
    var list = BookmarkList()
    // The one that was passed last is nearest.
    list.cursor.select(bookmarks.lastIndex { $0 <= reading.position } ?? 0, of: bookmarks.count)
    bookmarkList = list
    return .done
  }

  mutating func performInBookmarks(_ action: Action.Name) -> Outcome {
    let (count, height) = (bookmarks.count, layout().body.count)
    if bookmarkList?.cursor.move(action, of: count, height: height) == true { return .done }
    switch action {
    case .open, .inward:
      guard let list = bookmarkList, bookmarks.indices.contains(list.cursor.selected) else { return .done }
      let place = bookmarks[list.cursor.selected]
      bookmarkList = nil
      jump { $0.reading.go(to: place) }
      focusReading(remembers: false)
    case .bookmark:
      guard let list = bookmarkList, bookmarks.indices.contains(list.cursor.selected) else { return .done }
      bookmarks.remove(at: list.cursor.selected)
      if bookmarks.isEmpty { bookmarkList = nil }
      return .say(strings.bookmarkRemoved)
    case .back, .outward, .bookmarks, .quit: bookmarkList = nil
    default: return .notUnderstood
    }
    return .done
  }

  var bookmarkLines: [BookmarkLine] {
    bookmarks.map { place in
      BookmarkLine(
        title: title(ofArticle: place.article), words: book.words(at: place),
        percent: book.percent(at: place).issue)
    }
  }

  /// Whether a bookmark stands in what a line of the contents holds.
  func isBookmarked(_ node: ContentsPane.Node) -> Bool {
    switch node {
    case .section(let section):
      contents.isFolded(node, in: book) == true
        && bookmarks.contains { book.sectionOfArticle[$0.article] == section }
    case .article(let article): bookmarks.contains { $0.article == article }
    case .heading(let article, let block):
      bookmarks.contains { place in
        place.article == article && book.headings[article].last { $0 <= place.block } == block
      }
    }
  }
}
