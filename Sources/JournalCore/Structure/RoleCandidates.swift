/// Roles in the order in which they are tried, and what may follow each state, by place in that order.
final class RoleOrder: Sendable {
  let roles: [Role]
  /// By the code of a `ReadingState`: a bit for each place whose role may come next.
  let successors: [UInt32]

  private init(_ roles: [Role]) {
    self.roles = roles
    successors = RoleSet.successors.map { set in
      roles.indices.reduce(0) { set.contains(roles[$1]) ? $0 | 1 << UInt32($1) : $0 }
    }
  }

  static let all = RoleOrder(Role.allCases)
  /// For a text that does not show where its pages end.
  static let unpaged = RoleOrder(Role.allCases.filter { !$0.isTrailing })
  /// For a line that is like any other of running text.
  static let plain = RoleOrder([
    .bodyLine, .paragraphStart, .articleStart, .noteContinued, .endnoteContinued, .captionContinued, .trailingNote,
    .headingContinued,
  ])
}

/// The roles that a line may have, and what each is worth by what the line shows itself (`RoleScore`).
struct RoleCandidates {
  private(set) var order = RoleOrder.all
  /// A bit for each place of the order whose role the line may have.
  private(set) var places: UInt32 = 0
  /// By place.
  private var scores = Array(repeating: 0.0, count: Role.allCases.count)

  /// Starts with another line.
  mutating func begin(_ order: RoleOrder) {
    self.order = order
    places = 0
  }

  mutating func add(at place: Int, _ score: Double) {
    places |= 1 << UInt32(place)
    scores[place] = score
  }

  func score(at place: Int) -> Double { scores[place] }
}
