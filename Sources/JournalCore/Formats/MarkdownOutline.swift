/// What the headings of a Markdown file are.
struct MarkdownOutline: Sendable {
  enum Part: Sendable, Equatable {
    case section
    case article
    /// A numbered line that heads a short piece: `1、横渡南溪的新纪录`.
    case item
    case kicker
    case subtitle
    case notice
    case heading(level: Int)
  }

  /// By index of the block.
  private(set) var parts: [Int: Part] = [:]
  /// Indices of the blocks that print the contents.
  private(set) var contentsBlocks: Set<Int> = []
  private(set) var contents = PrintedContents()

  private let blocks: [MarkdownBlock]
  private let scalars: [Unicode.Scalar]

  init(_ blocks: [MarkdownBlock], scalars: [Unicode.Scalar]) {
    self.blocks = blocks
    self.scalars = scalars
    readContents()
    if contents.entries.isEmpty {
      judgeByLevels()
      findItems()
    } else {
      judgeByContents()
    }
  }

  func text(_ block: MarkdownBlock) -> ArraySlice<Unicode.Scalar> {
    guard let first = block.pieces.first, let last = block.pieces.last else { return [] }
    return scalars[first.text.lowerBound..<last.text.upperBound]
  }

  // MARK: The printed contents

  /// Entries that make a printed contents list.
  private static let leastEntries = 3
  /// Blocks without an entry that may stand inside the list: heads, rules, second lines.
  private static let widestGap = 4

  private mutating func readContents() {
    let listed = blocks.indices.filter { index in
      !blocks[index].isHeading && blocks[index].pieces.contains { PrintedContents.entry(scalars[$0.text]) != nil }
    }
    guard listed.count >= Self.leastEntries, let first = listed.first else { return }
    var last = first
    for index in listed where index - last <= Self.widestGap { last = index }
    var start = first
    while start > 0, blocks[start - 1].isHeading { start -= 1 }
    var section: String?
    for index in start...last {
      contentsBlocks.insert(index)
      if blocks[index].isHeading {
        let name = text(blocks[index]).filter { !$0.isBlank }
        if !name.isEmpty, !Self.isContentsHead(name) { section = String(name[...]) }
        continue
      }
      for piece in blocks[index].pieces where blocks[index].kind != .mark {
        if let entry = PrintedContents.entry(scalars[piece.text]) {
          contents.entries.append(.init(title: entry.title, section: section, page: entry.page))
        } else if let entry = contents.entries.indices.last, contents.entries[entry].section == section {
          contents.entries[entry].extend(with: scalars[piece.text])
        }
      }
    }
  }

  private static func isContentsHead(_ name: [Unicode.Scalar]) -> Bool {
    let name = String(name[...]).lowercased()
    return name.contains("目录") || name.contains("目次") || name.contains("contents")
  }

  // MARK: Headings with a contents list: a heading that it lists is an article

  private mutating func judgeByContents() {
    let headings = blocks.indices.filter { blocks[$0].isHeading && !contentsBlocks.contains($0) }
    for index in headings where !opensWithDash(text(blocks[index])) {
      if contents.entry(for: text(blocks[index])) != nil { parts[index] = .article }
    }
    for (place, index) in headings.enumerated() where parts[index] == nil {
      let line = text(blocks[index])
      let next = place + 1 < headings.count ? headings[place + 1] : nil
      if isNotice(line) {
        parts[index] = .notice
      } else if let next, next == index + 1, parts[next] == .article {
        parts[index] = .kicker
      } else if place > 0, headings[place - 1] == index - 1, parts[index - 1] == .article, opensWithDash(line) {
        parts[index] = .subtitle
      } else {
        parts[index] = headingPart(index)
      }
    }
  }

  private func isNotice(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = line.filter { !$0.isBlank && !$0.isBylineMark }
    return String(words.prefix(3)[...]) == "编者按"
  }

  private func opensWithDash(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.first == "—" || line.first == "－" || line.first == "-"
  }

  private func headingPart(_ index: Int) -> Part {
    if case .heading(let level) = blocks[index].kind { .heading(level: level) } else { .heading(level: 1) }
  }

  // MARK: Headings without one: the levels tell

  private mutating func judgeByLevels() {
    let headings = blocks.indices.compactMap { index -> (index: Int, level: Int)? in
      if case .heading(let level) = blocks[index].kind { (index, level) } else { nil }
    }
    guard !headings.isEmpty else { return }
    let counts = Dictionary(grouping: headings, by: \.level).mapValues(\.count)
    // A single heading of the highest level at the top names the issue.
    let levels = counts.keys.sorted()
    let top = levels.first { counts[$0, default: 0] > 1 } ?? levels[0]
    let next = levels.first { $0 > top }
    let sectionsHold = next.map { holdsOnlyDeeper(top, $0, headings) } ?? false
    for (index, level) in headings {
      if level < top {
        parts[index] = .heading(level: level)
      } else if level == top {
        parts[index] = sectionsHold ? .section : .article
      } else if level == next, sectionsHold {
        parts[index] = .article
      } else {
        parts[index] = .heading(level: level)
      }
    }
  }

  /// Under a heading that numbered lines follow, each of them heads a piece of its own, and the heading names their column.
  private mutating func findItems() {
    let heads = blocks.indices.filter { parts[$0] == .article }
    for (head, end) in zip(heads, heads.dropFirst() + [blocks.count]) {
      let items = NumberedItems.find(in: (head + 1)..<end) { blocks[$0].kind == .paragraph ? text(blocks[$0]) : [] }
      guard items.first == head + 1, items.last.map({ $0 + 1 < end }) ?? false else { continue }
      parts[head] = .section
      for item in items { parts[item] = .item }
    }
  }

  /// Most headings of a level have one of the next level directly behind them: they name columns.
  private func holdsOnlyDeeper(_ level: Int, _ deeper: Int, _ headings: [(index: Int, level: Int)]) -> Bool {
    var followed = 0
    var all = 0
    for (place, heading) in headings.enumerated() where heading.level == level {
      all += 1
      if place + 1 < headings.count, headings[place + 1].level == deeper, headings[place + 1].index == heading.index + 1
      {
        followed += 1
      }
    }
    return followed * 2 >= all
  }
}
