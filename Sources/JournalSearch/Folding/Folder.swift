/// Folds a text scalar by scalar into the form that is searched, so that what a reader takes for the same is the same.
///
/// Letters lose their case and their full width, punctuation its variants, ideographs their traditional form. White space
/// goes: a line break, an OCR program or a hasty reader may have put it anywhere, or left it out. —— and …… become one
/// mark. What shows nothing goes.
struct Folder {
  /// What one scalar gives.
  struct Output {
    var scalar: UInt32
    /// It takes the place of the full stop put out before it: `..` is an ellipsis.
    var replaces: Bool

    /// Appends the output as UTF-8.
    @inline(__always)
    func append(to bytes: inout [UInt8]) {
      if replaces { bytes.removeLast(UTF8Text.length(of: FoldTable.fullStop)) }
      UTF8Text.append(scalar, to: &bytes)
    }
  }

  private let variants = Variants.forms
  private var last: UInt32 = 0

  /// Folds the next scalar of a text; `nil` if it leaves nothing of its own.
  @inline(__always)
  mutating func fold(_ scalar: UInt32) -> Output? {
    if Variants.range.contains(scalar) {
      last = scalar
      return Output(scalar: UInt32(variants[Int(scalar - Variants.range.lowerBound)]), replaces: false)
    }
    return foldOther(scalar)
  }

  /// Passes over ideographs that fold to themselves, which most of a text does.
  ///
  /// - Returns: where the first other character starts, or `end`.
  mutating func skipUnchanged(in text: Span<UInt8>, from start: Int, end: Int) -> Int {
    var position = start
    // Every ideograph of the table has three bytes.
    while position + 3 <= end, text[position] & 0xF0 == 0xE0 {
      let scalar = UTF8Text.scalar(in: text, at: position, end: end).value
      guard Variants.range.contains(scalar),
        UInt32(variants[Int(scalar - Variants.range.lowerBound)]) == scalar
      else { break }
      last = scalar
      position += 3
    }
    return position
  }

  private mutating func foldOther(_ scalar: UInt32) -> Output? {
    let folded = FoldTable.fold(scalar)
    guard folded != FoldTable.space, folded != FoldTable.nothing else { return nil }
    // —— is one dash; …… and ... are one ellipsis.
    if folded == FoldTable.dash, last == FoldTable.dash { return nil }
    if last == FoldTable.ellipsis, folded == FoldTable.ellipsis || folded == FoldTable.fullStop { return nil }
    if folded == FoldTable.fullStop, last == FoldTable.fullStop {
      last = FoldTable.ellipsis
      return Output(scalar: FoldTable.ellipsis, replaces: true)
    }
    last = folded
    return Output(scalar: folded, replaces: false)
  }

  /// A string as folded UTF-8.
  static func folded(_ string: String) -> [UInt8] {
    var folder = Folder()
    var folded: [UInt8] = []
    for scalar in string.unicodeScalars {
      if let output = folder.fold(scalar.value) { output.append(to: &folded) }
    }
    return folded
  }
}
