/// The bytes are not what was written.
public struct DamagedSnapshot: Error, Sendable {}

/// Numbers and strings one after another: a number takes 7 bits a byte (LEB128), a string its length and its UTF-8.
struct ByteWriter {
  private(set) var bytes: [UInt8]

  init(after head: [UInt8] = [], reserving capacity: Int = 0) {
    bytes = head
    bytes.reserveCapacity(capacity)
  }

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

  /// One of an enumeration's cases, by its place.
  mutating func write<Value: CaseIterable & Equatable>(_ value: Value) where Value.AllCases == [Value] {
    write(Value.allCases.firstIndex(of: value) ?? 0)
  }

  /// How many there are, and each of them.
  mutating func write<Element>(
    _ elements: [Element], each write: (borrowing Element, inout ByteWriter) -> Void
  ) {
    self.write(elements.count)
    for element in elements { write(element, &self) }
  }
}

/// Reads what a `ByteWriter` wrote; anything else is a `DamagedSnapshot`.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }

  mutating func integer() throws(DamagedSnapshot) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard place < bytes.endIndex, shift < 64 else { throw DamagedSnapshot() }
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  /// A number of a line, a column or the like: sums of them are numbers too.
  mutating func number() throws(DamagedSnapshot) -> Int {
    let number = try integer()
    guard 0..<1 << 32 ~= number else { throw DamagedSnapshot() }
    return number
  }

  /// A number of things that follow, each of a byte at least, or of bytes of text.
  mutating func count() throws(DamagedSnapshot) -> Int {
    let count = try integer()
    guard 0...bytes.count ~= count else { throw DamagedSnapshot() }
    return count
  }

  mutating func byteString() throws(DamagedSnapshot) -> ArraySlice<UInt8> {
    let count = try count()
    guard count <= bytes.endIndex - place else { throw DamagedSnapshot() }
    defer { place += count }
    return bytes[place..<(place + count)]
  }

  mutating func string() throws(DamagedSnapshot) -> String { String(decoding: try byteString(), as: UTF8.self) }

  mutating func optionalInteger() throws(DamagedSnapshot) -> Int? { try integer() == 0 ? nil : try integer() }

  mutating func optionalString() throws(DamagedSnapshot) -> String? { try integer() == 0 ? nil : try string() }

  mutating func value<Value: CaseIterable>() throws(DamagedSnapshot) -> Value where Value.AllCases == [Value] {
    let place = try integer()
    guard Value.allCases.indices.contains(place) else { throw DamagedSnapshot() }
    return Value.allCases[place]
  }

  /// As many as were written.
  mutating func list<Element>(
    each read: (inout ByteReader) throws(DamagedSnapshot) -> Element
  ) throws(DamagedSnapshot) -> [Element] {
    let count = try count()
    var elements: [Element] = []
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }
}
