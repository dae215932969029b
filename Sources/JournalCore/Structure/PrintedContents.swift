/// The table of contents that an issue prints: the strongest witness of what its articles are called.
struct PrintedContents: Sendable {
  struct Entry: Sendable {
    /// Without author, page number and leaders; what follows an entry without a number of its own belongs to it.
    var title: [Unicode.Scalar]
    var section: String?
    var page: Int
    /// What two printings of the title have in common.
    private(set) var key: [Unicode.Scalar]

    init(title: [Unicode.Scalar], section: String?, page: Int) {
      self.title = title
      self.section = section
      self.page = page
      key = PrintedContents.key(title[...])
    }

    /// The title goes on in a second line.
    mutating func extend(with line: ArraySlice<Unicode.Scalar>) {
      title += line
      key = PrintedContents.key(title[...])
    }
  }

  var entries: [Entry] = []

  /// The entry that a printed title answers to.
  ///
  /// Titles are compared without white space and punctuation; the contents may add a place before the title
  /// (`白鹭镇：…`) or leave a subtitle out.
  func entry(for title: ArraySlice<Unicode.Scalar>) -> Entry? {
    let key = Self.key(title)
    guard key.count >= 4 else { return nil }
    return entries.first { $0.key == key }
      ?? entries.first { entry in
        let listed = entry.key
        return listed.count >= 4
          && (Self.ends(listed, with: key) || listed.starts(with: key) || key.starts(with: listed))
      }
  }

  /// Whether a line is a listed title, or a line of one that was set on several.
  func lists(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !entries.isEmpty else { return false }
    let key = Self.key(line)
    guard key.count >= 3 else { return false }
    return entries.contains { entry in
      let listed = entry.key
      return listed == key
        || key.count >= 5 && key.count * 3 >= listed.count && (listed.starts(with: key) || Self.ends(listed, with: key))
    }
  }

  /// `05/ 老茶馆里的新账本` or `老茶馆里的新账本……5`: the title and the page, or `nil` for a line that is no entry.
  static func entry(_ line: ArraySlice<Unicode.Scalar>) -> (title: [Unicode.Scalar], page: Int)? {
    guard let last = line.last, let opening = line.first, last.isASCIIDigit || opening.isASCIIDigit || opening == "-"
    else { return nil }
    var text = line
    while let first = text.first, first == "-" || first.isBlank { text = text.dropFirst() }
    let digits = text.prefix { $0.isASCIIDigit }
    if (1...3).contains(digits.count), digits.endIndex < text.endIndex {
      var rest = text[digits.endIndex...].drop(while: \.isBlank)
      if rest.first == "/" || rest.first == "／" {
        rest = rest.dropFirst().drop(while: \.isBlank)
        return rest.isEmpty ? nil : (Array(rest), digits.decimalValue)
      }
    }
    return leaderEntry(text)
  }

  /// A title, leaders (`……`, `...`, `···`) and a page.
  private static func leaderEntry(_ text: ArraySlice<Unicode.Scalar>) -> (title: [Unicode.Scalar], page: Int)? {
    let page = text.reversed().prefix { $0.isASCIIDigit }.count
    guard (1...3).contains(page) else { return nil }
    let digits = text.suffix(page)
    var title = text.dropLast(page)
    var leaders = 0
    while let last = title.last, isLeader(last) || last.isBlank {
      if isLeader(last) { leaders += 1 }
      title = title.dropLast()
    }
    guard leaders >= 2, title.count >= 2 else { return nil }
    // `老茶馆里的新账本 / 林 舟`: the author stands behind a stroke.
    if let stroke = title.lastIndex(where: { $0 == "/" || $0 == "／" }) {
      title = title[..<stroke]
      while let last = title.last, last.isBlank { title = title.dropLast() }
    }
    return title.isEmpty ? nil : (Array(title), digits.decimalValue)
  }

  private static func isLeader(_ scalar: Unicode.Scalar) -> Bool {
    ["…", ".", "·", "・", "．", "⋯", "—", "-", "_", "＿"].contains(scalar)
  }

  /// Whether a line heads a table of contents.
  static func isHead(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = String(line.filter { !$0.isBlank }[...]).lowercased()
    return ["目录", "目次", "要目", "本期目录", "contents", "contents目录", "目录contents"].contains(words)
  }

  /// What two printings of one title have in common: ideographs, letters and figures.
  static func key(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.filter { $0.isHan || $0.isWordCharacter }
  }

  private static func ends(_ text: [Unicode.Scalar], with ending: [Unicode.Scalar]) -> Bool {
    text.count >= ending.count && Array(text.suffix(ending.count)) == ending
  }
}
