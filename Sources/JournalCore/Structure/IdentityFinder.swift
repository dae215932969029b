/// What the issue calls itself, from its cover, imprint, folios and running heads.
enum IdentityFinder {
  static func find(in lines: [Line], of text: ScalarText) -> JournalIdentity {
    var identity = JournalIdentity()
    var name: String?
    for line in lines {
      let own = text.scalars[line.text]
      guard own.count <= 2 * longest, own.count <= longest || own.count(where: { !$0.isBlank }) <= longest else {
        continue
      }
      guard mayTell(own) else {
        name = nil
        continue
      }
      let compact = own.filter { !$0.isBlank }
      read(compact, into: &identity)
      // 《青石桥》 on a line of its own, and the number on the next.
      if identity.journal == nil, let name, number(in: compact, after: "第", before: "期") != nil,
        isNumbering(compact[...])
      {
        identity.journal = name
      }
      name = compact.first == "《" && compact.last == "》" ? String(compact[1..<(compact.count - 1)]) : nil
    }
    return identity
  }

  /// Scalars of the longest line that may be an imprint.
  private static let longest = 40

  /// A quick look: most lines tell nothing of the issue.
  private static func mayTell(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    return first.isASCIIDigit || first == "《" || last == "版" || line.contains("期")
  }

  private static func read(_ text: [Unicode.Scalar], into identity: inout JournalIdentity) {
    if identity.totalNumber == nil, let total = number(in: text, after: "总第", before: "期") {
      identity.totalNumber = total
    }
    if identity.year == nil, let (year, number) = yearAndNumber(text) {
      identity.year = year
      identity.number = number
    }
    if identity.number == nil || identity.year == nil, text.contains("期"), let year = year(in: text),
      let number = number(in: text, after: "年第", before: "期")
    {
      identity.year = identity.year ?? year
      identity.number = identity.number ?? number
    }
    if identity.date == nil, let day = day(in: text), let year = self.year(in: text) ?? identity.year {
      identity.date = "\(year)-\(twoDigits(day.month))-\(twoDigits(day.day))"
    }
    // 《青石桥》2024年第3期: nothing but the number follows the name.
    if identity.journal == nil, text.first == "《", let close = text.firstIndex(of: "》"), close > 1,
      number(in: text, after: "第", before: "期") != nil, isNumbering(text[(close + 1)...])
    {
      identity.journal = String(text[1..<close])
    }
  }

  private static func isNumbering(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.allSatisfy { $0.isASCIIDigit || $0.isChineseNumeral || "年第期总月日刊（）()·，、双增".unicodeScalars.contains($0) }
  }

  /// Years in which a journal may have been printed.
  private static let years = 1850...2100

  /// `2024·3`, `2024/03`, `2024年第3期`: the number follows a point, a stroke or 第.
  private static func yearAndNumber(_ text: [Unicode.Scalar]) -> (year: Int, number: Int)? {
    guard case .runningHead = PageMark(text[...]) ?? .folio(0) else { return nil }
    let digits = text.prefix { $0.isASCIIDigit }
    guard digits.count == 4 else { return nil }
    let year = digits.decimalValue
    var rest = text.dropFirst(4)
    if rest.first == "年" { rest = rest.dropFirst() }
    guard years.contains(year), let mark = rest.first, ["·", "/", ".", "第"].contains(mark) else { return nil }
    let number = rest.dropFirst().prefix { $0.isASCIIDigit }
    guard (1...3).contains(number.count) else { return nil }
    return (year, number.decimalValue)
  }

  private static func year(in text: [Unicode.Scalar]) -> Int? {
    guard let mark = text.firstIndex(of: "年"), mark >= 4 else { return nil }
    let digits = text[(mark - 4)..<mark]
    guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let year = digits.decimalValue
    return years.contains(year) ? year : nil
  }

  /// `5月10日出版`.
  private static func day(in text: [Unicode.Scalar]) -> (month: Int, day: Int)? {
    guard text.suffix(2).elementsEqual("出版".unicodeScalars), let mark = text.lastIndex(of: "月") else { return nil }
    let month = text[..<mark].reversed().prefix { $0.isASCIIDigit }.reversed()
    let day = text[(mark + 1)...].prefix { $0.isASCIIDigit }
    guard (1...2).contains(month.count), (1...2).contains(day.count) else { return nil }
    return (month.decimalValue, day.decimalValue)
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func number(in text: [Unicode.Scalar], after opening: String, before closing: Unicode.Scalar) -> Int? {
    let opening = Array(opening.unicodeScalars)
    for start in text.indices where text[start...].starts(with: opening) {
      let digits = text[(start + opening.count)...].prefix { $0.isASCIIDigit }
      if !digits.isEmpty, digits.count < 6, digits.endIndex < text.count, text[digits.endIndex] == closing {
        return digits.decimalValue
      }
    }
    return nil
  }
}
