/// Folds a text scalar by scalar into the form that is searched, so that what a reader takes for the same is the same.
///
/// Letters lose their case and their full width, punctuation its variants. White space goes, save for one space between
/// two words of a script that sets spaces. —— and …… become one mark. What shows nothing goes.
struct Folder {
  /// What one scalar gives.
  struct Output {
    /// A space stands before it.
    var spaced: Bool
    var scalar: UInt32
    /// It takes the place of the full stop put out before it: `..` is an ellipsis.
    var replaces: Bool

    /// Appends the output as UTF-8.
    func append(to bytes: inout [UInt8]) {
      if replaces { bytes.removeLast(UTF8Text.length(of: FoldTable.fullStop)) }
      if spaced { bytes.append(UInt8(ascii: " ")) }
      UTF8Text.append(scalar, to: &bytes)
    }
  }

  private var last: UInt32 = 0
  private var afterSpace = false

  /// Folds the next scalar of a text; `nil` if it leaves nothing of its own.
  @inline(__always)
  mutating func fold(_ scalar: UInt32) -> Output? {
    if (0x4E00...0x9FFF).contains(scalar) {
      last = scalar
      afterSpace = false
      return Output(spaced: false, scalar: scalar, replaces: false)
    }
    return foldOther(scalar)
  }

  private mutating func foldOther(_ scalar: UInt32) -> Output? {
    let folded = FoldTable.fold(scalar)
    guard folded != FoldTable.space else {
      afterSpace = true
      return nil
    }
    guard folded != FoldTable.nothing else { return nil }
    let spaced = afterSpace && Self.setsSpaces(last) && Self.setsSpaces(folded)
    defer { afterSpace = false }
    // —— is one dash; …… and ... are one ellipsis.
    if folded == FoldTable.dash, last == FoldTable.dash { return nil }
    if last == FoldTable.ellipsis, folded == FoldTable.ellipsis || folded == FoldTable.fullStop { return nil }
    if folded == FoldTable.fullStop, last == FoldTable.fullStop {
      last = FoldTable.ellipsis
      return Output(spaced: false, scalar: FoldTable.ellipsis, replaces: true)
    }
    last = folded
    return Output(spaced: spaced, scalar: folded, replaces: false)
  }

  /// Letters and digits outside the scripts of Chinese, Japanese and Korean.
  private static func setsSpaces(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: true
    case 0xC0...0x1FFF: !(0x1100...0x11FF).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
    default: false
    }
  }
}
