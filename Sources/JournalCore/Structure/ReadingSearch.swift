/// The search for the best reading (`LineReading`): the states reached at the line at hand, and how each was reached.
struct ReadingSearch {
  private struct Arrival {
    var score: Worth
    var state: ReadingState
    var step: Step
  }

  /// What a line was read as, to come to an arrival; by habit.
  private struct Step {
    /// The index of the arrival at the line before.
    var origin: SIMD2<UInt16>
    /// A role's raw value.
    var role: SIMD2<UInt8>

    init(from origin: Int, as role: Role) {
      self.origin = SIMD2(repeating: UInt16(origin))
      self.role = SIMD2(repeating: role.rawValue)
    }

    /// Takes from another step what holds for one habit.
    mutating func take(_ other: Step, for habit: Int) {
      origin[habit] = other.origin[habit]
      role[habit] = other.role[habit]
    }
  }

  /// Of the line at hand: the first `arrivalCount`. Room for each state there is.
  private var arrivals: [Arrival]
  private var arrivalCount = 1
  /// Of the line under way, likewise.
  private var reached: [Arrival]
  /// Of all lines, one behind another.
  private var steps: [Step] = []
  /// For each line, the index of its first step.
  private var starts: [Int] = []
  /// For a state's code: its index in `reached`; -1 for none.
  private var places = Array(repeating: Int16(-1), count: ReadingState.count)

  init(lineCount: Int, from state: ReadingState) {
    let start = Arrival(score: .zero, state: state, step: Step(from: 0, as: state.role))
    arrivals = Array(repeating: start, count: ReadingState.count)
    reached = arrivals
    starts.reserveCapacity(lineCount)
    steps.reserveCapacity(lineCount * Self.usualArrivals)
  }

  /// States that are reached at a line, as a rule.
  private static let usualArrivals = 10

  /// Reads one more line.
  mutating func advance(_ candidates: RoleCandidates, _ transition: RoleTransition) {
    let last = arrivals[..<arrivalCount]
    let count = Self.reach(&reached, &places, from: last, candidates, transition)
    if count == 0 { reached[0] = Self.fresh(behind: last) }
    arrivalCount = max(1, count)
    swap(&arrivals, &reached)
    starts.append(steps.count)
    for arrival in arrivals[..<arrivalCount] {
      places[arrival.state.code] = -1
      steps.append(arrival.step)
    }
  }

  /// Finds the states that the line leads to; how many there are.
  private static func reach(
    _ reached: inout [Arrival], _ places: inout [Int16], from arrivals: ArraySlice<Arrival>,
    _ candidates: RoleCandidates, _ transition: RoleTransition
  ) -> Int {
    let order = candidates.order
    let (roles, successors) = (order.roles, order.successors)
    var count = 0
    var slots = places.mutableSpan
    var reached = reached.mutableSpan
    for origin in arrivals.indices {
      let arrival = arrivals[origin]
      var possible = successors[arrival.state.code] & candidates.places
      while possible != 0 {
        let place = possible.trailingZeroBitCount
        possible &= possible - 1
        let role = roles[place]
        guard let next = transition.step(arrival.state, role) else { continue }
        let score = arrival.score + candidates.score(at: place) + next.score
        let step = Step(from: origin, as: role)
        let slot = Int(slots[next.state.code])
        guard slot >= 0 else {
          slots[next.state.code] = Int16(count)
          reached[count] = Arrival(score: score, state: next.state, step: step)
          count += 1
          continue
        }
        if reached[slot].score.x < score.x {
          reached[slot].score.x = score.x
          reached[slot].step.take(step, for: 0)
        }
        if reached[slot].score.y < score.y {
          reached[slot].score.y = score.y
          reached[slot].step.take(step, for: 1)
        }
      }
    }
    return count
  }

  /// No rule covers the line: it goes on as running text, and the reading starts afresh behind it.
  private static func fresh(behind arrivals: ArraySlice<Arrival>) -> Arrival {
    let state = ReadingState(role: .bodyLine, awaitsTitle: false, isClosed: false, isOpen: false)
    var fresh = Arrival(score: .zero, state: state, step: Step(from: 0, as: .bodyLine))
    for habit in fresh.score.indices {
      let best = arrivals.indices.max { arrivals[$0].score[habit] < arrivals[$1].score[habit] } ?? 0
      fresh.score[habit] = arrivals[best].score[habit] + ReadingWeights.articleBrokenOff
      fresh.step.origin[habit] = UInt16(best)
    }
    return fresh
  }

  /// The roles of the lines read, in the best reading of them all.
  func bestPath(by habit: Habit) -> [Role] {
    let habit = habit.rawValue
    // An article that still awaits its title at the end has none.
    func finalScore(_ arrival: Arrival) -> Double {
      arrival.score[habit] + (arrival.state.awaitsTitle ? ReadingWeights.articleWithoutTitle : 0)
    }
    var place = arrivals[..<arrivalCount].indices.max { finalScore(arrivals[$0]) < finalScore(arrivals[$1]) } ?? 0
    var roles: [Role] = []
    roles.reserveCapacity(starts.count)
    for start in starts.reversed() {
      let step = steps[start + place]
      roles.append(Role(rawValue: step.role[habit]) ?? .bodyLine)
      place = Int(step.origin[habit])
    }
    return roles.reversed()
  }
}
