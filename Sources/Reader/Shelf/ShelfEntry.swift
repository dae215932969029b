import JournalCore

/// One line of the shelf: an issue that can be opened, or a file that could not be read.
public struct ShelfEntry: Sendable, Equatable {
  public enum State: Sendable, Equatable {
    /// Nobody has looked into the file yet.
    case waiting
    case known(Details)
    /// Why it can't be read: without a full stop.
    case unreadable(String)
  }

  public struct Details: Sendable, Equatable {
    public var identity: JournalIdentity
    /// Without the printed contents, the cover and the imprint.
    public var articleCount: Int
    /// Unicode scalars that are not white space.
    public var characterCount: Int

    public init(identity: JournalIdentity, articleCount: Int, characterCount: Int) {
      self.identity = identity
      self.articleCount = articleCount
      self.characterCount = characterCount
    }
  }

  /// When it was read last.
  public struct Opening: Sendable, Equatable {
    /// Seconds since 1970.
    public var time: Int
    /// Days of the calendar since then: 0 is today.
    public var daysAgo: Int

    public init(time: Int, daysAgo: Int) {
      self.time = time
      self.daysAgo = daysAgo
    }
  }

  /// What the list shows until the journal is known: the file's name.
  public var name: String
  public var path: String
  public var state: State
  /// How far it was read, from 0 to 1; `nil` if it never was.
  public var progress: Double?
  public var lastOpened: Opening?

  public init(
    name: String, path: String, state: State = .waiting, progress: Double? = nil, lastOpened: Opening? = nil
  ) {
    self.name = name
    self.path = path
    self.state = state
    self.progress = progress
    self.lastOpened = lastOpened
  }

  var details: Details? { if case .known(let details) = state { details } else { nil } }
}

/// What a search through the shelf has found in an issue.
public struct ShelfFinding: Sendable, Equatable {
  public var matches: Int
  /// Articles with a match.
  public var articles: Int

  public init(matches: Int, articles: Int) {
    self.matches = matches
    self.articles = articles
  }
}

/// What a search through the shelf has found.
public struct ShelfFindings: Sendable, Equatable {
  /// By the index of the entry; only those with a match.
  public var issues: [Int: ShelfFinding]
  /// Letters were taken for sounds.
  public var isPinyin: Bool

  public init(issues: [Int: ShelfFinding] = [:], isPinyin: Bool = false) {
    self.issues = issues
    self.isPinyin = isPinyin
  }
}
