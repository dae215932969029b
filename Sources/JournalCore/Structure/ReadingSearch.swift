/// The search for the best reading (`LineReading`): the states reached at the line at hand, and how each was reached.
struct ReadingSearch {
  private struct Arrival {
    var score: Worth
    var state: ReadingState
    /// By habit: the index of the arrival at the line before.
    var origin: SIMD2<UInt16>
  }

  /// What a line was read as, to come to an arrival.
  private struct Step {
    var origin: SIMD2<UInt16>
    var role: Role
  }

  private var arrivals: [Arrival]
  private var reached: [Arrival] = []
  /// Of all lines, one behind another.
  private var steps: [Step] = []
  /// For each line, the index of its first step.
  private var starts: [Int] = []
  /// For a state's code: its index in `reached`; -1 for none.
  private var places = Array(repeating: Int16(-1), count: ReadingState.count)

  init(lineCount: Int, from state: ReadingState) {
    arrivals = [Arrival(score: .zero, state: state, origin: .zero)]
    starts.reserveCapacity(lineCount)
    steps.reserveCapacity(lineCount * Self.usualArrivals)
  }

  /// States that are reached at a line, as a rule.
  private static let usualArrivals = 10

  /// Reads one more line.
  mutating func advance(_ candidates: RoleCandidates, _ transition: RoleTransition) {
    reached.removeAll(keepingCapacity: true)
    for (origin, arrival) in arrivals.enumerated() {
      var places = candidates.order.successors[arrival.state.code] & candidates.places
      while places != 0 {
        let place = places.trailingZeroBitCount
        places &= places - 1
        guard let step = transition.step(arrival.state, candidates.order.roles[place]) else { continue }
        reach(step.state, arrival.score + candidates.score(at: place) + step.score, from: UInt16(origin))
      }
    }
    if reached.isEmpty { reached = [fresh] }
    starts.append(steps.count)
    for arrival in reached {
      places[arrival.state.code] = -1
      steps.append(Step(origin: arrival.origin, role: arrival.state.role))
    }
    swap(&arrivals, &reached)
  }

  private mutating func reach(_ state: ReadingState, _ score: Worth, from origin: UInt16) {
    let place = Int(places[state.code])
    guard place >= 0 else {
      places[state.code] = Int16(reached.count)
      reached.append(Arrival(score: score, state: state, origin: SIMD2(repeating: origin)))
      return
    }
    for habit in score.indices where reached[place].score[habit] < score[habit] {
      reached[place].score[habit] = score[habit]
      reached[place].origin[habit] = origin
    }
  }

  /// No rule covers the line: it goes on as running text, and the reading starts afresh behind it.
  private var fresh: Arrival {
    let state = ReadingState(role: .bodyLine, awaitsTitle: false, isClosed: false, isOpen: false)
    var fresh = Arrival(score: .zero, state: state, origin: .zero)
    for habit in fresh.score.indices {
      let best = arrivals.indices.max { arrivals[$0].score[habit] < arrivals[$1].score[habit] } ?? 0
      fresh.score[habit] = arrivals[best].score[habit] + ReadingWeights.articleBrokenOff
      fresh.origin[habit] = UInt16(best)
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
    var place = arrivals.indices.max { finalScore(arrivals[$0]) < finalScore(arrivals[$1]) } ?? 0
    var roles: [Role] = []
    roles.reserveCapacity(starts.count)
    for start in starts.reversed() {
      let step = steps[start + place]
      roles.append(step.role)
      place = Int(step.origin[habit])
    }
    return roles.reversed()
  }
}
