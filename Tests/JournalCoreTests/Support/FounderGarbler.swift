@testable import JournalCore

/// Damages text as a Founder font does: each symbol of the rows A1 to A3 of GB 2312 becomes an ideograph.
enum FounderGarbler {
  private static let ideographs: [Unicode.Scalar: Unicode.Scalar] = {
    let table = FounderTable()
    var ideographs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for value in UInt32(0x4E00)...0x9FFF {
      guard let ideograph = Unicode.Scalar(value), let symbol = table.symbol(for: ideograph) else { continue }
      ideographs[symbol] = ideograph
    }
    return ideographs
  }()

  /// The damaged text; ideographs, letters and figures of ASCII come through whole.
  static func garble(_ text: String) -> String {
    var damaged = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { damaged.append(ideographs[scalar] ?? scalar) }
    return String(damaged)
  }

  /// Pairs that the table holds.
  static var count: Int { ideographs.count }
  static var pairs: [(symbol: Unicode.Scalar, ideograph: Unicode.Scalar)] {
    ideographs.map { ($0.key, $0.value) }
  }
}
