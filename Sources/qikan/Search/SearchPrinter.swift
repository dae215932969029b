import JournalCore
import JournalSearch

/// Prints what was found.
///
/// A text that is set anew has no lines of its own: a line of output is a match with the words around it, or, with `-C`,
/// a paragraph. The number is that of the source line on which the paragraph starts.
final class SearchPrinter {
  enum Form {
    /// A line for each match.
    case matches
    /// A line for each paragraph with a match, and so many paragraphs before and after it.
    case paragraphs(context: Int)
    case counts
    case names
  }

  private let form: Form
  private let isJSON: Bool
  private var output = Output()
  /// Of every file, also of those without a match: kept until it is sure that something was found.
  private var counts: [(path: String, count: Int)] = []
  /// Whether a group of paragraphs was printed before.
  private var hasGroup = false

  init(form: Form, isJSON: Bool) {
    self.form = form
    self.isJSON = isJSON
  }

  /// Whether more than the number of matches is needed.
  var needsText: Bool {
    switch form {
    case .matches, .paragraphs: true
    case .counts, .names: false
    }
  }

  /// All files are gone through once more.
  func forget() { counts = [] }

  func take(_ file: SearchedFile) throws {
    switch form {
    case .counts: counts.append((file.path.name, file.count))
    case .names: if file.count > 0 { try writeName(file.path.name) }
    case .matches: if let text = file.text { try writeMatches(text.matches, of: text.issue, file.path.name) }
    case .paragraphs(let context):
      if let text = file.text { try writeParagraphs(text.matches, of: text.issue, file.path.name, context: context) }
    }
  }

  func finish() throws {
    for (path, count) in counts {
      if isJSON {
        try writeObject {
          $0.key("path")
          $0.value(path)
          $0.key("count")
          $0.value(count)
        }
      } else {
        try output.writeLine("\(VisibleText.string(path)):\(count)")
      }
    }
    try output.finish()
  }

  private func writeName(_ path: String) throws {
    guard isJSON else { return try output.writeLine(VisibleText.string(path)) }
    try writeObject {
      $0.key("path")
      $0.value(path)
    }
  }

  // MARK: Matches

  private func writeMatches(_ matches: [Match], of issue: Issue, _ path: String) throws {
    let shownPath = VisibleText.string(path)
    var blocks: [Block] = []
    var article: Int?
    for match in matches {
      if match.article != article {
        article = match.article
        blocks = issue.articles[match.article].readingBlocks
      }
      let block = blocks[match.block]
      let words = WordsAround(match, in: block, of: issue.text)
      if isJSON {
        try writeObject { writer in
          Self.write(block, of: issue.articles[match.article], path, to: &writer)
          writer.key("before")
          writer.value(words.before)
          writer.key("match")
          writer.value(words.match)
          writer.key("after")
          writer.value(words.after)
        }
      } else {
        try output.write("\(shownPath):\(block.firstLine):")
        try output.write(words.before)
        try writeMatch(words.match)
        try output.writeLine(words.after)
      }
    }
  }

  // MARK: Paragraphs

  private func writeParagraphs(
    _ matches: [Match], of issue: Issue, _ path: String, context: Int
  ) throws {
    var start = matches.startIndex
    while start < matches.endIndex {
      let article = matches[start].article
      let end = matches[start...].firstIndex { $0.article != article } ?? matches.endIndex
      try writeParagraphs(matches[start..<end], in: issue.articles[article], of: issue, path, context: context)
      start = end
    }
  }

  /// - Parameter matches: of one article.
  private func writeParagraphs(
    _ matches: ArraySlice<Match>, in article: Article, of issue: Issue, _ path: String, context: Int
  ) throws {
    let blocks = article.readingBlocks
    let byBlock = Dictionary(grouping: matches, by: \.block)
    var last = -1
    for place in byBlock.keys.sorted() {
      let first = max(last + 1, place - min(context, place))
      // As grep does: a line between groups that don't touch. Every article begins a group.
      if hasGroup, first > last + 1 || last < 0, context > 0, !isJSON { try output.writeLine("--") }
      hasGroup = true
      let next = byBlock.keys.filter { $0 > place }.min() ?? blocks.count
      let end = min(blocks.count, next, place + 1 + min(context, blocks.count))
      for block in first..<end {
        try write(blocks[block], byBlock[block] ?? [], in: article, of: issue, path)
      }
      last = end - 1
    }
  }

  /// A paragraph, with the matches in it: `path:12:` before one with a match, `path-12-` before any other.
  private func write(
    _ block: Block, _ matches: [Match], in article: Article, of issue: Issue, _ path: String
  ) throws {
    let text = block.text.clamped(to: 0..<issue.text.count)
    if isJSON {
      return try writeObject { writer in
        Self.write(block, of: article, path, to: &writer)
        writer.key("text")
        writer.value(issue.text[text])
        writer.key("matches")
        writer.array(matches.map { String(decoding: issue.text[$0.text], as: UTF8.self) }) { $0.value($1) }
      }
    }
    let sign = matches.isEmpty ? "-" : ":"
    try output.write("\(VisibleText.string(path))\(sign)\(block.firstLine)\(sign)")
    var place = text.lowerBound
    for match in matches {
      try output.write(WordsAround.line(issue.text[place..<match.text.lowerBound]))
      try writeMatch(WordsAround.line(issue.text[match.text]))
      place = match.text.upperBound
    }
    try output.writeLine(WordsAround.line(issue.text[place..<text.upperBound]))
  }

  private func writeMatch(_ text: String) throws {
    output.setMatchColor(true)
    try output.write(text)
    output.setMatchColor(false)
  }

  // MARK: JSON

  private func writeObject(_ body: (inout JSONWriter) -> Void) throws {
    var writer = JSONWriter()
    writer.object(body)
    writer.newline()
    try output.writeData(writer.bytes)
  }

  private static func write(_ block: Block, of article: Article, _ path: String, to writer: inout JSONWriter) {
    writer.key("path")
    writer.value(path)
    writer.key("line")
    writer.value(block.firstLine)
    writer.key("lines")
    writer.array(block.lines) { writer, lines in
      writer.array([lines.lowerBound, lines.upperBound]) { $0.value($1) }
    }
    writer.key("article")
    writer.value(article.id)
    writer.key("title")
    writer.value(article.title)
    writer.key("kind")
    writer.value(block.kind.rawValue)
  }
}

extension Block {
  /// The source line on which it starts.
  fileprivate var firstLine: Int { lines.first?.lowerBound ?? 1 }
}
