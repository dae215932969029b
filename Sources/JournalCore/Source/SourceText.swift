/// A file's text as it stands: decoded, and cut into physical lines.
public struct SourceText: Sendable {
  /// UTF-8.
  public let bytes: [UInt8]
  /// Byte ranges of the physical lines, without their terminators; line `n` (1-based) is `lines[n - 1]`.
  public let lines: [Range<Int>]
  /// Bytes before the first line's text: a byte-order mark.
  let markLength: Int
  let encoding: TextEncoding
  /// Where bytes of the file stand for no character.
  let faults: [TextDecoder.Fault]

  /// - Parameters:
  ///   - encoding: `nil` to tell it by the content.
  ///   - isUTF8: whether the file is UTF-8 without a fault; `nil` to find out.
  /// - Throws: `IssueError.empty`, `.binary` or `.unknownEncoding`.
  init(_ file: [UInt8], path: String, encoding: TextEncoding? = nil, isUTF8: Bool? = nil) throws(IssueError) {
    guard !file.allSatisfy(SourceText.isSpace) else { throw .empty(path: path) }
    let isUTF8 = isUTF8 ?? TextDecoder.isUTF8(file)
    guard let encoding = encoding ?? EncodingDetector.encoding(of: file, isUTF8: isUTF8) else {
      throw file.contains(0) ? .binary(path: path) : .unknownEncoding(path: path)
    }
    let decoded =
      encoding == .utf8 && isUTF8 ? TextDecoder.Decoded(bytes: file) : TextDecoder.decode(file, as: encoding)
    bytes = decoded.bytes
    faults = decoded.faults
    self.encoding = encoding
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.dropFirst(markLength).contains(where: { !SourceText.isSpace($0) }) else { throw .empty(path: path) }
    lines = SourceText.splitLines(bytes, from: markLength)
  }

  /// The characters of a line, without a byte-order mark.
  ///
  /// - Parameter number: 1-based.
  public func line(_ number: Int) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    return String(decoding: bytes[lines[number - 1]], as: UTF8.self)
  }

  /// The 1-based line that holds a place of `bytes`.
  func lineNumber(ofPlace place: Int) -> Int {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= place { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Whether the bytes, the first of a file, are surely no text: to stop reading what has no end.
  public static func isBinary(_ start: [UInt8]) -> Bool {
    start.contains(0) && EncodingDetector.encoding(of: start, isUTF8: TextDecoder.isUTF8(start)) == nil
  }

  /// Lines end at LF; a CR before it belongs to the terminator. Where there is no LF at all, they end at CR.
  private static func splitLines(_ bytes: [UInt8], from start: Int) -> [Range<Int>] {
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    let end = bytes.next(lineFeed, from: 0) == nil ? carriageReturn : lineFeed
    var lines: [Range<Int>] = []
    var lineStart = start
    while let index = bytes.next(end, from: lineStart) {
      let isCRLF = end == lineFeed && index > lineStart && bytes[index - 1] == carriageReturn
      lines.append(lineStart..<(isCRLF ? index - 1 : index))
      lineStart = index + 1
    }
    lines.append(lineStart..<bytes.count)
    return lines
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
