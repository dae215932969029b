import Reader

/// What is kept of an issue: a file of its own for each, `issues/FINGERPRINT.toml`.
public struct IssueRecord: Sendable, Equatable {
  public var memory: IssueMemory
  /// When it was last open: seconds since 1970.
  public var opened: Int
  /// The absolute path it was last opened by. Only told, never relied on.
  public var path: String
  /// The journal and issue.
  public var name: String

  public init(memory: IssueMemory, opened: Int, path: String, name: String) {
    self.memory = memory
    self.opened = opened
    self.path = path
    self.name = name
  }

  // MARK: TOML

  /// What is missing or of another kind counts as not there: records of other versions are read as far as they go.
  init(_ table: TOMLValue) {
    memory = IssueMemory()
    opened = table["opened"]?.integer ?? 0
    path = table["path"]?.string ?? ""
    name = table["name"]?.string ?? ""
    memory.progress = min(1, max(0, table["progress"]?.real ?? 0))
    memory.isReading = table["reading"]?.boolean ?? false
    memory.isFullScreen = table["full-screen"]?.boolean ?? false
    memory.place = table["place"].flatMap(Anchor.init)
    memory.foldedSections = (table["folded"]?.array ?? []).compactMap(Landmark.init)
    memory.unfoldedArticles = (table["unfolded"]?.array ?? []).compactMap(Landmark.init)
    memory.bookmarks = (table["bookmarks"]?.array ?? []).compactMap(Anchor.init)
    memory.read = (table["read"]?.array ?? []).compactMap { entry in
      guard let article = Landmark(entry), let percent = entry["percent"]?.integer else { return nil }
      return ReadShare(article: article, percent: min(100, max(1, percent)))
    }
  }

  var toml: [UInt8] {
    func array(_ name: String, _ entries: [String]) -> String {
      entries.isEmpty ? "" : "\(name) = [\n" + entries.map { "  { \($0) },\n" }.joined() + "]\n"
    }
    var text = "# qikan: what was read of one issue, which is known by its content\n"
    text += "path = \(TOMLText.of(path))\nname = \(TOMLText.of(name))\nopened = \(opened)\n"
    text += "progress = \(memory.progress)\nreading = \(memory.isReading)\nfull-screen = \(memory.isFullScreen)\n"
    if let place = memory.place { text += "place = { \(place.toml) }\n" }
    text += array("folded", memory.foldedSections.map(\.toml))
    text += array("unfolded", memory.unfoldedArticles.map(\.toml))
    text += array("bookmarks", memory.bookmarks.map(\.toml))
    text += array("read", memory.read.map { "\($0.article.toml), percent = \($0.percent)" })
    return Array(text.utf8)
  }
}

extension Landmark {
  fileprivate init?(_ value: TOMLValue) {
    guard let index = value["index"]?.integer, index >= 0, let name = value["title"]?.string else { return nil }
    self.init(index: index, name: name)
  }

  fileprivate var toml: String { "index = \(index), title = \(TOMLText.of(name))" }
}

extension Anchor {
  fileprivate init?(_ value: TOMLValue) {
    guard let article = Landmark(value) else { return nil }
    self.init(
      article: article, block: max(0, value["block"]?.integer ?? 0), offset: max(0, value["offset"]?.integer ?? 0),
      words: value["words"]?.string ?? "")
  }

  fileprivate var toml: String {
    "\(article.toml), block = \(block), offset = \(offset), words = \(TOMLText.of(words))"
  }
}
