/// A line that tells the reader of the print where he is, and belongs to no text.
enum PageMark: Sendable, Equatable {
  /// A page number on a line of its own: `13`, `· 26 ·`.
  case folio(Int)
  /// The issue's year and number, or the journal's name in Latin letters: `2024·3`, `总第128期`, `Qing Shi Qiao`.
  case runningHead

  /// The mark that a line's text is, or `nil`. A Latin line is only called a mark where it stands beside another mark
  /// (`PageMarks.find`).
  init?(_ text: ArraySlice<Unicode.Scalar>) {
    guard text.count <= 2 * Self.longest, text.allSatisfy({ $0.isASCIIDigit || $0.isBlank || Self.signs.contains($0) }),
      text.contains(where: \.isASCIIDigit)
    else { return nil }
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

  private static let frame = ScalarSet("·-—－•第页/")
  private static let words = ScalarSet("年第期总卷月刊（）()·/.")
  private static let signs = ScalarSet("·-—－•第页/年期总卷月刊（）().")

  /// `13`, `-13-`, `·13·`, `第13页`.
  private static func folioNumber(_ text: [Unicode.Scalar]) -> Int? {
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
    guard text.allSatisfy({ $0.isASCIIDigit || words.contains($0) }) else { return false }
    if text.contains("期") { return true }
    let year = text.prefix(4)
    return year.count == 4 && year.allSatisfy(\.isASCIIDigit) && (year.first == "1" || year.first == "2")
      && text.count >= 6 && ["·", "/", "."].contains(text[4]) && text.dropFirst(5).allSatisfy(\.isASCIIDigit)
  }
}
