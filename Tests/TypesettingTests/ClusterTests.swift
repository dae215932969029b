import Glibc
import Testing

@testable import Typesetting

/// Grapheme clusters are those of UAX #29.
@Suite struct ClusterTests {
  /// Of Debian's unicode-data.
  private static let cases = "/usr/share/unicode/auxiliary/GraphemeBreakTest.txt"

  /// The clusters of a text, as the typesetter walks through them.
  private func clusters(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let scanner = ClusterScanner(end: bytes.count, width: CellWidth())
    var clusters: [String] = []
    var position = 0
    while position < bytes.count {
      let end = scanner.cluster(in: bytes.span, at: position).end
      clusters.append(String(decoding: bytes[position..<end], as: UTF8.self))
      position = end
    }
    return clusters
  }

  @Test func whatIsReadAsOneStaysOne() {
    #expect(clusters("中e\u{301}👨‍👩‍👧🇨🇳1️⃣각") == ["中", "e\u{301}", "👨‍👩‍👧", "🇨🇳", "1️⃣", "각"])
    #expect(clusters("葛\u{E0100}飾\r\n") == ["葛\u{E0100}", "飾", "\r\n"])
  }

  @Test(.enabled(if: access(cases, R_OK) == 0, "skipped: no unicode-data"))
  func everyCaseOfTheUnicodeDatabase() throws {
    let file = try #require(fopen(Self.cases, "r"))
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 4096)
    var count = 0
    var changed = 0
    while fgets(&line, Int32(line.count), file) != nil {
      let source = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      // ÷ 0020 × 0308 ÷ 0020 ÷ # …
      guard let example = source.split(separator: "#", omittingEmptySubsequences: false).first, example.contains("÷")
      else { continue }
      let expected = example.split(separator: "÷").map { cluster in
        String(
          String.UnicodeScalarView(
            cluster.split { !$0.isHexDigit }.compactMap {
              UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
            }))
      }.filter { !$0.isEmpty }
      let text = expected.joined()
      // The standard library's Unicode is newer: a case that has changed since is no fault.
      if text.map({ Array($0.unicodeScalars) }) != expected.map({ Array($0.unicodeScalars) }) {
        changed += 1
        continue
      }
      #expect(clusters(text).map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
      count += 1
    }
    #expect(count > 500)
    #expect(changed < 5)
  }
}
