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
    let roles = read(lines, from: state, isPaged: isPaged, habits: IssueHabits())
    // What holds for nearly all articles of the issue is evidence for each of them.
    let habits = IssueHabits(roles, lines)
    return habits == IssueHabits() ? roles : read(lines, from: state, isPaged: isPaged, habits: habits)
  }

  private static func read(
    _ lines: [LineEvidence], from state: ReadingState, isPaged: Bool, habits: IssueHabits
  ) -> [Role] {
    guard !lines.isEmpty else { return [] }
    var search = Search(lineCount: lines.count, from: state)
    for index in lines.indices {
      let transition = RoleTransition(line: lines[index], previous: lines[max(0, index - 1)], habits: habits)
      search.advance(line: index, roles: plausibleRoles(lines[index], isPaged: isPaged), transition: transition)
    }
    return search.bestPath()
  }

  /// The roles a line may have, with their scores.
  private static func plausibleRoles(_ line: LineEvidence, isPaged: Bool) -> [(role: Role, score: Double)] {
    // Nine lines in ten are plain running text: as wide as the column, nothing about them.
    let isPlain =
      line.isFull && !line.isWide && line.byline == .none && line.sectionName == nil && !line.isTight
      && !line.isNextTight && !line.hasDash && !line.isEndnote && !line.isNote && !line.isCaption
      && !line.hasInnerSpace && line.hasClauses && line.number == .none && !line.opensParagraph
    let roles = isPlain || line.width > widestFront ? plainRoles : isPaged ? Role.allCases : unpagedRoles
    return roles.compactMap { role in RoleScore.score(role, line).map { (role, $0) } }
  }

  /// Cells of the widest line that may be part of a title block.
  private static let widestFront = 200

  private static let unpagedRoles = Role.allCases.filter { !$0.isTrailing }

  private static let plainRoles: [Role] = [
    .bodyLine, .paragraphStart, .articleStart, .noteContinued, .endnoteContinued, .captionContinued, .trailingNote,
    .headingContinued,
  ]
}

/// The states reached so far, and how each was reached.
private struct Search {
  private struct Arrival {
    var score: Double
    var state: ReadingState
    /// Index of the arrival at the line before.
    var origin: Int32
  }

  private var arrivals: [[Arrival]] = []
  /// For a state's code: its index among the arrivals at the line at hand.
  private var places = Array(repeating: Int32(-1), count: ReadingState.count)

  private let start: [Arrival]

  init(lineCount: Int, from state: ReadingState) {
    start = [Arrival(score: 0, state: state, origin: -1)]
    arrivals.reserveCapacity(lineCount)
  }

  mutating func advance(line: Int, roles: [(role: Role, score: Double)], transition: RoleTransition) {
    let origins = arrivals.last ?? start
    var reached: [Arrival] = []
    for (origin, arrival) in origins.enumerated() {
      for (role, own) in roles {
        guard let step = transition.step(arrival.state, role) else { continue }
        let score = arrival.score + own + step.score
        let code = step.state.code
        if places[code] < 0 {
          places[code] = Int32(reached.count)
          reached.append(Arrival(score: score, state: step.state, origin: Int32(origin)))
        } else if reached[Int(places[code])].score < score {
          reached[Int(places[code])] = Arrival(score: score, state: step.state, origin: Int32(origin))
        }
      }
    }
    if reached.isEmpty {
      // No rule covers the line: it goes on as running text, and the reading starts afresh behind it.
      let best = origins.indices.max { origins[$0].score < origins[$1].score } ?? 0
      let state = ReadingState(role: .bodyLine, awaitsTitle: false, isClosed: false, isOpen: false)
      reached = [
        Arrival(score: origins[best].score + ReadingWeights.articleBrokenOff, state: state, origin: Int32(best))
      ]
    }
    for arrival in reached { places[arrival.state.code] = -1 }
    arrivals.append(reached)
  }

  func bestPath() -> [Role] {
    guard let last = arrivals.last else { return [] }
    // An article that still awaits its title at the end has none.
    let final = last.indices.max { finalScore(last[$0]) < finalScore(last[$1]) } ?? 0
    var roles: [Role] = []
    var place = final
    for reached in arrivals.reversed() {
      roles.append(reached[place].state.role)
      place = Int(reached[place].origin)
    }
    return roles.reversed()
  }

  private func finalScore(_ arrival: Arrival) -> Double {
    arrival.score + (arrival.state.awaitsTitle ? ReadingWeights.articleWithoutTitle : 0)
  }
}
