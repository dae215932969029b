/// What the issue calls itself, from its cover, imprint, folios and running heads.
enum IdentityFinder {
  static func find(in lines: [Line], of text: ScalarText) -> JournalIdentity {
    var identity = JournalIdentity()
    for line in lines {
      let compact = text.scalars[line.text].filter { !$0.isBlank }
      guard compact.count <= longest else { continue }
      read(compact, into: &identity)
    }
    return identity
  }

  /// Scalars of the longest line that may be an imprint.
  private static let longest = 40

  private static func read(_ text: [Unicode.Scalar], into identity: inout JournalIdentity) {
    if identity.totalNumber == nil, let total = number(in: text, after: "总第", before: "期") {
      identity.totalNumber = total
    }
    if identity.year == nil, case .runningHead = PageMark(text[...]) ?? .folio(0) {
      let digits = text.prefix { $0.isASCIIDigit }
      let year = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
      if digits.count == 4, years.contains(year) {
        let rest = text.dropFirst(4).drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit }
        identity.year = year
        identity.number = rest.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
      }
    }
    if identity.number == nil || identity.year == nil, text.contains("期"), let year = year(in: text),
      let number = number(in: text, after: "年第", before: "期")
    {
      identity.year = identity.year ?? year
      identity.number = identity.number ?? number
    }
    if identity.journal == nil, text.first == "《", text.contains("期"), let close = text.firstIndex(of: "》") {
      identity.journal = String(text[1..<close])
    }
  }

  /// Years in which a journal may have been printed.
  private static let years = 1850...2100

  private static func year(in text: [Unicode.Scalar]) -> Int? {
    guard let mark = text.firstIndex(of: "年"), mark >= 4 else { return nil }
    let digits = text[(mark - 4)..<mark]
    guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let year = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    return years.contains(year) ? year : nil
  }

  private static func number(in text: [Unicode.Scalar], after opening: String, before closing: Unicode.Scalar) -> Int? {
    let opening = Array(opening.unicodeScalars)
    for start in text.indices where text[start...].starts(with: opening) {
      let digits = text[(start + opening.count)...].prefix { $0.isASCIIDigit }
      if !digits.isEmpty, digits.count < 6, digits.endIndex < text.count, text[digits.endIndex] == closing {
        return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
      }
    }
    return nil
  }
}
