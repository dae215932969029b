/// A number for each character, zero until it is set. For what is asked of every character of a text, where hashing
/// would cost more than what the answer is used for.
///
/// In pages of 256 characters, of which only those in use are held: Chinese text uses about a hundred.
struct ScalarTable: Sendable {
  /// By the upper bits of a scalar: its page. Page 0 is that of all characters that were never set.
  private var pages: [UInt16] = Array(repeating: 0, count: 0x11_0000 >> 8)
  /// Page by page; zeros among them.
  private(set) var values: [Int32] = Array(repeating: 0, count: 1 << 8)

  subscript(scalar: Unicode.Scalar) -> Int32 {
    get { values[place(of: scalar)] }
    set { add(newValue - self[scalar], to: scalar) }
  }

  /// Adds to a character's number.
  mutating func add(_ number: Int32, to scalar: Unicode.Scalar) {
    let page = Int(scalar.value >> 8)
    if pages[page] == 0 {
      pages[page] = UInt16(values.count >> 8)
      values += repeatElement(0, count: 1 << 8)
    }
    values[place(of: scalar)] += number
  }

  private func place(of scalar: Unicode.Scalar) -> Int {
    Int(pages[Int(scalar.value >> 8)]) << 8 | Int(scalar.value & 0xFF)
  }
}
