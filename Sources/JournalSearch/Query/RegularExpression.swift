import CPattern

/// A regular expression of PCRE2, compiled: https://www.pcre.org/current/doc/html/pcre2pattern.html.
///
/// Letters match in either case; `^` and `$` are the ends of a block and of the lines that it shows.
public final class RegularExpression: Sendable, Equatable {
  public let pattern: String
  /// Freed with the object. PCRE2 never changes what it has compiled, so threads may share it.
  private let compiled: Compiled

  private struct Compiled: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  /// - Parameter column: the character of the query (from 1) at which the pattern starts.
  init(_ pattern: String, column: Int) throws(QueryError) {
    self.pattern = pattern
    var code: CInt = 0
    var place = 0
    let bytes = Array(pattern.utf8)
    guard let pointer = qre_compile(bytes, bytes.count, &code, &place) else {
      let before = String(decoding: bytes.prefix(place), as: UTF8.self)
      throw .malformedExpression(column: column + before.count, code: Int(code), words: Self.words(for: code))
    }
    compiled = Compiled(pointer: pointer)
  }

  deinit { qre_free(compiled.pointer) }

  public static func == (a: RegularExpression, b: RegularExpression) -> Bool { a.pattern == b.pattern }

  private static func words(for code: CInt) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      qre_message(code, start, buffer.count)
      return String(cString: start)
    }
  }
}

extension RegularExpression {
  /// Searches several texts, one after another, on one thread.
  struct Search: ~Copyable {
    private let expression: RegularExpression
    private let search: OpaquePointer?

    init(_ expression: RegularExpression) {
      self.expression = expression
      search = qre_begin(expression.compiled.pointer)
    }

    deinit { qre_end(search) }

    /// Where the expression matches some text, none of the matches empty or overlapping another: bytes of `text` within
    /// `range`, which is all that the expression sees.
    borrowing func matches(in range: Range<Int>, of text: Span<UInt8>) throws(QueryError) -> [Range<Int>] {
      var found: [Range<Int>] = []
      guard let search, !range.isEmpty else { return found }
      let status = text.withUnsafeBufferPointer { text -> Int in
        guard let base = text.baseAddress else { return QRE_NONE }
        var start = 0
        while start <= range.count {
          var (from, to) = (0, 0)
          let status = Int(qre_find(search, base + range.lowerBound, range.count, start, &from, &to))
          guard status == QRE_FOUND else { return status }
          if from < to { found.append((range.lowerBound + from)..<(range.lowerBound + to)) }
          start = max(start, to)
          if from >= to {
            // An empty match: on with the next scalar.
            repeat { start += 1 } while start < range.count && text[range.lowerBound + start] & 0xC0 == 0x80
          }
        }
        return QRE_NONE
      }
      if status == QRE_TOO_COSTLY { throw .expressionTooCostly(expression.pattern) }
      return found
    }
  }
}
