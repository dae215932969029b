import JournalCore

/// Every word that the reader says, in the user's language.
struct Strings: Sendable {
  let language: Language
  var keys = KeyBindings()

  /// The first key of an action, as the reader has chosen it.
  func key(_ action: Action.Name) -> String {
    keys.table.first { $0.name == action }?.keys.first?.map(\.label).joined() ?? "-"
  }

  func say(_ chinese: String, _ english: String) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  // MARK: Head line

  /// The issue as far as it is known, with the file's name in place of an unknown journal's.
  func name(of identity: JournalIdentity, inFile file: String) -> String {
    let journal = identity.journal ?? file
    switch language {
    case .chinese:
      let year = identity.year.map { "\($0)年" } ?? ""
      let number = identity.number.map { "第\($0)期" } ?? ""
      let total = identity.totalNumber.map { "（总第\($0)期）" } ?? ""
      let issue = year + number + total
      return issue.isEmpty ? journal : journal + " " + issue
    case .english:
      let year = identity.year.map { " \($0)" } ?? ""
      let number = identity.number.map { ", no. \($0)" } ?? ""
      let total = identity.totalNumber.map { " (total no. \($0))" } ?? ""
      return journal + year + number + total
    }
  }

  func size(articles: Int, characters: Int) -> String {
    let tenths = (characters + 500) / 1000
    let chinese = characters < 10_000 ? "\(characters) 字" : "\(tenths / 10).\(tenths % 10) 万字"
    let thousands = characters < 1000 ? "\(characters)" : "\((characters + 500) / 1000)k"
    return say(
      "\(articles) 篇 · \(chinese)", "\(articles) article\(articles == 1 ? "" : "s") · \(thousands) characters")
  }

  var shelf: String { say("书架", "Shelf") }
  func shelfSize(_ count: Int) -> String { say("\(count) 期", "\(count) issue\(count == 1 ? "" : "s")") }
  var help: String { say("帮助", "Help") }
  var original: String { say("文件原样", "As it stands in the file") }
  var noOriginal: String { say("这里没有可看的原文", "There is no source to show here") }
  func repairs(_ count: Int) -> String {
    count == 0
      ? say("这一段没有修复", "nothing was repaired in this passage")
      : say("这一段修复 \(count) 处", "\(count) repair\(count == 1 ? "" : "s") in this passage")
  }
  func results(_ pattern: String) -> String { say("“\(pattern)”的搜索结果", "Matches of “\(pattern)”") }

  // MARK: Panes

  var noArticles: String { say("这份文件里没有找到文章。", "No article was found in this file.") }
  var noText: String { say("这一篇没有正文。", "This article has no text.") }
  var emptyShelf: String { say("书架是空的。", "The shelf is empty.") }
  var untitled: String { say("（无题）", "(untitled)") }
  func followedBy(_ title: String) -> String { say("下一篇：\(title)", "Next: \(title)") }

  func title(of group: Action.Group) -> String {
    switch group {
    case .moving: say("移动", "Moving")
    case .opening: say("打开与返回", "Opening and going back")
    case .travelling: say("跳转", "Jumping")
    case .searching: say("搜索", "Searching")
    case .folding: say("目录的展开与收起", "Folding the contents")
    case .copying: say("引用与复制", "Citing and copying")
    case .looking: say("版面", "Looks")
    case .leaving: say("帮助与退出", "Help and leaving")
    }
  }
  var mouse: String {
    say(
      "鼠标：滚轮翻动，单击选择，双击打开，拖动竖线改目录宽窄",
      "Mouse: the wheel scrolls, a click selects, a double click opens, the line can be dragged")
  }

  // MARK: Status line

  func through(article: Int, issue: Int) -> String {
    say("本篇 \(article)% · 全期 \(issue)%", "article \(article)% · issue \(issue)%")
  }
  func through(article: Int) -> String { say("本篇 \(article)%", "article \(article)%") }
  /// Which match of how many, and in how many articles they are.
  func matches(_ search: Search) -> String {
    let articles = search.articleCount
    return matchCount(search) + say("（\(articles) 篇）", " (\(articles) article\(articles == 1 ? "" : "s"))")
  }
  func matchCount(_ search: Search) -> String {
    let count = search.matches.count
    let chinese = "共 \(count) 处"
    let english = "\(count) match\(count == 1 ? "" : "es")"
    let way = search.results.isPinyin ? byPinyin : ""
    guard let current = search.current else { return way + say(chinese, english) }
    return way + say("第 \(current + 1) 处，" + chinese, "\(current + 1) of " + english)
  }
  func loading(seconds: Int) -> String {
    seconds == 0 ? say("正在读……", "Reading…") : say("正在读……\(seconds) 秒", "Reading… \(seconds) s")
  }
  var readingRest: String { say("正在读其余部分……", "reading the rest…") }
  var waitsForRest: String { say("等读完其余部分 · Esc 不等了", "Waits for the rest to be read · Esc: no more") }
  var loadingKeys: String { say("Esc 不读了 · q 退出", "Esc stops · q quits") }
  var shelfKeys: String { say("Enter 打开 · ? 帮助 · q 退出", "Enter opens · ? help · q quits") }
  var listKeys: String { say("Enter 选取 · Esc 关闭", "Enter chooses · Esc closes") }
  var helpKeys: String { say("j k 翻动 · Esc 关闭", "j k scroll · Esc closes") }

  // MARK: Messages

  var searchHint: String { say("边输入边找 · Enter 留下 · Esc 返回", "as you type · Enter stays · Esc returns") }
  func notFound(_ pattern: String) -> String { say("没有找到“\(pattern)”", "“\(pattern)” was not found") }
  var notFoundShort: String { say("没有找到", "not found") }
  var searchFirst: String {
    say("没有在搜索：先按 \(key(.search)) 输入要找的词", "No search: press \(key(.search)) first")
  }
  var wrappedToStart: String { say("已到最后一处，从头再找", "Past the last match: on from the first") }
  var wrappedToEnd: String { say("已到第一处，从末尾再找", "Before the first match: on from the last") }
  var marksCleared: String { say("已清除搜索标记", "Search marks cleared") }
  func goingOn(_ title: String) -> String { say("接着读：\(title)", "Reading on: \(title)") }
  func goingBack(_ title: String) -> String { say("回到上一篇：\(title)", "Back in: \(title)") }
  var endOfIssue: String { say("全期完", "The issue ends here") }
  var startOfIssue: String { say("这里是全期的开头", "The issue starts here") }
  var noNextHeading: String { say("本篇后面没有小标题了", "No heading further on in this article") }
  var noPreviousHeading: String { say("本篇前面没有小标题了", "No heading further up in this article") }
  var nothingToGoBackTo: String { say("没有更早的位置", "No earlier place to go back to") }
  var nothingToFold: String { say("这里没有可展开或收起的", "Nothing to fold here") }
  func lineLength(_ cells: Int) -> String { say("每行 \(cells / 2) 字", "\(cells) columns a line") }
  var justified: String { say("两端对齐", "Justified lines") }
  var ragged: String { say("行末不齐", "Ragged lines") }
  var wideTable: String { say("按 ( ) 左右移动表格", "( ) shift the table") }
  var noWideTable: String { say("这一页没有放不下的表格", "No table on this page is too wide") }
  func theme(_ palette: Palette) -> String {
    switch palette {
    case .terminal: say("配色：终端自己的", "Theme: the terminal's own")
    case .light: say("配色：浅色", "Theme: light")
    case .dark: say("配色：深色", "Theme: dark")
    case .paper: say("配色：纸色", "Theme: paper")
    }
  }
  var isTop: String { say("已在目录，按 \(key(.quit)) 退出", "These are the contents; \(key(.quit)) quits") }
  var unknownKey: String { say("按 \(key(.help)) 看帮助", "Press \(key(.help)) for help") }
}
