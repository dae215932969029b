/// A table as an issue's text holds it: a row a line, its cells parted by a tab or by a bar that stands free.
public enum TableText {
  /// The byte of the line feed that ends a line, or `limit`.
  public static func lineEnd(from start: Int, in text: [UInt8], limit: Int) -> Int {
    text[start..<limit].firstIndex(of: UInt8(ascii: "\n")) ?? limit
  }

  /// The cells of one line, without the white space around them: bytes of `text`.
  public static func cells(of line: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for position in line where isSeparator(at: position, line: line, in: text) {
      cells.append(trim(start..<position, of: text))
      start = position + 1
    }
    cells.append(trim(start..<line.upperBound, of: text))
    return cells
  }

  /// A tab, or a bar that stands free.
  private static func isSeparator(at position: Int, line: Range<Int>, in text: [UInt8]) -> Bool {
    if text[position] == UInt8(ascii: "\t") { return true }
    guard text[position] == UInt8(ascii: "|") else { return false }
    return (position == line.lowerBound || isSpace(text[position - 1]))
      && (position + 1 == line.upperBound || isSpace(text[position + 1]))
  }

  private static func trim(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    let start = text[range].firstIndex { !isSpace($0) } ?? range.upperBound
    let end = text[start..<range.upperBound].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
