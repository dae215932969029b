/// A line that tells the reader of the print where he is, and belongs to no text.
enum PageMark: Sendable, Equatable {
  /// A page number on a line of its own: `13`, `· 26 ·`.
  case folio(Int)
  /// The issue's year and number, or the journal's name in Latin letters: `2024·3`, `总第128期`, `Qing Shi Qiao`.
  case runningHead

  /// The mark that a line's text is, or `nil`. A Latin line is only called a mark where it stands beside another mark
  /// (`PageMarks.find`).
  init?(_ text: ArraySlice<Unicode.Scalar>) {
    guard text.count <= 2 * Self.longest, text.contains(where: \.isASCIIDigit) else { return nil }
    let compact = text.filter { !$0.isBlank }
    guard compact.count <= Self.longest else { return nil }
    if let number = Self.folioNumber(compact) {
      self = .folio(number)
    } else if Self.isIssueMark(compact) {
      self = .runningHead
    } else {
      return nil
    }
  }

  /// Scalars of the longest mark, white space aside: `2024年第10期总第1280期`.
  private static let longest = 20

  /// `13`, `-13-`, `·13·`, `第13页`.
  private static func folioNumber(_ text: [Unicode.Scalar]) -> Int? {
    let frame: Set<Unicode.Scalar> = ["·", "-", "—", "－", "•", "第", "页", "/"]
    let digits = text.drop { frame.contains($0) }.prefix { $0.isASCIIDigit }
    guard (1...4).contains(digits.count) else { return nil }
    guard text.allSatisfy({ $0.isASCIIDigit || frame.contains($0) }) else { return nil }
    guard text.filter(\.isASCIIDigit).count == digits.count else { return nil }
    return digits.decimalValue
  }

  /// `2019·3`, `2018年第2期`, `总第57期`, `2021/01`.
  private static func isIssueMark(_ text: [Unicode.Scalar]) -> Bool {
    let digits = text.filter(\.isASCIIDigit).count
    guard digits > 0 else { return false }
    let words: Set<Unicode.Scalar> = ["年", "第", "期", "总", "卷", "月", "刊", "（", "）", "(", ")", "·", "/", "."]
    guard text.allSatisfy({ $0.isASCIIDigit || words.contains($0) }) else { return false }
    if text.contains("期") { return true }
    let year = text.prefix(4)
    return year.count == 4 && year.allSatisfy(\.isASCIIDigit) && (year.first == "1" || year.first == "2")
      && text.count >= 6 && ["·", "/", "."].contains(text[4]) && text.dropFirst(5).allSatisfy(\.isASCIIDigit)
  }
}

/// The page marks of a text, and where they say that a page begins.
enum PageMarks {
  /// Marks by index of the line.
  static func find(in lines: [Line], of text: ScalarText) -> [Int: PageMark] {
    var marks: [Int: PageMark] = [:]
    for (index, line) in lines.enumerated() {
      if let mark = PageMark(text.scalars[line.text]) { marks[index] = mark }
    }
    dropFoliosOutOfStep(&marks, lines: lines)
    for (index, line) in lines.enumerated() where marks[index] == nil && isLatinHead(text.scalars[line.text]) {
      if (1...2).contains(where: { marks[index - $0] != nil || marks[index + $0] != nil }) {
        marks[index] = .runningHead
      }
    }
    return marks
  }

  /// Numbers on lines of their own are folios only as far as they grow with the text (a table's figures do not).
  private static func dropFoliosOutOfStep(_ marks: inout [Int: PageMark], lines: [Line]) {
    var folios: [(index: Int, number: Int)] = marks.compactMap { index, mark in
      if case .folio(let number) = mark { (index, number) } else { nil }
    }
    folios.sort { $0.index < $1.index }
    guard folios.count > 1 else { return }
    // The longest run of growing numbers; quadratic in the folios alone, cut where a file is a table of numbers.
    guard folios.count <= mostFolios else {
      for folio in folios { marks[folio.index] = nil }
      return
    }
    var length = Array(repeating: 1, count: folios.count)
    var previous = Array(repeating: -1, count: folios.count)
    for later in folios.indices {
      for earlier in 0..<later
      where folios[earlier].number < folios[later].number && length[earlier] + 1 > length[later] {
        length[later] = length[earlier] + 1
        previous[later] = earlier
      }
    }
    var kept: Set<Int> = []
    var place = length.indices.max { length[$0] < length[$1] } ?? -1
    while place >= 0 {
      kept.insert(folios[place].index)
      place = previous[place]
    }
    for folio in folios where !kept.contains(folio.index) { marks[folio.index] = nil }
  }

  /// More numbers on lines of their own than this are figures of a table.
  private static let mostFolios = 2_000

  /// `Qing Shi Qiao`, `QINGSHIQIAO`: letters and spaces only.
  private static func isLatinHead(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    (4...40).contains(text.count) && text.allSatisfy { $0.isASCIILetter || $0 == " " }
  }
}
