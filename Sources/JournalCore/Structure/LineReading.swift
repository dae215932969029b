/// The best reading of an issue's lines as a whole.
///
/// Each line may play several parts, and which it plays depends on its neighbours, on the page, and on whether its
/// article still awaits a title. All readings are scored (`RoleScore`, `RoleTransition`, with `ReadingWeights`) and the
/// best one is found by dynamic programming over `ReadingState`: linear in the lines.
enum LineReading {
  /// Before an issue's first line: nothing is under way.
  static let beginning = ReadingState(role: .endnote, awaitsTitle: false, isClosed: true, isOpen: false)
  /// Before the first line of a jump tail: inside a sentence of a titled article.
  static let insideSentence = ReadingState(role: .bodyLine, awaitsTitle: false, isClosed: false, isOpen: true)

  /// One role a line.
  ///
  /// - Parameters:
  ///   - state: how far the text has come before the first line.
  ///   - isPaged: the text shows where its pages end, so that a title block may stand at the foot of one.
  static func read(_ lines: [LineEvidence], from state: ReadingState = beginning, isPaged: Bool = true) -> [Role] {
    guard !lines.isEmpty else { return [] }
    var search = ReadingSearch(lineCount: lines.count, from: state)
    var candidates = RoleCandidates()
    for index in lines.indices {
      let transition = RoleTransition(line: lines[index], previous: lines[max(0, index - 1)])
      findRoles(&candidates, transition, isPaged: isPaged)
      search.advance(candidates, transition)
    }
    // What holds for nearly all articles of the issue is evidence for each of them.
    let roles = search.bestPath(by: .none)
    return Habit.titlesOpenPages.holds(for: roles, lines) ? search.bestPath(by: .titlesOpenPages) : roles
  }

  /// The roles a line may have, with their scores.
  private static func findRoles(_ candidates: inout RoleCandidates, _ transition: RoleTransition, isPaged: Bool) {
    let line = transition.line
    // Nine lines in ten are plain running text: as wide as the column, nothing about them.
    let isPlain =
      line.isFull && !line.isWide && line.byline == .none && !line.namesSection && !line.isTight
      && !line.isNextTight && !line.hasDash && !line.isEndnote && !line.isNote && !line.isCaption
      && !line.hasInnerSpace && line.hasClauses && line.number == .none && !line.opensParagraph
    let order: RoleOrder = isPlain || line.width > widestFront ? .plain : isPaged ? .all : .unpaged
    candidates.begin(order)
    for (place, role) in order.roles.enumerated() {
      if transition.possible.contains(role), let score = RoleScore.score(role, line) {
        candidates.add(at: place, score)
      }
    }
  }

  /// Cells of the widest line that may be part of a title block.
  private static let widestFront = 200
}
