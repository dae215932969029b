/// Runs every repair over a text, in the order in which one helps the next.
enum Repairer {
  static func repair(_ text: ScalarText) -> (text: ScalarText, repairs: [Repair]) {
    let marks = FounderPunctuation().edits(in: text)
    var readable = text
    for edit in marks { readable.scalars[edit.range.lowerBound] = edit.replacement[0] }
    let doubled = readable.lines.flatMap { line in
      DoubledText.edits(in: readable.scalars, line: readable.scalars.trimmed(line))
    }
    return text.applying(merge(marks, doubled))
  }

  /// Both in ascending order; where a doubled copy is removed, the marks inside it need no repair.
  private static func merge(_ marks: [Edit], _ removals: [Edit]) -> [Edit] {
    guard !removals.isEmpty else { return marks }
    var merged: [Edit] = []
    merged.reserveCapacity(marks.count + removals.count)
    var next = marks.startIndex
    for removal in removals {
      while next < marks.endIndex, marks[next].range.upperBound <= removal.range.lowerBound {
        merged.append(marks[next])
        next += 1
      }
      while next < marks.endIndex, marks[next].range.lowerBound < removal.range.upperBound { next += 1 }
      merged.append(removal)
    }
    return merged + marks[next...]
  }
}
