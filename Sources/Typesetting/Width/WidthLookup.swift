/// What the Unicode Character Database says of a scalar, as far as cells and clusters go.
enum WidthTable {
  /// Bits 0 to 2: cells (0, 1, 2), or a kind whose cells depend on the terminal (UAX #11). Bit 3: `joins`.
  struct Entry {
    let bits: UInt8

    static let wide = Entry(bits: 2)
    static let narrow = Entry(bits: 1)

    /// The scalar may belong to the grapheme cluster of a neighbour (UAX #29); between two scalars without this mark
    /// there is always a boundary.
    var joins: Bool { bits & 8 != 0 }

    @inline(__always)
    func cells(in width: CellWidth) -> Int {
      let kind = bits & 7
      return kind < 3 ? Int(kind) : Self.cells(ofKind: kind, in: width)
    }

    private static func cells(ofKind kind: UInt8, in width: CellWidth) -> Int {
      switch kind {
      case 3: width.ambiguous
      case 4: width.ambiguousLetters
      case 5: width.boxDrawing
      default: width.emoji
      }
    }
  }

  static func entry(_ scalar: UInt32) -> Entry {
    switch scalar {
    case 0x20...0x7E: return .narrow
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3000...0x3029, 0xFF01...0xFF60, 0xAC00...0xD7A3: return .wide
    default: return Entry(bits: RunTable.value(of: scalar, in: runs, bits: 4))
    }
  }
}
