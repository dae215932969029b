import Glibc

// UTF-8 to scalars and back: each character of an issue passes through here several times, so these loops write to
// memory for which room was made, without asking for each byte whether there is any.

extension OutputSpan<Unicode.Scalar> {
  /// Appends what UTF-8 that was checked before stands for. There must be room for as many scalars as there are.
  mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    withUnsafeMutableBufferPointer { buffer, count in
      var place = count
      var index = 0
      while index < bytes.count {
        let first = UInt32(bytes[index])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value: UInt32
        if length == 3, index + 2 < bytes.count {
          // Most of Chinese text.
          value = (first & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        } else {
          value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
          for offset in 1..<max(length, 1) where index + offset < bytes.count {
            value = value << 6 | UInt32(bytes[index + offset]) & 0x3F
          }
        }
        buffer.initializeElement(at: place, to: Unicode.Scalar(value) ?? "\u{FFFD}")
        place += 1
        index += length
      }
      count = place
    }
  }
}

extension [Unicode.Scalar] {
  /// What a C string of sound UTF-8 stands for.
  init(cString: UnsafePointer<CChar>) {
    let count = strlen(cString)
    self = cString.withMemoryRebound(to: UInt8.self, capacity: count) { start in
      let bytes = UnsafeBufferPointer(start: start, count: count)
      return Array(capacity: count) { $0.append(utf8: bytes) }
    }
  }
}

extension [UInt8] {
  /// Appends scalars as UTF-8.
  mutating func append(utf8 scalars: ArraySlice<Unicode.Scalar>) {
    scalars.withUnsafeBufferPointer { scalars in
      let length = scalars.sum { ($0.value < 0x80 ? 1 : 2) + ($0.value < 0x800 ? 0 : 1) + ($0.value < 0x10000 ? 0 : 1) }
      append(addingCapacity: length) { $0.append(utf8: scalars) }
    }
  }

  /// The index of a byte's next place from an index on.
  func next(_ byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count else { return nil }
      return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer($0) - base }
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends the one to four bytes of each character; there must be room for them.
  fileprivate mutating func append(utf8 scalars: UnsafeBufferPointer<Unicode.Scalar>) {
    withUnsafeMutableBufferPointer { buffer, count in
      var place = count
      for scalar in scalars {
        let value = scalar.value
        func put(_ byte: UInt32, at offset: Int) {
          buffer.initializeElement(at: place + offset, to: UInt8(truncatingIfNeeded: byte))
        }
        func tail(_ shift: UInt32) -> UInt32 { value >> shift & 0x3F | 0x80 }
        switch value {
        case ..<0x80:
          put(value, at: 0)
          place += 1
        case ..<0x800:
          put(value >> 6 | 0xC0, at: 0)
          put(tail(0), at: 1)
          place += 2
        case ..<0x10000:
          put(value >> 12 | 0xE0, at: 0)
          put(tail(6), at: 1)
          put(tail(0), at: 2)
          place += 3
        default:
          put(value >> 18 | 0xF0, at: 0)
          put(tail(12), at: 1)
          put(tail(6), at: 2)
          put(tail(0), at: 3)
          place += 4
        }
      }
      count = place
    }
  }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var utf8: [UInt8] = []
    utf8.append(utf8: scalars)
    self.init(decoding: utf8, as: UTF8.self)
  }
}
