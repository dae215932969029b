/// The number under which a journal may be printed, at the head of a line of its cover: it belongs to no text, nor does what
/// stands beside it.
///
///     浙新出内字【2015】第0219号 青石桥乡村影像之七
enum PrintPermit {
  /// Scalars of what grants the permit: `浙新出内字`.
  private static let longestIssuer = 10
  /// Scalars of the year and number behind it.
  private static let longestNumber = 16
  private static let issuers: [Unicode.Scalar] = ["出", "印", "登"]
  private static let signs = ScalarSet("【】〔〕[]（）()第-— ")

  static func opens(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let issuer = line.prefix(longestIssuer).prefix { $0 != "字" }
    guard issuer.count < min(longestIssuer, line.count), issuer.contains(where: issuers.contains) else { return false }
    let number = line[(issuer.endIndex + 1)...].prefix(longestNumber).prefix { $0 != "号" }
    guard number.endIndex < line.endIndex, line[number.endIndex] == "号" else { return false }
    return number.count(where: \.isASCIIDigit) >= 3 && number.allSatisfy { $0.isASCIIDigit || signs.contains($0) }
  }

  /// Indices of the lines on the first and the last page that a permit opens.
  static func find(in lines: [Line], pages: [Range<Int>], scalars: [Unicode.Scalar]) -> [Int] {
    let covers = pages.count > 1 ? [pages.first, pages.last] : [pages.first]
    return covers.flatMap { ($0 ?? 0..<0).filter { opens(scalars[lines[$0].text]) } }
  }
}
