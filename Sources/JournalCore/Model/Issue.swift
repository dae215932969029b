/// One issue of a journal: its articles in reading order, and everything that its source held besides.
///
/// All text of the issue stands once, in `text`; blocks, front parts and furniture are byte ranges into it.
public struct Issue: Sendable {
  public var source: SourceDescription
  /// The file's text, before any repair; `nil` where an issue was made otherwise than by reading.
  public var original: SourceText?
  public var identity: JournalIdentity
  /// The reflowed, repaired text of the issue as UTF-8: front and blocks article by article, then the furniture.
  public var text: [UInt8]
  public var articles: [Article]
  /// Bold, links and images in the order of `text`; only formats with markup have any.
  public var marks: [InlineMark]
  /// What belongs to no article: running heads, folios, jump marks, stray and repeated text.
  public var furniture: [Furniture]
  public var repairs: [Repair]
  public var warnings: [Warning]

  public init(
    source: SourceDescription, identity: JournalIdentity = JournalIdentity(), text: [UInt8] = [],
    articles: [Article] = [], marks: [InlineMark] = [], furniture: [Furniture] = [], repairs: [Repair] = [],
    warnings: [Warning] = []
  ) {
    self.source = source
    self.identity = identity
    self.text = text
    self.articles = articles
    self.marks = marks
    self.furniture = furniture
    self.repairs = repairs
    self.warnings = warnings
  }

  /// The characters of a byte range of `text`, as a `String` of its own.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// What the issue calls itself. A field is `nil` where the text does not say; nothing is guessed.
public struct JournalIdentity: Sendable, Equatable {
  public var journal: String?
  public var year: Int?
  public var number: Int?
  /// The number counted from the journal's first issue (总第 N 期).
  public var totalNumber: Int?
  /// ISO 8601, as far as the text says: `2024-05-10`.
  public var date: String?

  public init(
    journal: String? = nil, year: Int? = nil, number: Int? = nil, totalNumber: Int? = nil, date: String? = nil
  ) {
    self.journal = journal
    self.year = year
    self.number = number
    self.totalNumber = totalNumber
    self.date = date
  }
}

/// The file (or stream) that an issue was read from.
public struct SourceDescription: Sendable, Equatable {
  /// As the reader named it; `-` for standard input.
  public var path: String
  public var format: SourceFormat
  public var encoding: String
  public var byteCount: Int
  public var lineCount: Int
  /// What the file is known by, whatever its name: the same for the same bytes. `nil` where nobody has asked for it.
  public var fingerprint: String?

  public init(path: String, format: SourceFormat, encoding: String = "UTF-8", byteCount: Int, lineCount: Int) {
    self.path = path
    self.format = format
    self.encoding = encoding
    self.byteCount = byteCount
    self.lineCount = lineCount
  }
}

public enum SourceFormat: String, Sendable, CaseIterable {
  case text
  case markdown
}
