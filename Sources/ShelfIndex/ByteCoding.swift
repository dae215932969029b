/// Numbers and strings one after another: a number takes 7 bits a byte (LEB128), a string its length and its UTF-8.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    // Small numbers of either sign stay short.
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ byteString: some Collection<UInt8>) {
    write(byteString.count)
    bytes.append(contentsOf: byteString)
  }

  mutating func write(_ string: String) { write(string.utf8) }

  mutating func write(_ number: Int?) {
    write(number == nil ? 0 : 1)
    if let number { write(number) }
  }

  mutating func write(_ string: String?) {
    write(string == nil ? 0 : 1)
    if let string { write(string) }
  }
}

/// Reads what a `ByteWriter` wrote; anything else is `damaged`.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func integer() throws(DatabaseError) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard place < bytes.count, shift < 64 else { throw .damaged }
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  /// A number of things that follow, each of a byte at least, or of bytes of text.
  mutating func count() throws(DatabaseError) -> Int {
    let count = try integer()
    guard 0...bytes.count ~= count else { throw .damaged }
    return count
  }

  mutating func byteString() throws(DatabaseError) -> ArraySlice<UInt8> {
    let count = try count()
    guard count <= bytes.count - place else { throw .damaged }
    defer { place += count }
    return bytes[place..<(place + count)]
  }

  mutating func string() throws(DatabaseError) -> String { String(decoding: try byteString(), as: UTF8.self) }

  mutating func optionalInteger() throws(DatabaseError) -> Int? { try integer() == 0 ? nil : try integer() }

  mutating func optionalString() throws(DatabaseError) -> String? { try integer() == 0 ? nil : try string() }
}
