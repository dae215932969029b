/// Spaces between ideographs that the finished text does without, listed as repairs: `乡 村 纪 事` reads `乡村纪事`.
///
/// They are not taken out beforehand, for a letter-spaced line is a witness of heads and names while the text is read;
/// only what was made of them in the end is known here.
struct DroppedSpaces {
  /// Ideographs on either side by which the place is found again in the finished text.
  private static let context = 2

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
    let blocks = blocks(ofLines: Set(spaces.map(\.line)))
    var next = edits.startIndex
    return spaces.compactMap { space -> Repair? in
      let place = Array(self.place(of: space).utf8)
      guard blocks[space.line]?.contains(where: { Self.holds(issue.text[$0], place) }) == true else { return nil }
      let line = original.lines[space.line]
      // As far into the line as in the repaired text, and what earlier edits of the line took out or put in.
      while next < edits.endIndex, edits[next].range.upperBound <= line.lowerBound { next += 1 }
      var column = space.range.lowerBound - text.lines[space.line].lowerBound
      for edit in edits[next...].prefix(while: { $0.range.upperBound <= line.upperBound }) {
        guard edit.range.lowerBound - line.lowerBound <= column else { break }
        column += edit.range.count - edit.replacement.count
      }
      let range = (line.lowerBound + column)..<(line.lowerBound + column + space.range.count)
      guard range.upperBound <= line.upperBound, original.scalars[range].allSatisfy(\.isBlank) else { return nil }
      return Repair(
        line: space.line + 1, column: column, original: String(original.scalars[range]), replacement: "",
        kind: .letterSpacing)
    }
  }

  private func spaces() -> [Space] {
    var spaces: [Space] = []
    for (number, line) in text.lines.enumerated() {
      let visible = text.scalars.trimmed(line)
      var index = visible.lowerBound
      while let start = text.scalars[index..<visible.upperBound].firstIndex(where: \.isBlank) {
        let end = text.scalars[start..<visible.upperBound].firstIndex { !$0.isBlank } ?? visible.upperBound
        if text.scalars[start - 1].isHan, text.scalars[end].isHan {
          spaces.append(Space(line: number, range: start..<end))
        }
        index = end
      }
    }
    return spaces
  }

  /// What stands around a space, without any.
  private func place(of space: Space) -> String {
    let line = text.lines[space.line]
    let before = text.scalars[line.lowerBound..<space.range.lowerBound].filter { !$0.isBlank }.suffix(Self.context)
    let after = text.scalars[space.range.upperBound..<line.upperBound].filter { !$0.isBlank }.prefix(Self.context)
    return String((before + after)[...])
  }

  /// For each of the lines given (indices into `ScalarText.lines`): the texts that it went into.
  private func blocks(ofLines lines: Set<Int>) -> [Int: [Range<Int>]] {
    var blocks: [Int: [Range<Int>]] = [:]
    for article in issue.articles {
      for block in article.front + article.blocks {
        for range in block.lines {
          for line in range where lines.contains(line - 1) { blocks[line - 1, default: []].append(block.text) }
        }
      }
    }
    return blocks
  }

  private static func holds(_ text: ArraySlice<UInt8>, _ place: [UInt8]) -> Bool {
    guard let first = place.first, text.count >= place.count else { return false }
    return text.indices.dropLast(place.count - 1).contains { start in
      text[start] == first && text[start..<(start + place.count)].elementsEqual(place)
    }
  }
}
