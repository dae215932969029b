/// The lines of a plain text that print the contents, and those of its cover and imprint.
struct FrontMatter: Sendable {
  private(set) var contents = PrintedContents()
  /// Indices of the lines of the printed contents, its head included.
  private(set) var contentsLines: Range<Int>?
  /// Index ranges of the pages that are cover or imprint.
  private(set) var mastheads: [Range<Int>] = []

  /// Entries that make a list of contents.
  private static let leastEntries = 3
  /// Entries of the longest list of contents.
  private static let mostEntries = 600
  /// Lines without an entry that may stand between two entries: heads of columns, second lines.
  private static let widestGap = 3
  /// Imprint lines that make a page an imprint.
  private static let leastLabels = 3
  /// Lines of the longest cover or imprint.
  private static let longestMasthead = 60

  /// - Parameter pages: index ranges of `lines`.
  init(lines: [Line], of text: ScalarText, pages: [Range<Int>]) {
    readContents(lines, text)
    for page in pages where page.count <= Self.longestMasthead {
      let end = contentsLines.map { page.contains($0.lowerBound) ? $0.lowerBound : page.upperBound } ?? page.upperBound
      let own = page.lowerBound..<max(page.lowerBound, end)
      guard !own.isEmpty, contentsLines?.overlaps(own) != true else { continue }
      if Self.isMasthead(own.map { text.scalars[lines[$0].text] }) { mastheads.append(own) }
    }
  }

  /// Indices of all lines that the front matter holds.
  var lines: LineSet { LineSet((mastheads + [contentsLines ?? 0..<0]).joined()) }

  private mutating func readContents(_ lines: [Line], _ text: ScalarText) {
    let listed = lines.indices.filter { PrintedContents.entry(text.scalars[lines[$0].text]) != nil }
    guard let first = listed.first else { return }
    var last = first
    var count = 0
    for index in listed where index - last <= Self.widestGap + 1 {
      last = index
      count += 1
    }
    guard count >= Self.leastEntries else { return }
    var start = first
    // The column's head above the first entry, and the word 目录 above that.
    for back in 1...2 where first - back >= 0 && lines[first - back].width <= lines[first].width {
      if PrintedContents.isHead(text.scalars[lines[first - back].text]) { start = first - back }
    }
    if start == first, first > 0, SectionNames.plainName(text.scalars[lines[first - 1].text]) != nil {
      start = first - 1
    }
    contentsLines = start..<(last + 1)
    readEntries(start...last, lines, text)
  }

  private mutating func readEntries(_ range: ClosedRange<Int>, _ lines: [Line], _ text: ScalarText) {
    var section: String?
    for index in range {
      let line = text.scalars[lines[index].text]
      if PrintedContents.isHead(line) { continue }
      if let entry = PrintedContents.entry(line), contents.entries.count < Self.mostEntries {
        contents.entries.append(.init(title: entry.title, section: section, page: entry.page))
      } else {
        section = SectionNames.bracketedName(line) ?? String(line.filter { !$0.isBlank }[...])
      }
    }
  }

  /// 主编 …, 地址：…: what an imprint is made of.
  private static func isMasthead(_ lines: [ArraySlice<Unicode.Scalar>]) -> Bool {
    let labelled = lines.filter { labels.open($0, longest: 4) }
    return labelled.count >= leastLabels && labelled.count * 4 >= lines.count
  }

  private static let labels = Openings([
    "主办", "主管", "承办", "协办", "编印", "主编", "副主编", "编辑", "责任编", "编委", "顾问", "社长", "总编", "校对", "美编", "题图", "封面", "摄影",
    "地址", "社址", "邮编", "邮政编", "电话", "传真", "电子邮", "电子信", "邮箱", "投稿", "网址", "印刷", "承印", "印数", "开本", "刊号", "准印证", "国内统",
    "定价", "出版", "发行", "内部资",
  ])
}
