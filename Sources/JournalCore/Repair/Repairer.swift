/// Runs every repair over a text, in the order in which one helps the next.
enum Repairer {
  /// The edits for a text, in ascending order.
  ///
  /// - Parameter reading: the text with simplified characters for traditional ones; the same indices.
  static func edits(in text: ScalarText, readAs reading: ScalarText, format: SourceFormat) -> [Edit] {
    let marks = FounderPunctuation().edits(in: reading)
    var readable = text
    for edit in marks { readable.scalars[edit.range.lowerBound] = edit.replacement[0] }
    var single = marks
    for edits in [
      controlCharacters(in: text), CompatibilityCharacters.edits(in: text),
      HalfWidthPunctuation.edits(in: readable), DashRuns.edits(in: text),
      format == .markdown ? Entities.edits(in: text) : [],
    ] where !edits.isEmpty {
      single = merge(single, edits)
    }
    var doubled: [Edit] = []
    for line in readable.lines {
      let edits = DoubledText.edits(in: readable.scalars, line: readable.scalars.trimmed(line))
      if !edits.isEmpty { doubled += edits }
    }
    return merge(single, doubled)
  }

  private static func controlCharacters(in text: ScalarText) -> [Edit] {
    var edits: [Edit] = []
    text.forEachMark { index, _ in
      guard text.scalars[index] == "\0" else { return }
      edits.append(Edit(range: index..<(index + 1), replacement: [], kind: .controlCharacter))
    }
    return edits
  }

  /// Both in ascending order; where they meet, the second ones stand: marks inside a doubled copy that is removed need
  /// no repair.
  private static func merge(_ first: [Edit], _ second: [Edit]) -> [Edit] {
    guard !second.isEmpty else { return first }
    var merged: [Edit] = []
    merged.reserveCapacity(first.count + second.count)
    var next = first.startIndex
    for edit in second {
      while next < first.endIndex, first[next].range.upperBound <= edit.range.lowerBound {
        merged.append(first[next])
        next += 1
      }
      while next < first.endIndex, first[next].range.lowerBound < edit.range.upperBound { next += 1 }
      merged.append(edit)
    }
    return merged + first[next...]
  }
}
