import JournalCore

extension Issue {
  /// The issue with what its marks point at set as text: an image's path under its caption, and under an article's text
  /// the addresses of its links. Offsets into the text and blocks' order stay; a block may be followed by one that is new.
  public func showingAddresses() -> Issue {
    guard marks.contains(where: { $0.kind.address != nil }) else { return self }
    var writer = AddressWriter(issue: self)
    for index in articles.indices { writer.write(article: index) }
    return writer.issue
  }
}

extension InlineMark.Kind {
  /// What the mark points at.
  public var address: String? {
    switch self {
    case .bold: nil
    case .link(let address), .image(let address): address.isEmpty ? nil : address
    }
  }
}

private struct AddressWriter {
  var issue: Issue

  init(issue: Issue) { self.issue = issue }

  mutating func write(article index: Int) {
    var blocks: [Block] = []
    var links: [(text: String, address: String)] = []
    for block in issue.articles[index].front {
      let marks = issue.marks(in: block.text)
      collect(marks, into: &links)
      blocks += paths(marks, lines: block.lines)
    }
    for block in issue.articles[index].blocks {
      blocks.append(block)
      let marks = issue.marks(in: block.text)
      collect(marks, into: &links)
      blocks += paths(marks, lines: block.lines)
    }
    if !links.isEmpty {
      let start = issue.text.count
      for (number, link) in links.enumerated() {
        if number > 0 { issue.text.append(UInt8(ascii: "\n")) }
        issue.text += Array((link.text + " ").utf8)
        append(link.address, as: .link(link.address))
      }
      let lines = blocks.last?.lines ?? []
      blocks.append(Block(kind: .note, text: start..<issue.text.count, lines: lines))
    }
    issue.articles[index].blocks = blocks
  }

  /// A block for the path of each image among the marks.
  private mutating func paths(_ marks: [InlineMark], lines: [ClosedRange<Int>]) -> [Block] {
    marks.filter(\.kind.isImage).compactMap { mark in
      guard let path = mark.kind.address else { return nil }
      let start = issue.text.count
      append(path, as: mark.kind)
      return Block(kind: .caption, text: start..<issue.text.count, lines: lines)
    }
  }

  private mutating func append(_ address: String, as kind: InlineMark.Kind) {
    let start = issue.text.count
    issue.text += Array(address.utf8)
    issue.marks.append(InlineMark(kind: kind, text: start..<issue.text.count))
  }

  /// A link whose text is its address says enough.
  private func collect(_ marks: [InlineMark], into links: inout [(text: String, address: String)]) {
    for mark in marks {
      guard case .link = mark.kind, let address = mark.kind.address, !address.hasPrefix("#") else { continue }
      let text = issue.string(mark.text)
      if text != address, !links.contains(where: { $0 == (text, address) }) { links.append((text, address)) }
    }
  }
}

extension Issue {
  /// The marks of a block, by its range of the text. An empty one at its end is its own.
  public func marks(in range: Range<Int>) -> [InlineMark] {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].text.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return marks[low...].prefix { $0.text.lowerBound <= range.upperBound }.filter {
      $0.text.isEmpty ? $0.text.lowerBound > range.lowerBound : $0.text.lowerBound < range.upperBound
    }
  }
}
