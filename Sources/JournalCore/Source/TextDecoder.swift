import Glibc

/// Turns bytes of any `TextEncoding` into UTF-8, by glibc's `iconv`.
enum TextDecoder {
  /// Text as UTF-8, and the bytes of the source that stand for no character: each run of them became one U+FFFD.
  struct Decoded {
    var bytes: [UInt8]
    var faults: [Fault] = []
  }

  struct Fault: Sendable, Equatable {
    /// Of the first undecodable byte, in the file.
    var offset: Int
    /// Of the U+FFFD, in the decoded bytes.
    var place: Int
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  /// - Returns: sound UTF-8, whatever the bytes are.
  static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> Decoded {
    encoding == .utf8 ? checked(bytes) : converted(bytes, from: encoding)
  }

  /// (glibc's converter takes the five and six bytes of a form of UTF-8 that is no more.)
  private static func checked(_ bytes: [UInt8]) -> Decoded {
    var decoded = Decoded(bytes: [])
    decoded.bytes.reserveCapacity(bytes.count)
    var start = 0
    var lastFaultEnd = -1
    while start < bytes.count {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span.extracting(start...))
        decoded.bytes += bytes[start...]
        break
      } catch {
        let first = start + error.byteOffsets.lowerBound
        let end = max(first + 1, start + error.byteOffsets.upperBound)
        decoded.bytes += bytes[start..<first]
        if first != lastFaultEnd {
          decoded.faults.append(Fault(offset: first, place: decoded.bytes.count))
          decoded.bytes += replacement
        }
        lastFaultEnd = end
        start = end
      }
    }
    return decoded
  }

  private static func converted(_ bytes: [UInt8], from encoding: TextEncoding) -> Decoded {
    let converter = iconv_open("UTF-8", encoding.iconvName)
    // glibc without its converters: nothing can be read, and all of it is said to be undecodable.
    guard converter != iconv_t(bitPattern: -1) else {
      return Decoded(bytes: replacement, faults: [Fault(offset: 0, place: 0)])
    }
    defer { iconv_close(converter) }
    var decoded = Decoded(bytes: [])
    decoded.bytes.reserveCapacity(bytes.count * 3 / 2)
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    var input = bytes.map(CChar.init(bitPattern:))
    var lastFaultEnd = -1
    input.withUnsafeMutableBufferPointer { input in
      var from = input.baseAddress
      var left = input.count
      while left > 0 {
        let (result, code) = buffer.withUnsafeMutableBufferPointer { buffer in
          var to = buffer.baseAddress
          var room = buffer.count
          let result = iconv(converter, &from, &left, &to, &room)
          let code = errno
          decoded.bytes += UnsafeRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: buffer[..<(buffer.count - room)]))
          return (result, code)
        }
        if result >= 0 || left == 0 || code == E2BIG { continue }
        // Undecodable (EILSEQ), or cut off at the end (EINVAL).
        let offset = input.count - left
        if offset != lastFaultEnd {
          decoded.faults.append(Fault(offset: offset, place: decoded.bytes.count))
          decoded.bytes += replacement
        }
        let length = code == EINVAL ? left : min(left, encoding.unitLength)
        lastFaultEnd = offset + length
        from = from.map { $0 + length }
        left -= length
      }
    }
    return decoded
  }

  private static let replacement = Array("\u{FFFD}".utf8)
}
