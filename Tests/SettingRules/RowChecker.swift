import JournalCore
import Typesetting

/// A block with what checking it at many measures needs, found once.
public struct CheckedBlock: Sendable {
  let block: Block
  let text: [UInt8]
  /// Of each byte of the block, and of the one after it: whether a grapheme cluster starts there.
  let startsCluster: [Bool]

  public init(_ block: Block, in text: [UInt8]) {
    self.block = block
    self.text = text
    var starts = Array(repeating: false, count: block.text.count + 1)
    var offset = 0
    for character in String(decoding: text[block.text], as: UTF8.self) {
      if offset < starts.count { starts[offset] = true }
      offset += character.utf8.count
    }
    starts[starts.count - 1] = true
    startsCluster = starts
  }

  func isBoundary(_ position: Int) -> Bool {
    let offset = position - block.text.lowerBound
    return startsCluster.indices.contains(offset) && startsCluster[offset]
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

/// Checks rows against rules that it states for itself.
public struct RowChecker: Sendable {
  public let typesetter: Typesetter

  public init(typesetter: Typesetter) { self.typesetter = typesetter }

  /// Everything that is wrong with the rows of a text that is one block.
  public func faults(of source: String, kind: Block.Kind = .paragraph, level: Int = 0) -> [Fault] {
    let text = Array(source.utf8)
    return check(CheckedBlock(Block(kind: kind, level: level, text: 0..<text.count, lines: [1...1]), in: text)).faults
  }

  /// Everything that is wrong with the rows of a block, and how many rows it has.
  public func check(_ checked: CheckedBlock) -> (faults: [Fault], rows: Int) {
    let rows = typesetter.rows(of: checked.block, index: Self.index, in: checked.text)
    return (faults(of: rows, checked), rows.count)
  }

  /// The block's place in the list, which every row has to repeat.
  public static let index = 7

  /// Everything that is wrong with rows that claim to be those of a block.
  public func faults(of rows: [Row], _ checked: CheckedBlock) -> [Fault] {
    var faults: [Fault] = []
    for row in rows { faults += self.faults(of: row, checked) }
    faults += textFaults(rows, checked)
    // The cells of a table are narrower than any column of text.
    if typesetter.measure >= 24, rows.first?.rules.isEmpty != false { faults += breakFaults(rows, checked) }
    if checked.block.kind == .paragraph, let first = rows.first,
      first.indent != (typesetter.measure < 24 ? 2 : 4), typesetter.measure >= 4
    {
      faults.append(fault(.indentMissing, "indent of \(first.indent) cells", first, checked))
    }
    return faults
  }

  private func fault(_ kind: Fault.Kind, _ what: String, _ row: Row, _ checked: CheckedBlock) -> Fault {
    Fault(
      kind: kind,
      description: "measure \(typesetter.measure), \(row.kind): \(what): [\(checked.string(row.text))]")
  }

  private func faults(of row: Row, _ checked: CheckedBlock) -> [Fault] {
    var faults: [Fault] = []
    let scrolls = typesetter.scrollsTables && !row.rules.isEmpty
    if row.indent < 0 || row.indent + row.width > typesetter.measure, !scrolls {
      faults.append(fault(.tooWide, "\(row.indent) + \(row.width) cells", row, checked))
    }
    if row.block != Self.index || row.kind != checked.block.kind {
      faults.append(fault(.wrongRow, "wrong block", row, checked))
    }
    var column = row.indent
    for run in row.runs {
      let cells = checked.string(run.text).reduce(0) { $0 + typesetter.cellWidth.of($1) }
      if cells != run.width || run.column < column {
        faults.append(fault(.wrongRow, "\(cells) cells, not \(run.width), at \(run.column)", row, checked))
      }
      // A column of a table can be scrolled into view whole.
      if scrolls, cells > typesetter.measure { faults.append(fault(.tooWide, "\(cells) cells", row, checked)) }
      column = run.column + run.width
      if !checked.isBoundary(run.text.lowerBound) || !checked.isBoundary(run.text.upperBound) {
        faults.append(fault(.clusterSplit, "cluster cut", row, checked))
      }
    }
    if column > row.indent + row.width { faults.append(fault(.wrongRow, "runs past its width", row, checked)) }
    return faults
  }

  /// Between the runs of text nothing but white space may be left out, nor the bars and tabs of a table with columns.
  private func textFaults(_ rows: [Row], _ checked: CheckedBlock) -> [Fault] {
    let isTable = rows.first?.rules.isEmpty == false
    let range = checked.block.text.clamped(to: 0..<checked.text.count)
    var faults: [Fault] = []
    var end = range.lowerBound
    func check(upTo start: Int) {
      guard start >= end else {
        faults.append(
          Fault(kind: .textChanged, description: "measure \(typesetter.measure): bytes \(start)..<\(end) twice"))
        return
      }
      let left = checked.string(end..<start)
      let isNothing = { (scalar: Unicode.Scalar) in
        scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || (isTable && scalar == "|")
      }
      if !left.unicodeScalars.allSatisfy(isNothing) {
        faults.append(Fault(kind: .textChanged, description: "measure \(typesetter.measure): lost: [\(left)]"))
      }
    }
    for run in rows.flatMap(\.runs).sorted(by: { $0.text.lowerBound < $1.text.lowerBound }) {
      check(upTo: run.text.lowerBound)
      end = max(end, run.text.upperBound)
    }
    check(upTo: range.upperBound)
    return faults
  }

  private func breakFaults(_ rows: [Row], _ checked: CheckedBlock) -> [Fault] {
    // Of the measure, a quotation and its indent leave so much.
    let room = typesetter.measure - 8
    let text = checked.text
    var faults: [Fault] = []
    for (row, next) in zip(rows, rows.dropFirst()) where row.text.upperBound <= next.text.lowerBound {
      if text[row.text.upperBound..<next.text.lowerBound].contains(UInt8(ascii: "\n")) { continue }
      let tail = checked.string(row.text.upperBound..<next.text.lowerBound)
      guard let last = checked.string(row.text).last, let first = checked.string(next.text).first,
        let rule = BreakRule.breach(last, first, isSpaced: tail.last?.isWhitespace == true)
      else { continue }
      if rule == .wordCut, wordLength(around: next.text.lowerBound, checked) > room { continue }
      // A run that no line can hold has to be cut somewhere.
      let before = checked.string(checked.block.text.lowerBound..<next.text.lowerBound)
      let after = checked.string(next.text.lowerBound..<checked.block.text.upperBound)
      if run(before.reversed(), isBackward: true) + run(Array(after)) <= room {
        faults.append(fault(.badBreak, "\(rule.rawValue) before \(first)", row, checked))
      }
    }
    return faults
  }

  /// Cells of the characters up to the first place where a line may break.
  private func run(_ characters: [Character], isBackward: Bool = false) -> Int {
    var cells = 0
    for (index, character) in characters.enumerated() {
      if index > 0 {
        let (last, first) = isBackward ? (character, characters[index - 1]) : (characters[index - 1], character)
        if BreakRule.breach(last, first, isSpaced: last.isWhitespace) == nil { break }
      }
      cells += typesetter.cellWidth.of(character)
    }
    return cells
  }

  /// Characters of the word, number or address around a byte: no space, nothing beyond Latin letters and their marks.
  private func wordLength(around position: Int, _ checked: CheckedBlock) -> Int {
    let isOfWord = { (scalar: Unicode.Scalar) in scalar.value > 0x20 && scalar.value < 0x370 && scalar.value != 0xA0 }
    let before = checked.string(checked.block.text.lowerBound..<position).unicodeScalars
    let after = checked.string(position..<checked.block.text.upperBound).unicodeScalars
    return before.reversed().prefix(while: isOfWord).count + after.prefix(while: isOfWord).count
  }
}
