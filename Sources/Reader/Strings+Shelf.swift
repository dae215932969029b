import JournalCore

/// What the shelf says.
extension Strings {
  /// The journal and issue where they are known, else the file's name.
  func title(of entry: ShelfEntry) -> String {
    guard let details = entry.details else { return entry.name }
    return name(of: details.identity, inFile: entry.name)
  }

  func shelfOrder(_ order: ShelfOrder) -> String {
    switch order {
    case .journal: pick("按刊名、年、期排列", "By journal, year and number")
    case .date: pick("按日期排列，新的在前", "By date, the latest first")
    case .lastOpened: pick("按最近读过排列", "By when you read them last")
    case .name: pick("按文件名排列", "By file name")
    }
  }

  func shelfOrderShort(_ order: ShelfOrder) -> String {
    switch order {
    case .journal: pick("按刊期", "by issue")
    case .date: pick("按日期", "by date")
    case .lastOpened: pick("按最近读过", "by last read")
    case .name: pick("按文件名", "by name")
    }
  }

  /// How many of the issues are shown.
  func shelfSize(_ shown: Int, of count: Int) -> String {
    shown == count ? shelfSize(count) : pick("\(shown)/\(count) 期", "\(shown) of \(shelfSize(count))")
  }
  func reading(percent: Int) -> String { pick("正在读 \(percent)%", "reading \(percent)%") }
  var lookingForIssues: String { pick("正在找期刊……", "Looking for issues…") }

  func articles(_ count: Int) -> String { pick("\(count) 篇", "\(count) art.") }
  func characters(_ count: Int) -> String {
    let tenths = (count + 500) / 1000
    return pick(
      count < 10_000 ? "\(count) 字" : "\(tenths / 10).\(tenths % 10) 万字",
      count < 1000 ? "\(count)" : "\((count + 500) / 1000)k")
  }
  func read(_ progress: Double) -> String { "\(Int((progress * 100).rounded()))%" }
  func opened(_ opening: ShelfEntry.Opening) -> String {
    switch opening.daysAgo {
    case ..<1: pick("今天", "today")
    case 1: pick("昨天", "yesterday")
    case 2..<100: pick("\(opening.daysAgo) 天前", "\(opening.daysAgo) d ago")
    default: pick("\(opening.daysAgo / 30) 月前", "\(opening.daysAgo / 30) mo ago")
    }
  }
  func found(_ finding: ShelfFinding) -> String {
    pick(
      "\(finding.matches) 处 · \(finding.articles) 篇",
      "\(finding.matches) match\(finding.matches == 1 ? "" : "es") · \(finding.articles) art.")
  }
  func found(matches: Int, issues: Int) -> String {
    pick(
      "共 \(matches) 处（\(issues) 期）",
      "\(matches) match\(matches == 1 ? "" : "es") (\(issues) issue\(issues == 1 ? "" : "s"))")
  }
  func asPinyin(_ text: String) -> String { pick("按拼音：", "by pinyin: ") + text }

  var shelfKeysLong: String {
    pick(
      "Enter 打开 · / 搜索 · \\ 筛选 · S 排序 · ? 帮助 · q 退出", "Enter opens · / search · \\ filter · S sort · ? help · q quits")
  }
  var shelfFoundKeys: String { pick("Enter 打开到第一处 · Esc 恢复书架", "Enter opens at the first match · Esc shows all") }
  var filterShelfHint: String { pick("边输入边筛 · Enter 留下 · Esc 返回", "as you type · Enter stays · Esc returns") }
  var searchingShelf: String { pick("正在找……", "searching…") }
  func notFoundYet(_ pattern: String) -> String {
    pick("读过的几期里还没有“\(pattern)”，还在读……", "Not in the issues read so far: “\(pattern)”. Still reading…")
  }
  var badQuery: String { pick("写法有误", "malformed") }
  var shelfIsWhole: String { pick("已恢复整个书架", "The whole shelf again") }
  var isShelf: String { pick("已在书架，按 q 退出", "This is the shelf; q quits") }

  private func pick(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
