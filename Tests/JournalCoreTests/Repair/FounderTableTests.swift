import Glibc
import Testing

@testable import JournalCore

@Suite struct FounderTableTests {
  /// The law behind the table, checked with glibc's GBK rather than with the table itself.
  @Test func everyPairIsALeadByteShiftedBy0x31() throws {
    var wrong: [String] = []
    for (symbol, ideograph) in FounderGarbler.pairs {
      let honest = try #require(self.gbk(symbol), "\(symbol) has no code")
      let damaged = try #require(self.gbk(ideograph), "\(ideograph) has no code")
      if damaged != [honest[0] + 0x31, honest[1]] { wrong.append("\(symbol) \(ideograph)") }
    }
    #expect(wrong.isEmpty)
    #expect(FounderGarbler.count == 260)
  }

  @Test func anIdeographOutsideTheTableStandsForItself() {
    #expect(FounderTable().symbol(for: "青") == nil)
    #expect(FounderTable().symbol(for: "，") == nil)
    #expect(FounderTable().symbol(for: "袁") == "，")
  }

  /// The two bytes of a character of GB 2312.
  private func gbk(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let converter = iconv_open("GBK", "UTF-8")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = Array(String(scalar).utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 4)
    var inputLeft = input.count
    var outputLeft = output.count
    let result = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        return iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard result == 0, outputLeft == 2 else { return nil }
    return output.prefix(2).map { UInt8(bitPattern: $0) }
  }
}
