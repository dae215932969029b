import JournalCore
import Testing
import Typesetting

/// Checks rows against rules that it states for itself, so that it does not repeat the faults of what it checks.
struct RowChecker {
  let typesetter: Typesetter

  /// Everything that is wrong with the rows of a text.
  func faults(of source: String, kind: Block.Kind = .paragraph, level: Int = 0) -> [String] {
    let text = Array(source.utf8)
    let block = Block(kind: kind, level: level, text: 0..<text.count, lines: [1...1])
    let rows = typesetter.rows(of: block, index: 7, in: text)
    var faults: [String] = []
    func report(_ fault: String, _ row: Row) {
      faults.append("measure \(typesetter.measure), \(kind): \(fault): [\(string(row.text, text))]")
    }

    var boundaries: Set<Int> = [0]
    var offset = 0
    for character in source {
      offset += character.utf8.count
      boundaries.insert(offset)
    }
    for row in rows {
      if row.indent + row.width > typesetter.measure || row.indent < 0 { report("too wide", row) }
      let cells = string(row.text, text).reduce(0) { $0 + typesetter.cellWidth.of($1) }
      if cells != row.width { report("width is \(cells), not \(row.width)", row) }
      if !boundaries.contains(row.text.lowerBound) || !boundaries.contains(row.text.upperBound) {
        report("cluster cut", row)
      }
      if row.block != 7 || row.kind != kind { report("wrong block", row) }
    }
    if rows.map({ ink(string($0.text, text)) }).joined() != ink(source) {
      faults.append("text lost or doubled: \(source)")
    }
    for (row, next) in zip(rows, rows.dropFirst()) where typesetter.measure >= 24 {
      if text[row.text.upperBound..<next.text.lowerBound].contains(UInt8(ascii: "\n")) { continue }
      let line = Array(string(row.text.lowerBound..<next.text.lowerBound, text))
      let following = Array(string(next.text.lowerBound..<min(text.count, next.text.lowerBound + 40), text).dropLast())
      guard let last = line.last(where: { !$0.isWhitespace }), let first = following.first ?? text.character(at: next)
      else { continue }
      let isSpaced = line.last?.isWhitespace == true
      guard let rule = Self.breach(last, first, isSpaced: isSpaced) else { continue }
      if rule == .wordCut, latinRun(around: next.text.lowerBound, text) > typesetter.measure - 8 { continue }
      // A run that no line can hold has to be cut somewhere.
      if zip(line, line.dropFirst()).contains(where: { Self.breach($0, $1, isSpaced: $0.isWhitespace) == nil }) {
        report("\(rule.rawValue) before \(first)", row)
      }
    }
    return faults
  }

  enum Rule: String {
    case lineStart = "line-start prohibition"
    case lineEnd = "line-end prohibition"
    case signParted = "sign parted from its number"
    case unitParted = "unit parted from its number"
    case wordCut = "word cut"
    case spaceAtStart = "space at the start"
  }

  /// The rule that a break between two characters breaks.
  static func breach(_ last: Character, _ first: Character, isSpaced: Bool) -> Rule? {
    if first.isWhitespace { return .spaceAtStart }
    if "、，；：。！？…—”’）》〉】」』〕］｝·～–%‰℃/,.;:!?)]}".contains(first) { return .lineStart }
    if isSpaced { return nil }
    if "“‘（《〈【「『〔［｛([{/".contains(last) { return .lineEnd }
    if "$￥±§№<".contains(last), first.isNumber { return .signParted }
    if last.isASCII, last.isNumber, "亿万千元年月亩".contains(first) { return .unitParted }
    return isWord(last) && isWord(first) ? .wordCut : nil
  }

  /// Characters of the run of ASCII without spaces that holds a byte: a word, number or address.
  private func latinRun(around position: Int, _ text: [UInt8]) -> Int {
    let isLatin = { (byte: UInt8) in byte > 0x20 && byte < 0x7F }
    let before = text[..<position].reversed().prefix(while: isLatin).count
    return before + text[position...].prefix(while: isLatin).count
  }

  private static func isWord(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
    return scalar.value < 0x250 && (character.isLetter || character.isNumber)
  }

  private func string(_ range: Range<Int>, _ text: [UInt8]) -> String { String(decoding: text[range], as: UTF8.self) }

  private func ink(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" }))
  }
}

extension [UInt8] {
  fileprivate func character(at row: Row) -> Character? { String(decoding: self[row.text], as: UTF8.self).first }
}
