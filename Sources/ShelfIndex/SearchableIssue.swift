import JournalCore

/// An issue as the index keeps it: what a search reads of it, without furniture, marks, repairs and warnings.
///
/// Ranges of blocks are those of the issue that was read, so that a search over it finds the same places.
enum SearchableIssue {
  static func encode(_ issue: Issue) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(issue.source.path)
    writer.write(issue.source.format.rawValue)
    writer.write(issue.source.encoding)
    writer.write(issue.source.byteCount)
    writer.write(issue.source.lineCount)
    writer.write(issue.identity.journal)
    writer.write(issue.identity.year)
    writer.write(issue.identity.number)
    writer.write(issue.identity.totalNumber)
    writer.write(issue.identity.date)
    writer.write(issue.articles.count)
    var end = 0
    for article in issue.articles {
      write(article, to: &writer)
      for block in article.front + article.blocks { end = max(end, block.text.upperBound) }
    }
    writer.write(issue.text[..<min(end, issue.text.count)])
    return writer.bytes
  }

  /// - Throws: `damaged` where the bytes are not what `encode` made.
  static func decode(_ bytes: [UInt8]) throws(DatabaseError) -> Issue {
    var reader = ByteReader(bytes)
    let path = try reader.string()
    guard let format = SourceFormat(rawValue: try reader.string()) else { throw .damaged }
    let source = SourceDescription(
      path: path, format: format, encoding: try reader.string(), byteCount: try reader.integer(),
      lineCount: try reader.integer())
    let identity = JournalIdentity(
      journal: try reader.optionalString(), year: try reader.optionalInteger(), number: try reader.optionalInteger(),
      totalNumber: try reader.optionalInteger(), date: try reader.optionalString())
    var articles: [Article] = []
    for id in 0..<(try reader.count()) { articles.append(try article(id: id + 1, from: &reader)) }
    let text = try reader.byteString()
    for article in articles {
      for block in article.front + article.blocks where block.text.upperBound > text.count { throw .damaged }
    }
    return Issue(source: source, identity: identity, text: Array(text), articles: articles)
  }

  private static func write(_ article: Article, to writer: inout ByteWriter) {
    writer.write(article.kind.rawValue)
    for field in [article.section, article.group, article.kicker, article.title, article.subtitle] {
      writer.write(field)
    }
    writer.write(article.authors.count)
    for author in article.authors { writer.write(author) }
    writer.write(article.affiliation)
    writer.write(article.page)
    for blocks in [article.front, article.blocks] {
      writer.write(blocks.count)
      for block in blocks {
        writer.write(block.kind.rawValue)
        writer.write(block.level)
        writer.write(block.text.lowerBound)
        writer.write(block.text.count)
        writer.write(block.lines.count)
        for lines in block.lines {
          writer.write(lines.lowerBound)
          writer.write(lines.count)
        }
      }
    }
  }

  private static func article(id: Int, from reader: inout ByteReader) throws(DatabaseError) -> Article {
    guard let kind = Article.Kind(rawValue: try reader.string()) else { throw .damaged }
    var article = Article(id: id, kind: kind)
    article.section = try reader.optionalString()
    article.group = try reader.optionalString()
    article.kicker = try reader.optionalString()
    article.title = try reader.optionalString()
    article.subtitle = try reader.optionalString()
    for _ in 0..<(try reader.count()) { article.authors.append(try reader.string()) }
    article.affiliation = try reader.optionalString()
    article.page = try reader.optionalInteger()
    article.front = try blocks(from: &reader)
    article.blocks = try blocks(from: &reader)
    return article
  }

  private static func blocks(from reader: inout ByteReader) throws(DatabaseError) -> [Block] {
    var blocks: [Block] = []
    for _ in 0..<(try reader.count()) {
      guard let kind = Block.Kind(rawValue: try reader.string()) else { throw .damaged }
      let level = try reader.integer()
      let start = try reader.count()
      let text = start..<(start + (try reader.count()))
      var lines: [ClosedRange<Int>] = []
      for _ in 0..<(try reader.count()) {
        let first = try reader.integer()
        let count = try reader.count()
        guard count > 0, first > 0, first < 1 << 32 else { throw .damaged }
        lines.append(first...(first + count - 1))
      }
      blocks.append(Block(kind: kind, level: level, text: text, lines: lines))
    }
    return blocks
  }
}
