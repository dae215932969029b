/// Spaces between ideographs that the finished text does without, listed as repairs: `乡 村 纪 事` reads `乡村纪事`.
///
/// They are not taken out beforehand, for a letter-spaced line is a witness of heads and names while the text is read;
/// only what was made of them in the end is known here.
struct DroppedSpaces {
  /// Three scalars in a row, by which a place is found again in the finished text.
  private struct Context: Hashable {
    private let value: UInt64

    init(_ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar) {
      value = UInt64(a.value) << 42 | UInt64(b.value) << 21 | UInt64(c.value)
    }

    /// The third scalar.
    var last: Unicode.Scalar? { Unicode.Scalar(UInt32(value & 0x1F_FFFF)) }
  }

  private let issue: Issue
  private let text: ScalarText
  private let edits: [Edit]
  private let original: ScalarText

  /// - Parameters:
  ///   - issue: read from `text`, which is `original` after `edits`.
  static func repairs(in issue: Issue, of text: ScalarText, original: ScalarText, edits: [Edit]) -> [Repair] {
    DroppedSpaces(issue: issue, text: text, edits: edits, original: original).repairs()
  }

  /// A run of white space between two ideographs of a line.
  private struct Space {
    /// An index into `ScalarText.lines`.
    var line: Int
    /// Indices of the repaired text.
    var range: Range<Int>
  }

  private func repairs() -> [Repair] {
    let spaces = spaces()
    guard !spaces.isEmpty else { return [] }
    let wanted = spaces.map(context(of:))
    let contexts = contexts(ofLines: Set(spaces.map(\.line)), endingIn: ScalarSet(wanted.compactMap { $0?.last }))
    var next = edits.startIndex
    var shift = (line: -1, scalars: 0)
    return zip(spaces, wanted).compactMap { space, context -> Repair? in
      let line = original.lines[space.line]
      if shift.line != space.line { shift = (space.line, 0) }
      // As far into the line as in the repaired text, and what earlier edits of the line took out or put in.
      var column = space.range.lowerBound - text.lines[space.line].lowerBound + shift.scalars
      while next < edits.endIndex, edits[next].range.lowerBound <= line.lowerBound + column {
        let edit = edits[next]
        if edit.range.lowerBound >= line.lowerBound {
          let change = edit.range.count - edit.replacement.count
          column += change
          shift.scalars += change
        }
        next += 1
      }
      guard let context, contexts[space.line]?.contains(where: { $0.value.contains(context) }) == true
      else { return nil }
      let range = (line.lowerBound + column)..<(line.lowerBound + column + space.range.count)
      guard range.upperBound <= line.upperBound, original.scalars[range].allSatisfy(\.isBlank) else { return nil }
      return Repair(
        line: space.line + 1, column: column, original: String(original.scalars[range]), replacement: "",
        kind: .letterSpacing)
    }
  }

  private func spaces() -> [Space] {
    var spaces: [Space] = []
    for start in text.scalars.indices.dropFirst() where text.scalars[start].isBlank && text.scalars[start - 1].isHan {
      let number = text.line(holding: start)
      let line = text.lines[number]
      guard start > line.lowerBound,
        let end = text.scalars[start..<line.upperBound].firstIndex(where: { !$0.isBlank }), text.scalars[end].isHan
      else { continue }
      spaces.append(Space(line: number, range: start..<end))
    }
    return spaces
  }

  /// What stands around a space, without any: two scalars before it and one behind, or the other way round.
  private func context(of space: Space) -> Context? {
    let line = text.lines[space.line]
    let before = text.scalars[line.lowerBound..<space.range.lowerBound].lazy.reversed().filter { !$0.isBlank }.prefix(2)
    let after = text.scalars[space.range.upperBound..<line.upperBound].lazy.filter { !$0.isBlank }.prefix(2)
    let all = Array(Array(before).reversed() + Array(after))
    if before.count == 2 { return Context(all[0], all[1], all[2]) }
    return all.count > 2
      ? Context(all[0], all[1], all[2]) : all.count == 2 ? Context("\0", all[0], all[1]) : nil
  }

  private final class Contexts {
    var value: Set<Context> = []
  }

  /// For each of the lines given (indices into `ScalarText.lines`): the contexts of each block that it went into, as far
  /// as they end in one of the scalars given.
  private func contexts(ofLines lines: Set<Int>, endingIn ends: ScalarSet) -> [Int: [Contexts]] {
    var contexts: [Int: [Contexts]] = [:]
    for article in issue.articles {
      for block in article.front + article.blocks {
        var own: Contexts?
        for line in block.lines.joined() where lines.contains(line - 1) {
          let found = own ?? self.contexts(of: block, endingIn: ends)
          own = found
          contexts[line - 1, default: []].append(found)
        }
      }
    }
    return contexts
  }

  private func contexts(of block: Block, endingIn ends: ScalarSet) -> Contexts {
    let contexts = Contexts()
    var (a, b): (Unicode.Scalar, Unicode.Scalar) = ("\0", "\0")
    for c in issue.string(block.text).unicodeScalars {
      if ends.contains(c) {
        contexts.value.insert(Context(a, b, c))
        contexts.value.insert(Context("\0", b, c))
      }
      (a, b) = (b, c)
    }
    return contexts
  }
}
