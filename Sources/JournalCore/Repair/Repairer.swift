/// Runs every repair over a text, in the order in which one helps the next.
enum Repairer {
  /// The edits for a text, in ascending order.
  ///
  /// - Parameter reading: the text with simplified characters for traditional ones; the same indices.
  static func edits(in text: ScalarText, readAs reading: ScalarText, format: SourceFormat) -> [Edit] {
    var single = FounderPunctuation().edits(in: reading)
    var readable = text
    for edit in single { readable.scalars[edit.range.lowerBound] = edit.replacement[0] }
    let marks = text.marks()
    for edits in [
      controlCharacters(in: text, marks: marks), CompatibilityCharacters.edits(in: text, marks: marks),
      HalfWidthPunctuation.edits(in: readable, marks: single.isEmpty ? marks : readable.marks()),
      DashRuns.edits(in: text, marks: marks), format == .markdown ? Entities.edits(in: text) : [],
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

  private static func controlCharacters(in text: ScalarText, marks: [Int]) -> [Edit] {
    marks.filter { text.scalars[$0] == "\0" }.map { index in
      Edit(range: index..<(index + 1), replacement: [], kind: .controlCharacter)
    }
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
