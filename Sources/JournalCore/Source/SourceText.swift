/// A file's text as it stands: its bytes, checked to be UTF-8, and its physical lines.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// Byte ranges of the physical lines, without their terminators; line `n` (1-based) is `lines[n - 1]`.
  let lines: [Range<Int>]
  /// Bytes before the first line's text: a byte-order mark.
  let markLength: Int

  /// - Throws: `IssueError.empty`, `.binary` or `.notUTF8`.
  init(_ bytes: [UInt8], path: String) throws(IssueError) {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.dropFirst(mark).contains(where: { !SourceText.isSpace($0) }) else { throw .empty(path: path) }
    guard !bytes.contains(0) else { throw .binary(path: path) }
    if let offset = SourceText.firstInvalidByte(bytes) { throw .notUTF8(path: path, offset: offset) }
    self.bytes = bytes
    markLength = mark
    lines = SourceText.splitLines(bytes, from: markLength)
  }

  /// Lines end at LF; a CR before it belongs to the terminator.
  private static func splitLines(_ bytes: [UInt8], from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(bytes.count / 24)
    var lineStart = start
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: "\n") {
      let isCRLF = index > lineStart && bytes[index - 1] == UInt8(ascii: "\r")
      lines.append(lineStart..<(isCRLF ? index - 1 : index))
      lineStart = index + 1
    }
    lines.append(lineStart..<bytes.count)
    return lines
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
