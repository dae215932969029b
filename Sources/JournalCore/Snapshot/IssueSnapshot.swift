/// An issue as bytes, so that it need not be read from its file again.
///
/// Everything but `original`, which is the file. There is no number of a version: whoever keeps snapshots keeps them for
/// one build of the program.
public enum IssueSnapshot {
  /// - Parameter head: bytes that are to stand before it.
  public static func encode(_ issue: Issue, after head: [UInt8] = []) -> [UInt8] {
    var writer = ByteWriter(after: head, reserving: issue.text.count + issue.text.count / 8 + 4096)
    write(issue.source, to: &writer)
    write(issue.identity, to: &writer)
    writer.write(issue.articles, each: write)
    writer.write(issue.marks, each: write)
    writer.write(issue.furniture) { furniture, writer in
      writer.write(furniture.kind)
      write(furniture.text, furniture.lines, to: &writer)
    }
    writer.write(issue.repairs) { repair, writer in
      writer.write(repair.line)
      writer.write(repair.column)
      writer.write(repair.original)
      writer.write(repair.replacement)
      writer.write(repair.kind)
    }
    writer.write(issue.warnings) { warning, writer in
      writer.write(warning.line)
      writer.write(warning.reason)
      writer.write(warning.offset)
    }
    writer.write(issue.text)
    return writer.bytes
  }

  /// - Throws: `DamagedSnapshot` where the bytes are not what `encode` made.
  public static func decode(_ bytes: ArraySlice<UInt8>) throws(DamagedSnapshot) -> Issue {
    var reader = ByteReader(bytes)
    var issue = Issue(source: try source(from: &reader), identity: try identity(from: &reader))
    issue.articles = try reader.list(each: article)
    issue.marks = try reader.list(each: mark)
    issue.furniture = try reader.list { reader throws(DamagedSnapshot) in
      let kind: Furniture.Kind = try reader.value()
      let (text, lines) = try place(from: &reader)
      return Furniture(kind: kind, text: text, lines: lines)
    }
    issue.repairs = try reader.list { reader throws(DamagedSnapshot) in
      Repair(
        line: try reader.number(), column: try reader.number(), original: try reader.string(),
        replacement: try reader.string(), kind: try reader.value())
    }
    issue.warnings = try reader.list { reader throws(DamagedSnapshot) in
      Warning(line: try reader.number(), reason: try reader.value(), offset: try reader.optionalInteger())
    }
    issue.text = Array(try reader.byteString())
    guard reader.isAtEnd, issue.isWithinSource else { throw DamagedSnapshot() }
    for index in issue.articles.indices { issue.articles[index].id = index + 1 }
    return issue
  }
}

// MARK: - The parts

extension IssueSnapshot {
  private static func write(_ source: SourceDescription, to writer: inout ByteWriter) {
    writer.write(source.path)
    writer.write(source.format)
    writer.write(source.encoding)
    writer.write(source.byteCount)
    writer.write(source.lineCount)
    writer.write(source.fingerprint)
  }

  private static func source(from reader: inout ByteReader) throws(DamagedSnapshot) -> SourceDescription {
    var source = SourceDescription(
      path: try reader.string(), format: try reader.value(), encoding: try reader.string(),
      byteCount: try reader.integer(), lineCount: try reader.integer())
    source.fingerprint = try reader.optionalString()
    return source
  }

  private static func write(_ identity: JournalIdentity, to writer: inout ByteWriter) {
    writer.write(identity.journal)
    writer.write(identity.year)
    writer.write(identity.number)
    writer.write(identity.totalNumber)
    writer.write(identity.date)
  }

  private static func identity(from reader: inout ByteReader) throws(DamagedSnapshot) -> JournalIdentity {
    JournalIdentity(
      journal: try reader.optionalString(), year: try reader.optionalInteger(), number: try reader.optionalInteger(),
      totalNumber: try reader.optionalInteger(), date: try reader.optionalString())
  }

  private static func write(_ article: borrowing Article, to writer: inout ByteWriter) {
    writer.write(article.kind)
    for field in [article.section, article.group, article.kicker, article.title, article.subtitle] {
      writer.write(field)
    }
    writer.write(article.authors) { $1.write($0) }
    writer.write(article.affiliation)
    writer.write(article.page)
    writer.write(article.front, each: write)
    writer.write(article.blocks, each: write)
  }

  /// Its number is its place in the list.
  private static func article(from reader: inout ByteReader) throws(DamagedSnapshot) -> Article {
    var article = Article(id: 0, kind: try reader.value())
    article.section = try reader.optionalString()
    article.group = try reader.optionalString()
    article.kicker = try reader.optionalString()
    article.title = try reader.optionalString()
    article.subtitle = try reader.optionalString()
    article.authors = try reader.list { reader throws(DamagedSnapshot) in try reader.string() }
    article.affiliation = try reader.optionalString()
    article.page = try reader.optionalInteger()
    article.front = try reader.list(each: block)
    article.blocks = try reader.list(each: block)
    return article
  }

  private static func write(_ block: borrowing Block, to writer: inout ByteWriter) {
    writer.write(block.kind)
    writer.write(block.level)
    write(block.text, block.lines, to: &writer)
  }

  private static func block(from reader: inout ByteReader) throws(DamagedSnapshot) -> Block {
    let kind: Block.Kind = try reader.value()
    let level = try reader.integer()
    let (text, lines) = try place(from: &reader)
    return Block(kind: kind, level: level, text: text, lines: lines)
  }

  private static func write(_ mark: borrowing InlineMark, to writer: inout ByteWriter) {
    switch mark.kind {
    case .bold: writer.write(0)
    case .link(let address):
      writer.write(1)
      writer.write(address)
    case .image(let address):
      writer.write(2)
      writer.write(address)
    }
    write(mark.text, to: &writer)
  }

  private static func mark(from reader: inout ByteReader) throws(DamagedSnapshot) -> InlineMark {
    let kind: InlineMark.Kind
    switch try reader.integer() {
    case 0: kind = .bold
    case 1: kind = .link(try reader.string())
    case 2: kind = .image(try reader.string())
    default: throw DamagedSnapshot()
    }
    return InlineMark(kind: kind, text: try range(from: &reader))
  }

  // MARK: Where it stands

  private static func write(_ text: Range<Int>, _ lines: [ClosedRange<Int>], to writer: inout ByteWriter) {
    write(text, to: &writer)
    writer.write(lines) { lines, writer in
      writer.write(lines.lowerBound)
      writer.write(lines.count)
    }
  }

  private static func place(
    from reader: inout ByteReader
  ) throws(DamagedSnapshot) -> (text: Range<Int>, lines: [ClosedRange<Int>]) {
    let text = try range(from: &reader)
    let lines = try reader.list { reader throws(DamagedSnapshot) in
      let first = try reader.number()
      let count = try reader.number()
      guard first > 0, count > 0 else { throw DamagedSnapshot() }
      return first...(first + count - 1)
    }
    return (text, lines)
  }

  private static func write(_ range: Range<Int>, to writer: inout ByteWriter) {
    writer.write(range.lowerBound)
    writer.write(range.count)
  }

  private static func range(from reader: inout ByteReader) throws(DamagedSnapshot) -> Range<Int> {
    let start = try reader.count()
    return start..<(start + (try reader.count()))
  }
}

extension Issue {
  /// Whether all that stands in `text` stands inside it, and comes from lines that the file has.
  fileprivate var isWithinSource: Bool {
    func isWithin(_ range: Range<Int>) -> Bool { range.upperBound <= text.count }
    func isWithin(_ range: Range<Int>, _ lines: [ClosedRange<Int>]) -> Bool {
      isWithin(range) && lines.allSatisfy { $0.upperBound <= source.lineCount }
    }
    func areWithin(_ blocks: [Block]) -> Bool { blocks.allSatisfy { isWithin($0.text, $0.lines) } }
    return articles.allSatisfy { areWithin($0.front) && areWithin($0.blocks) } && marks.allSatisfy { isWithin($0.text) }
      && furniture.allSatisfy { isWithin($0.text, $0.lines) }
  }
}
