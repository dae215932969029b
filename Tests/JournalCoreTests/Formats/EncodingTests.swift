import Glibc
import Testing

@testable import JournalCore

/// The same text in every encoding reads the same.
@Suite struct EncodingTests {
  private static let simplified = (1...8).map { Prose.paragraph($0) }.joined(separator: "\n")
  private static let traditional = """
    天剛亮，白鷺鎮的老茶館就坐滿了人。牆上新掛的木牌寫著「一本賬」三個字，下面是全鎮十一個村的開支明細，誰家領了補貼、
    哪段路花了多少錢，喝茶的工夫就能看明白。鎮裡的會計老周說，過去的賬本鎖在櫃子裡，村民想看，得先找人、再找鑰匙。
    """

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian, .gb18030], [0, 0xFEFF])
  func aTextIsToldFromItsBytes(encoding: TextEncoding, mark: Int) throws {
    let isUnicode = encoding != .gb18030
    let text = (mark > 0 && isUnicode ? "\u{FEFF}" : "") + Self.simplified
    let source = try SourceText(Encoder.encode(text, encoding), path: "a.txt")
    #expect(source.encoding == encoding)
    #expect(String(decoding: source.bytes, as: UTF8.self) == text)
    #expect(source.faults.isEmpty)
  }

  @Test func big5IsToldFromGB18030() throws {
    let source = try SourceText(Encoder.encode(Self.traditional, .big5), path: "a.txt")
    #expect(source.encoding == .big5)
    #expect(String(decoding: source.bytes, as: UTF8.self) == Self.traditional)
  }

  @Test(arguments: TextEncoding.allCases, [40, 200, 1000])
  func aShortTextIsToldToo(encoding: TextEncoding, length: Int) throws {
    let text = encoding == .big5 ? Self.traditional : Self.simplified
    for start in stride(from: 0, to: text.count - 20, by: 17) {
      let piece = String(text.dropFirst(start).prefix(length / 2))
      guard piece.count >= 20 else { continue }
      let bytes = Encoder.encode(piece, encoding)
      let found = EncodingDetector.encoding(of: bytes, isUTF8: TextDecoder.isUTF8(bytes))
      #expect(found == encoding, "\(piece)")
    }
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineEndsMakeTheSameIssue(end: String) throws {
    let plain = try read(Self.simplified)
    let other = try read(Self.simplified.replacing("\n", with: end))
    #expect(other.text == plain.text)
    #expect(other.articles.map(\.blocks) == plain.articles.map(\.blocks))
  }

  @Test func bytesThatCannotBeDecodedAreToldByTheirOffset() throws {
    var bytes = Encoder.encode(Self.simplified, .gb18030)
    let place = bytes.count / 4 * 2
    bytes.replaceSubrange(place..<(place + 1), with: [0xFF, 0xFF])
    let issue = try IssueReader.read(bytes, path: "a.txt")
    #expect(issue.source.encoding == "GB18030")
    let offsets = issue.warnings.compactMap(\.offset)
    let offset = try #require(offsets.first)
    #expect(abs(offset - place) <= 1)
    #expect(issue.string(0..<issue.text.count).contains("\u{FFFD}"))
  }

  @Test func aNameIsUnderstoodAsUsersWriteIt() {
    #expect(TextEncoding(name: "GBK") == .gb18030)
    #expect(TextEncoding(name: "utf_8") == .utf8)
    #expect(TextEncoding(name: "Big5-HKSCS") == .big5)
    #expect(TextEncoding(name: "latin1") == nil)
  }
}

/// Text into the bytes of an encoding, by glibc.
enum Encoder {
  static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    let converter = iconv_open(encoding.iconvName, "UTF-8")
    guard converter != iconv_t(bitPattern: -1) else { return [] }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        while inputLeft > 0, iconv(converter, &from, &inputLeft, &to, &outputLeft) < 0 {
          // What the encoding lacks is left out: a character of UTF-8.
          repeat {
            from = from.map { $0 + 1 }
            inputLeft -= 1
          } while inputLeft > 0 && UInt8(bitPattern: from?.pointee ?? 0) & 0xC0 == 0x80
        }
      }
    }
    return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
  }
}
