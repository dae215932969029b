/// A stretch of a block's text on its way to another markup: plain, or marked and holding spans of its own.
struct InlineSpan: Equatable {
  /// `nil` for plain text.
  var mark: InlineMark.Kind?
  /// Bytes of `Issue.text`.
  var text: Range<Int>
  /// What it holds, in order; empty for plain text and for images.
  var children: [InlineSpan] = []
}

extension Issue {
  /// The text of a line or a cell as spans, properly nested: bold around links around images.
  ///
  /// Marks that touch and say the same are one. An image without a caption is a span of no bytes; one that stands at
  /// the range's very end is left out (`images(at:)`).
  ///
  /// - Parameter keepsBold: whether bold is kept, or taken for plain text.
  func spans(in range: Range<Int>, keepsBold: Bool = true) -> [InlineSpan] {
    var found: [InlineMark] = []
    for mark in marks[firstMark(from: range.lowerBound)...].prefix(while: { $0.text.lowerBound < range.upperBound }) {
      if mark.kind == .bold, !keepsBold { continue }
      // At the range's start it belongs to the character before.
      if mark.text.isEmpty, mark.text.lowerBound == range.lowerBound { continue }
      let text = mark.text.clamped(to: range)
      if let same = found.lastIndex(where: { $0.kind == mark.kind && $0.text.upperBound == text.lowerBound }),
        !text.isEmpty, !found[same].text.isEmpty, !mark.kind.isImage
      {
        found[same].text = found[same].text.lowerBound..<text.upperBound
      } else {
        found.append(InlineMark(kind: mark.kind, text: text))
      }
    }
    found.sort { Self.isOuter($0, than: $1) }
    return Self.nested(found[...], in: range)
  }

  /// The images without a caption that stand behind the character which ends at a byte.
  func images(at end: Int) -> [String] {
    marks[firstMark(from: end)...].prefix { $0.text.lowerBound == end }.compactMap { mark in
      if mark.text.isEmpty, case .image(let path) = mark.kind { path } else { nil }
    }
  }

  /// The first of `marks`, which stand in the order of the text, that starts at a byte or behind it.
  private func firstMark(from position: Int) -> Int {
    var (low, high) = (marks.startIndex, marks.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].text.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isOuter(_ first: InlineMark, than second: InlineMark) -> Bool {
    if first.text.lowerBound != second.text.lowerBound { return first.text.lowerBound < second.text.lowerBound }
    if first.text.upperBound != second.text.upperBound { return first.text.upperBound > second.text.upperBound }
    return first.kind.depth < second.kind.depth
  }

  /// - Parameter marks: outer ones first. One that crosses another's end, and one inside an image or a link of its own
  ///   kind, is dropped.
  private static func nested(_ marks: ArraySlice<InlineMark>, in range: Range<Int>) -> [InlineSpan] {
    var spans: [InlineSpan] = []
    var position = range.lowerBound
    var rest = marks
    while let mark = rest.first {
      rest = rest.dropFirst()
      guard mark.text.lowerBound >= position, mark.text.upperBound <= range.upperBound else { continue }
      if position < mark.text.lowerBound { spans.append(InlineSpan(text: position..<mark.text.lowerBound)) }
      let inner = rest.prefix { $0.text.lowerBound < mark.text.upperBound }
      rest = rest[inner.endIndex...]
      var span = InlineSpan(mark: mark.kind, text: mark.text)
      if !mark.kind.isImage {
        span.children = nested(inner.filter { !$0.kind.isSameMarkup(as: mark.kind) }[...], in: mark.text)
      }
      spans.append(span)
      position = mark.text.upperBound
    }
    if position < range.upperBound { spans.append(InlineSpan(text: position..<range.upperBound)) }
    return spans
  }
}

extension InlineMark.Kind {
  /// Of two marks on the same text the one with the lower figure stands outside.
  fileprivate var depth: Int {
    switch self {
    case .bold: 0
    case .link: 1
    case .image: 2
    }
  }

  fileprivate func isSameMarkup(as other: InlineMark.Kind) -> Bool { depth == other.depth }
}
