/// A run of text of one kind: a byte range of the issue's `text`, and the source lines it came from.
public struct Block: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    // At the head of an article.
    case section, group, kicker, title, subtitle, byline, dateline
    // In its text.
    case paragraph, heading, list, table, quote, caption, note, endnote, code
  }

  public var kind: Kind
  /// Of a heading: 1 is the article's top level. 0 for every other kind.
  public var level: Int
  /// Bytes of `Issue.text`. A line feed inside is a line break that the reader should see (lists, tables, code).
  public var text: Range<Int>
  /// 1-based source lines in reading order; several ranges where a page, picture or jump cut the block.
  public var lines: [ClosedRange<Int>]

  public init(kind: Kind, level: Int = 0, text: Range<Int>, lines: [ClosedRange<Int>]) {
    self.kind = kind
    self.level = level
    self.text = text
    self.lines = lines
  }

  /// Whether the block stands at the head of an article rather than in its text.
  public var isFront: Bool { kind.isFront }
}

extension Block.Kind {
  public var isFront: Bool {
    switch self {
    case .section, .group, .kicker, .title, .subtitle, .byline, .dateline: true
    case .paragraph, .heading, .list, .table, .quote, .caption, .note, .endnote, .code: false
    }
  }
}

/// A piece of the source that belongs to no article.
public struct Furniture: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case runningHead = "running-head"
    /// A page number.
    case folio
    /// （下转 14 页） or （上接 15 页）.
    case jump
    case stray
    /// Text that was extracted a second time.
    case repeated
  }

  public var kind: Kind
  /// Bytes of `Issue.text`.
  public var text: Range<Int>
  /// 1-based source lines.
  public var lines: [ClosedRange<Int>]

  public init(kind: Kind, text: Range<Int>, lines: [ClosedRange<Int>]) {
    self.kind = kind
    self.text = text
    self.lines = lines
  }
}
