/// Lines that Markdown swallows (definitions of links, comments) but that hold text: nothing of a file is lost.
enum UnreadLines {
  static func add(to draft: inout DraftIssue, of text: ScalarText, scalars: inout [Unicode.Scalar]) {
    let pieces = draft.articles.flatMap(\.pieces) + draft.furniture.flatMap(\.pieces)
    let read = Set(pieces.map(\.line))
    for (index, range) in text.lines.enumerated() where !read.contains(index + 1) {
      let line = text.scalars[range]
      guard line.contains(where: { !$0.isASCII && !$0.isBlank }) else { continue }
      let start = scalars.count
      scalars += line.drop(while: \.isBlank)
      while scalars.count > start, scalars[scalars.count - 1].isBlank { scalars.removeLast() }
      draft.furniture.append(
        DraftFurniture(kind: .stray, pieces: [Piece(line: index + 1, text: start..<scalars.count)]))
      draft.warnings.append(Warning(line: index + 1, reason: .stray))
    }
  }
}
