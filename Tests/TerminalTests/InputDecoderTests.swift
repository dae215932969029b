import Screen
import Testing

@testable import Terminal

/// What arrives from a terminal, batch by batch, and the events it makes.
@Suite struct InputDecoderTests {
  private func events(_ batches: [InputDecoder.Token]...) -> [Event] {
    var decoder = InputDecoder()
    for batch in batches {
      for token in batch { decoder.feed(token) }
      decoder.finishBatch()
    }
    return decoder.takeEvents()
  }

  private func bytes(_ text: String) -> [InputDecoder.Token] { text.utf8.map { .byte($0) } }

  private func keys(_ keys: Key...) -> [Event] { keys.map { .key($0) } }

  @Test func severalCharactersAtOnce() {
    #expect(events(bytes("账本a")) == keys(.character("账"), .character("本"), .character("a")))
  }

  @Test func aCharacterInTwoPieces() {
    #expect(events([.byte(0xE8), .byte(0xB4)], [.byte(0xA6)]) == keys(.character("账")))
  }

  @Test func aClusterOfSeveralScalarsIsOneKey() {
    #expect(events(bytes("e\u{301}x")) == keys(.character("e\u{301}"), .character("x")))
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE8, 0xB4], [0xF5, 0x80, 0x80, 0x80], [0x80],
      [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func bytesThatAreNoUTF8AreDroppedAndNothingElse(bytes: [UInt8]) {
    #expect(events(bytes.map { .byte($0) } + [.byte(0x78), .byte(0x79)]) == keys(.character("x"), .character("y")))
  }

  @Test func controlKeys() {
    #expect(
      events(bytes("\r\t\u{7F}\u{8}\u{4}\u{F}\u{0}\u{1F}"))
        == keys(.enter, .tab, .backspace, .backspace, .control("d"), .control("o"), .control(" "), .control("_")))
  }

  @Test func escapeAloneIsTheKey() {
    #expect(events(bytes("\u{1B}"), bytes("j")) == keys(.escape, .character("j")))
  }

  @Test func escapeWithACharacterIsAlt() {
    #expect(events(bytes("\u{1B}j账\u{1B}中")) == keys(.alt("j"), .character("账"), .alt("中")))
  }

  @Test func escapeTwice() {
    #expect(events(bytes("\u{1B}\u{1B}")) == keys(.escape, .escape))
  }

  @Test func altWithABracketIsNoSequence() {
    #expect(events(bytes("\u{1B}["), bytes("x")) == keys(.alt("["), .character("x")))
  }

  @Test(arguments: ["\u{1B}[1;9P", "\u{1B}[I", "\u{1B}[97;5u", "\u{1B}[?1;2c", "\u{1B}Oz", "\u{1B}[12;40R"])
  func keysThatNobodyKnowsLeaveNothingBehind(sequence: String) {
    #expect(events(bytes("a" + sequence + "b")) == keys(.character("a"), .character("b")))
  }

  @Test func anUnknownKeyInTwoPieces() {
    #expect(events(bytes("\u{1B}[1;"), bytes("9Pb")) == keys(.character("b")))
  }

  @Test func keysStandBetweenTheCharactersAroundThem() {
    #expect(
      events(bytes("a") + [.key(.up)] + bytes("b\u{1B}") + [.key(.down)])
        == keys(.character("a"), .up, .character("b"), .escape, .down))
  }

  @Test func aPasteIsOneTextWithLineFeeds() {
    #expect(
      events([.pasteStart] + bytes("账本\r二\r\n三\n\tq") + [.pasteEnd] + bytes("x"))
        == [.paste("账本\n二\n三\n\tq"), .key(.character("x"))])
  }

  @Test func aPasteInPieces() {
    #expect(
      events([.pasteStart, .byte(0xE8)], [.byte(0xB4), .byte(0xA6), .key(.up)], [.pasteEnd]) == [.paste("账")])
  }
}
