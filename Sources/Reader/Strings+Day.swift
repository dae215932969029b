import JournalCore

/// What is said about places: bookmarks, going to a number, how much there is left to read.
extension Strings {
  // MARK: Bookmarks

  var bookmarkSet: String { say("已加书签", "Bookmark set") }
  var bookmarkRemoved: String { say("已去掉书签", "Bookmark removed") }
  var noBookmarks: String {
    say("还没有书签：按 \(key(.bookmark)) 在读到的地方加一个", "No bookmarks yet: \(key(.bookmark)) sets one where you read")
  }
  func bookmarks(_ count: Int) -> String { say("书签 \(count) 个", "\(count) bookmark\(count == 1 ? "" : "s")") }
  var bookmarkKeys: String { say("Enter 前往 · m 去掉 · Esc 关闭", "Enter goes there · m removes · Esc closes") }
  var nothingToGoForwardTo: String { say("没有更晚的位置", "No later place to go on to") }

  // MARK: Going to a place

  var goToHint: String { say("12 第几篇 · p34 第几页 · 50% 全期", "12 article · p34 page · 50% of the issue") }
  func noSuchPlace(_ text: String) -> String {
    say("不明白“\(text)”：写 12（篇）、p34（页）或 50%", "“\(text)”? Say 12 (article), p34 (page) or 50%")
  }
  func noSuchArticle(_ number: Int, count: Int) -> String {
    say("没有第 \(number) 篇，只有 1 到 \(count)", "There is no article \(number), only 1 to \(count)")
  }
  func noSuchPage(_ page: Int, _ pages: ClosedRange<Int>) -> String {
    let (first, last) = (pages.lowerBound, pages.upperBound)
    return say("没有第 \(page) 页，只有 \(first) 到 \(last)", "There is no page \(page), only \(first) to \(last)")
  }
  var noPages: String { say("这一期没有页码", "This issue gives no page numbers") }
  var noSuchPercent: String { say("百分比只到 100%", "A percentage goes up to 100%") }

  // MARK: Time

  func left(minutes: Int) -> String {
    minutes == 0 ? say("余不到 1 分钟", "under 1 min left") : say("余 \(minutes) 分钟", "\(minutes) min left")
  }

  // MARK: Contents

  var filterHint: String { say("目录只留 · Enter 留下 · Esc 取消", "narrows the contents · Enter stays · Esc cancels") }
  func filtered(_ count: Int) -> String { say("\(count) 篇", "\(count) article\(count == 1 ? "" : "s")") }
  func filterIs(_ text: String) -> String { say("目录只留“\(text)”", "Contents: “\(text)”") }
  var filterCleared: String { say("目录已恢复完整", "The contents are whole again") }
  func contentsWidth(_ columns: Int) -> String { say("目录宽 \(columns) 格", "Contents: \(columns) columns") }
  var onePane: String { say("现在只看一栏：按 f 或 t 换成两栏", "One pane is shown: f or t brings both") }
  var contentsAlone: String { say("屏幕窄，两栏轮流显示", "Too narrow for both panes") }
  func contentsSide(_ side: Looks.Side) -> String {
    switch side {
    case .left: say("目录在左", "Contents at the left")
    case .right: say("目录在右", "Contents at the right")
    }
  }

  // MARK: Copying

  var reference: String { say("引文（GB/T 7714—2015）", "Reference (GB/T 7714-2015)") }
  var referenceKeys: String { say("y 再复制 · Esc 关闭", "y copies again · Esc closes") }
  var nothingToCopy: String { say("这里没有可复制的文字", "There is nothing to copy here") }
  func copied(_ what: Copied, _ text: String) -> String {
    let characters = text.count { !$0.isWhitespace }
    let opening = OpenIssue.inOneLine(String(text.prefix(8)))
    return switch what {
    case .reference: say("引文已复制", "Reference copied")
    case .paragraph:
      say(
        "已复制“\(opening)…”（\(characters) 字）· \(key(.copyParagraph)) 下一段",
        "Copied “\(opening)…” (\(characters)) · \(key(.copyParagraph)): next paragraph")
    case .article: say("这一篇已复制（\(characters) 字）", "Article copied (\(characters) characters)")
    }
  }
  func tooLongToCopy(limit: Int) -> String {
    say("太长，终端的剪贴板一次收不下（上限 \(limit / 1000) KB）", "Too long for the terminal's clipboard (\(limit / 1000) KB at most)")
  }
  var cannotCopy: String { say("这个终端不能由程序复制（没有 OSC 52）", "Not copied: no OSC 52 in this terminal") }

  // MARK: Help

  func helpFor(_ place: HelpScreen.Place) -> String {
    switch place {
    case .shelf: say("现在在书架 · 按 / 在帮助里找", "You are in the shelf · / searches the help")
    case .contents: say("现在在目录 · 按 / 在帮助里找", "You are in the contents · / searches the help")
    case .reading: say("现在在正文 · 按 / 在帮助里找", "You are in the text · / searches the help")
    case .results: say("现在在搜索结果 · 按 / 在帮助里找", "You are in the list of matches · / searches the help")
    case .bookmarks: say("现在在书签 · 按 / 在帮助里找", "You are in the bookmarks · / searches the help")
    case .original: say("现在在文件原样 · 按 / 在帮助里找", "You are in the file's own lines · / searches the help")
    }
  }
  var helpSearchHint: String { say("在帮助里找 · Enter 留下 · Esc 取消", "searches the help · Enter stays · Esc cancels") }

  // MARK: The file

  var fileChanged: String {
    say("文件变了：按 \(key(.reload)) 重新读入", "The file has changed: \(key(.reload)) reads it again")
  }
  var fileGone: String { say("文件已不在原处，还可以接着读", "The file is gone; what was read can still be read") }
  var reloaded: String { say("已重新读入", "Read again") }
  var nothingToReload: String { say("标准输入和样刊不能重新读入", "Standard input and the sample can't be read again") }
}
