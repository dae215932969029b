/// How many lines a full page holds, where an issue's pages tell.
///
/// A journal set in one column fills every page of an article but the first, where the title takes room, and the last.
/// In one with pictures and several columns the pages differ, and nothing follows from their lengths.
struct PageDepth: Sendable {
  /// Lines of a full page.
  let lines: Int
  /// Lines of text that a title block takes the place of, at most.
  static let titleBlock = 3
  /// Pages that can tell, at least.
  private static let leastPages = 8
  /// Of a hundred pages, so many hold the same number of lines.
  private static let leastShare = 50

  /// - Parameter counts: the number of lines of each page; `nil` where the pages differ.
  init?(_ counts: [Int]) {
    guard counts.count >= Self.leastPages else { return nil }
    var pages: [Int: Int] = [:]
    for count in counts { pages[count, default: 0] += 1 }
    guard let common = pages.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      common.key > 2 * Self.titleBlock, common.value * 100 >= counts.count * Self.leastShare
    else { return nil }
    lines = common.key
  }
}
