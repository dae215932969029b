/// A scrap of another page before the head of the opening column: a text frame that the printer left on the page.
///
/// `…实现全镇覆盖。` over some lines, then `卷首语`, then the piece itself.
enum StrayOpening {
  /// Lines of such a scrap.
  private static let length = 3...12

  /// Indices of the scrap's lines; none where the issue begins as it should.
  static func find(evidence: [LineEvidence?], names: [String?], firstPage: Range<Int>) -> Range<Int> {
    let start = firstPage.lowerBound
    guard let head = firstPage.first(where: { evidence[$0] != nil && names[$0].map(SectionNames.isOpening) == true }),
      length.contains(head - start)
    else { return start..<start }
    let scrap = (start..<head).compactMap { evidence[$0] }
    // A cover or an imprint stands there too: short lines, not a column of running text.
    let running = scrap.filter { $0.isFull && $0.hasClauses || $0.isFull && !$0.isPlainPhrase }
    return running.count * 2 > scrap.count ? start..<head : start..<start
  }
}
