import Screen

/// What the mouse does on the screen of an issue.
extension IssueScreen {
  /// Lines that a notch of the wheel scrolls.
  static let wheelStep = 3

  mutating func handle(_ event: MouseEvent) -> Outcome {
    let layout = layout()
    isDragging = event.button == .left && event.column == layout.divider && !isCovered
    guard layout.body.contains(event.row) else { return .done }
    let height = layout.body.count
    let line = event.row - layout.body.lowerBound
    let step = event.button == .wheelUp ? -Self.wheelStep : Self.wheelStep
    if original != nil {
      if event.button != .left { original?.scroll(by: step, in: book.issue, signs: signs) }
      return .done
    }
    if var list = results {
      if event.button == .left {
        let index = list.cursor.top + line
        guard list.lines.indices.contains(index) else { return .done }
        if index == list.cursor.selected { return performInResults(.open) }
        list.select(line: index)
      } else {
        list.cursor.scroll(by: step, of: list.lines.count, height: height)
      }
      results = list
      return .done
    }
    if bookmarkList != nil || card != nil { return handleInBookmarks(event, line: line, height: height) }
    if let columns = layout.contents, columns.contains(event.column) {
      if event.button == .left { return clickContents(line: contents.cursor.top + line) }
      contents.cursor.scroll(by: step, of: contents.nodes.count, height: height)
      return .done
    }
    guard let columns = layout.reading, columns.contains(event.column) else { return .done }
    if event.button == .left {
      focusReading()
      return .done
    }
    // A wheel turned fast would run through articles unseen: only keys read on.
    return scroll(by: step, staysInArticle: true)
  }

  private mutating func handleInBookmarks(_ event: MouseEvent, line: Int, height: Int) -> Outcome {
    guard var list = bookmarkList else { return .done }
    if event.button == .left {
      let index = list.cursor.top + line
      guard bookmarks.indices.contains(index) else { return .done }
      if index == list.cursor.selected { return performInBookmarks(.open) }
      list.cursor.select(index, of: bookmarks.count)
    } else {
      list.cursor.scroll(
        by: event.button == .wheelUp ? -Self.wheelStep : Self.wheelStep, of: bookmarks.count, height: height)
    }
    bookmarkList = list
    return .done
  }

  /// Moves the line between the panes with the mouse that holds it.
  mutating func drag(_ event: MouseEvent) -> Outcome {
    guard isDragging else { return .done }
    if event.button == .release {
      isDragging = false
      return .done
    }
    return setContentsWidth(looks.contentsSide == .left ? event.column : size.columns - 1 - event.column)
  }

  private mutating func clickContents(line: Int) -> Outcome {
    guard contents.nodes.indices.contains(line) else { return .done }
    let wasSelected = line == contents.cursor.selected && focus == .contents
    focus = .contents
    contents.cursor.select(line, of: contents.nodes.count)
    if case .section = contents.nodes[line] { return openSelected(togglesSection: true) }
    if wasSelected { return openSelected(togglesSection: false) }
    preview()
    return .done
  }
}
