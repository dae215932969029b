/// What is remembered of an issue from one start to the next.
public struct IssueMemory: Sendable, Equatable {
  /// What stood in the first row of the text.
  public var place: Anchor?
  /// Whether the text had the keys, or the contents.
  public var isReading = false
  public var isFullScreen = false
  public var foldedSections: [Landmark] = []
  public var unfoldedArticles: [Landmark] = []
  /// In reading order.
  public var bookmarks: [Anchor] = []
  public var read: [ReadShare] = []
  /// How much of the issue was read, from 0 to 1: what the shelf shows.
  public var progress = 0.0

  public init() {}
}

/// How far an article was read.
public struct ReadShare: Sendable, Equatable {
  public var article: Landmark
  /// Hundredths of its text, from 1 to 100.
  public var percent: Int

  public init(article: Landmark, percent: Int) {
    self.article = article
    self.percent = percent
  }
}
