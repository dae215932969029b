/// Tells whether a space between two ideographs of running text is noise of the extraction or was set: names and
/// parallel phrases are set apart (`王军 杨少春 孙冬梅`), letters of a word are not (`编 者 按`), and no sentence has one space
/// in its middle (`从坏了的 文件里取出来`).
enum InnerSpace {
  /// Scalars on either side in which the clause's ends are looked for.
  private static let reach = 60
  /// Of a clause broken up throughout (`在这 个时 候 来`): pieces at least, and shorter than words are.
  private static let leastPieces = 4
  private static let wordLength = 2

  /// - Parameter index: the last blank of a run of white space between two ideographs.
  static func isNoise(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard text[index] == " " || text[index] == "\u{3000}", index > 0, text[index - 1].isHan, index + 1 < text.count
    else { return false }
    // Letters set apart, by far the most frequent.
    if isAlone(text, index - 1), isAlone(text, index + 1) { return true }
    let start = text[max(0, index - reach)..<index].lastIndex { !$0.isHan && !isSpace($0) }
    let end = text[index..<min(text.count, index + reach)].firstIndex { !$0.isHan && !isSpace($0) }
    let clause = text[(start.map { $0 + 1 } ?? max(0, index - reach))..<(end ?? min(text.count, index + reach))]
    let pieces = clause.split(whereSeparator: isSpace)
    let length = pieces.reduce(0) { $0 + $1.count }
    if pieces.count >= leastPieces, length < pieces.count * wordLength { return true }
    let isSentence = end.map { text[$0].isPhraseEnd } == true && start.map { text[$0].isPhraseEnd } != false
    return pieces.count == 2 && isSentence && text[index] == " "
  }

  /// An ideograph with no other one beside it.
  private static func isAlone(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    (index == 0 || !text[index - 1].isHan) && (index + 1 == text.count || !text[index + 1].isHan)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }
}
