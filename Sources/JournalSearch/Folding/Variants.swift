/// The form that each ideograph folds to: simplified for traditional, one for all variants of a region.
enum Variants {
  /// The ideographs of the basic plane that the table holds: extension A and the unified ones, with the hexagrams between.
  static let range: ClosedRange<UInt32> = 0x3400...0x9FFF

  /// Scalar values, in the order of `range`. Made when first searched: in about 50 microseconds.
  static let forms: [UInt16] = {
    var forms = [UInt16](range.lazy.map { UInt16(truncatingIfNeeded: $0) })
    VariantForms.pairs.withUTF8Buffer { pairs in
      // Every ideograph of the basic plane has three bytes.
      var position = 0
      while position + 6 <= pairs.count {
        let variant = ideograph(pairs, at: position)
        if range.contains(variant) {
          forms[Int(variant - range.lowerBound)] = UInt16(truncatingIfNeeded: ideograph(pairs, at: position + 3))
        }
        position += 6
      }
    }
    return forms
  }()

  private static func ideograph(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt32 {
    UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
  }
}
