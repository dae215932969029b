import ArgumentParser
import JournalCore
import JournalSearch

/// `qikan search PATTERN FILE…`: matches as `grep` prints them. Exit status 0 if any was found, 1 if none, 2 on an
/// error.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "搜索文字 · search issues, with output and exit status like grep")

  @Flag(name: .shortAndLong, help: "只列每个文件的处数 · only the number of matches of each file")
  var count = false

  @Flag(name: [.customShort("l"), .long], help: "只列有匹配的文件 · only the names of files with a match")
  var filesWithMatches = false

  @Argument(help: "要找的文字 · the text to find")
  var pattern: String

  @OptionGroup var input: InputOptions

  @Argument(help: "期刊文件或 - · issue files, or -", completion: .file(extensions: ["txt", "md", "markdown"]))
  var files: [String]

  func validate() throws {
    if let query = try? Query.parse(pattern), query.isEmpty {
      throw ValidationError("搜索文字是空的 · the text to find is empty")
    }
  }

  func run() throws {
    var wasFound = false
    var failed = false
    try reportingFailure(status: 2) { language in
      var output = Output()
      let query = try Query.parse(pattern)
      for file in files {
        do {
          let issue = try Input.issue(InputPath(argument: file), input.reading)
          let matches = try IssueIndex(issue).search(query).matches
          wasFound = wasFound || !matches.isEmpty
          try write(matches, of: issue, to: &output)
        } catch let failure as IssueError {
          // The other files are searched all the same.
          failed = true
          complain(failure, in: language)
        }
      }
      try output.finish()
    }
    if failed { throw ExitCode(2) }
    if !wasFound { throw ExitCode(1) }
  }

  private func write(_ matches: [Match], of issue: Issue, to output: inout Output) throws {
    let path = VisibleText.string(issue.source.path)
    if filesWithMatches {
      if !matches.isEmpty { try output.writeLine(path) }
    } else if count {
      try output.writeLine("\(path):\(matches.count)")
    } else {
      var blocks: [Block] = []
      var article: Int?
      for match in matches {
        if match.article != article {
          article = match.article
          blocks = issue.articles[match.article].readingBlocks
        }
        let block = blocks[match.block]
        try output.write("\(path):\(block.lines.first?.lowerBound ?? 1):")
        let context = MatchContext(match, in: block, of: issue.text)
        try output.write(context.before)
        output.setMatchColor(true)
        try output.write(context.match)
        output.setMatchColor(false)
        try output.writeLine(context.after)
      }
    }
  }
}

/// A match and what stands around it, on one line.
private struct MatchContext {
  let before: String
  let match: String
  let after: String

  /// Characters (grapheme clusters) on either side.
  private static let length = 24
  /// Bytes that surely hold them; a cluster of more is cut.
  private static let byteLength = 400

  init(_ found: Match, in block: Block, of text: [UInt8]) {
    var start = max(block.text.lowerBound, found.text.lowerBound - Self.byteLength)
    while start > block.text.lowerBound, Self.isContinuation(text[start]) { start -= 1 }
    var end = min(block.text.upperBound, found.text.upperBound + Self.byteLength)
    while end < block.text.upperBound, Self.isContinuation(text[end]) { end += 1 }
    let before = Self.line(text[start..<found.text.lowerBound])
    let after = Self.line(text[found.text.upperBound..<end])
    let isCutBefore = start > block.text.lowerBound || before.count > Self.length
    let isCutAfter = end < block.text.upperBound || after.count > Self.length
    self.before = (isCutBefore ? "…" : "") + before.suffix(Self.length)
    self.match = Self.line(text[found.text])
    self.after = after.prefix(Self.length) + (isCutAfter ? "…" : "")
  }

  /// A block's own line breaks (lists, tables) become spaces.
  private static func line(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
