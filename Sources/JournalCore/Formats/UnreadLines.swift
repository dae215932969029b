/// Text that Markdown swallows (definitions of links, cells beyond a table's head, comments): nothing of a file is lost.
///
/// The characters beyond ASCII that the source holds more of than the draft are put among the stray text, whole lines
/// first. (Markup is ASCII, so the rest can't tell.)
struct UnreadLines {
  /// How often the source holds each character more than the draft; less than zero where it is the other way round.
  private var missing = ScalarTable()
  /// Characters of the source that are missing, each as often as it is.
  private var left = 0

  static func add(to draft: inout DraftIssue, of text: ScalarText, scalars: inout [Unicode.Scalar]) {
    var unread = UnreadLines()
    unread.count(text.scalars[...], by: 1)
    let pieces = draft.articles.flatMap(\.pieces) + draft.furniture.flatMap(\.pieces)
    for piece in pieces { unread.count(scalars[piece.text], by: -1) }
    unread.left = unread.missing.values.reduce(0) { $0 + Int(max(0, $1)) }
    guard unread.left > 0 else { return }
    let read = Set(pieces.map(\.line))
    for wholeLines in [true, false] {
      for (index, range) in text.lines.enumerated() where !wholeLines || !read.contains(index + 1) {
        guard let found = unread.take(text.scalars[range], whole: wholeLines) else { continue }
        let start = scalars.count
        scalars += found
        draft.furniture.append(
          DraftFurniture(kind: .stray, pieces: [Piece(line: index + 1, text: start..<scalars.count)]))
        draft.warnings.append(Warning(line: index + 1, reason: .stray))
      }
    }
    draft.furniture.sort { ($0.pieces.first?.line ?? 0) < ($1.pieces.first?.line ?? 0) }
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool { !scalar.isASCII && !scalar.isBlank }

  private mutating func count(_ text: ArraySlice<Unicode.Scalar>, by step: Int32) {
    for scalar in text where Self.counts(scalar) { missing.add(step, to: scalar) }
  }

  /// What of a line is missing; with `whole`, the line or nothing.
  private mutating func take(_ line: ArraySlice<Unicode.Scalar>, whole: Bool) -> [Unicode.Scalar]? {
    guard left > 0 else { return nil }
    var found: [Unicode.Scalar] = []
    var isComplete = true
    for scalar in line where Self.counts(scalar) {
      guard missing[scalar] > 0 else {
        isComplete = false
        continue
      }
      missing[scalar] -= 1
      found.append(scalar)
    }
    guard !found.isEmpty, isComplete || !whole else {
      for scalar in found { missing[scalar] += 1 }
      return nil
    }
    left -= found.count
    guard whole else { return found }
    let scalars = Array(line)
    return Array(scalars[scalars.trimmed(scalars.indices)])
  }
}
