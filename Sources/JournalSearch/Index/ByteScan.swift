import Glibc

/// Finds a byte string in another one.
enum ByteScan {
  /// Where `needle` starts in `haystack`, from left to right, none overlapping another.
  ///
  /// `memchr` runs to the needle's rarest byte, then the rest is compared. (In Chinese UTF-8 the lead bytes are so
  /// common that a search for the first byte would stop at every character.)
  ///
  /// - Parameter counts: how often each byte value stands in `haystack`.
  static func offsets(of needle: [UInt8], in haystack: [UInt8], counts: [Int]) -> [Int] {
    guard let rarest = needle.indices.min(by: { counts[Int(needle[$0])] < counts[Int(needle[$1])] }),
      needle.count <= haystack.count
    else { return [] }
    var offsets: [Int] = []
    haystack.withUnsafeBytes { haystack in
      needle.withUnsafeBytes { needle in
        guard let base = haystack.baseAddress, let wanted = needle.baseAddress else { return }
        let lastStart = haystack.count - needle.count
        var start = 0
        while start <= lastStart {
          let from = base + start + rarest
          guard let hit = memchr(from, Int32(needle[rarest]), lastStart - start + 1) else { return }
          start += UnsafeRawPointer(hit) - from
          if memcmp(base + start, wanted, needle.count) == 0 {
            offsets.append(start)
            start += needle.count
          } else {
            start += 1
          }
        }
      }
    }
    return offsets
  }

  /// Whether `needle` stands in a short text.
  static func holds(_ haystack: ArraySlice<UInt8>, _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, needle.count <= haystack.count else { return false }
    var start = haystack.startIndex
    let lastStart = haystack.endIndex - needle.count
    while start <= lastStart {
      if haystack[start] == first, haystack[start..<(start + needle.count)].elementsEqual(needle) { return true }
      start += 1
    }
    return false
  }
}
