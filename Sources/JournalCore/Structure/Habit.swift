/// What nearly all articles of an issue may have in common: told by a first reading, and weighed in a second one. Both
/// go through the lines at once (`ReadingSearch`).
enum Habit: Int {
  /// The first reading: nothing is known.
  case none
  /// Titles that stand before their text open a page: one inside a page is rather a heading on two lines.
  case titlesOpenPages

  /// Titles that can tell, at least.
  private static let leastTitles = 6
  /// Of so many titles, one at most stands inside a page.
  private static let exception = 4

  /// - Parameters:
  ///   - roles: one a line, of the first reading.
  ///   - lines: what was read.
  func holds(for roles: [Role], _ lines: [LineEvidence]) -> Bool {
    guard self == .titlesOpenPages else { return true }
    var atPage = 0
    var inPage = 0
    for (index, role) in roles.enumerated() where role.opensTitleBlock(after: index > 0 ? roles[index - 1] : nil) {
      if lines[index].startsPage || (index > 0 && roles[index - 1] == .leadingSection) {
        atPage += 1
      } else {
        inPage += 1
      }
    }
    return inPage > 0 && atPage + inPage >= Self.leastTitles && inPage * Self.exception <= atPage + inPage
  }
}

/// What a reading is worth, by `Habit.rawValue`.
typealias Worth = SIMD2<Double>

extension Role {
  /// A kicker or a title that stands before its text, and nothing of its block but a column's head before it.
  fileprivate func opensTitleBlock(after previous: Role?) -> Bool {
    guard self == .leadingTitle || self == .leadingKicker else { return false }
    return previous.map { !$0.isLeading || $0 == .leadingSection } ?? true
  }
}
