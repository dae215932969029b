/// The table of contents that an issue prints: the strongest witness of what its articles are called.
struct PrintedContents: Sendable {
  struct Entry: Sendable {
    /// Without page number and leaders; what follows an entry without a number of its own belongs to it.
    var title: [Unicode.Scalar]
    var section: String?
    var page: Int
  }

  var entries: [Entry] = []

  /// The entry that a printed title answers to.
  ///
  /// Titles are compared without white space and punctuation; the contents may add a place before the title
  /// (`白鹭镇：…`) or leave a subtitle out.
  func entry(for title: ArraySlice<Unicode.Scalar>) -> Entry? {
    let key = Self.key(title)
    guard key.count >= 4 else { return nil }
    return entries.first { Self.key($0.title[...]) == key }
      ?? entries.first { entry in
        let listed = Self.key(entry.title[...])
        return listed.count >= 4 && (Self.ends(listed, with: key) || listed.starts(with: key) || key.starts(with: listed))
      }
  }

  /// `05/ 老茶馆里的新账本` or `老茶馆里的新账本……5`: the title and the page, or `nil` for a line that is no entry.
  static func entry(_ line: ArraySlice<Unicode.Scalar>) -> (title: [Unicode.Scalar], page: Int)? {
    var text = line
    while let first = text.first, first == "-" || first.isBlank { text = text.dropFirst() }
    let digits = text.prefix { $0.isASCIIDigit }
    if (1...3).contains(digits.count), digits.endIndex < text.endIndex {
      var rest = text[digits.endIndex...].drop(while: \.isBlank)
      if rest.first == "/" || rest.first == "／" {
        rest = rest.dropFirst().drop(while: \.isBlank)
        return rest.isEmpty ? nil : (Array(rest), number(digits))
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
    return (Array(title), number(digits))
  }

  private static func isLeader(_ scalar: Unicode.Scalar) -> Bool {
    ["…", ".", "·", "・", "．", "⋯", "—", "-", "_", "＿"].contains(scalar)
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  /// What two printings of one title have in common: ideographs, letters and figures.
  static func key(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.filter { $0.isHan || $0.isWordCharacter }
  }

  private static func ends(_ text: [Unicode.Scalar], with ending: [Unicode.Scalar]) -> Bool {
    text.count >= ending.count && Array(text.suffix(ending.count)) == ending
  }
}
