/// How far an article has come when a line has been read: what the next line may be depends on it.
///
/// Two bytes, for the search (`ReadingSearch`) hands hundreds of thousands of them about.
struct ReadingState: Sendable, Hashable {
  /// What the line is, as far as it bears on the next one: all running text is `bodyLine`, but for the first line of
  /// a paragraph that may be a run-in head (`paragraphStart`).
  var role: Role
  private var flags: UInt8

  init(role: Role, awaitsTitle: Bool, isClosed: Bool, isOpen: Bool, isOnFirstPage: Bool = true) {
    self.role = role
    flags = (awaitsTitle ? 1 : 0) | (isClosed ? 2 : 0) | (isOpen ? 4 : 0) | (isOnFirstPage ? 8 : 0)
  }

  /// The article has begun, and its title is still to come.
  var awaitsTitle: Bool {
    get { flags & 1 != 0 }
    set { flags = newValue ? flags | 1 : flags & ~1 }
  }
  /// An endnote has closed the article.
  var isClosed: Bool {
    get { flags & 2 != 0 }
    set { flags = newValue ? flags | 2 : flags & ~2 }
  }
  /// The last line of text breaks off inside a sentence.
  var isOpen: Bool {
    get { flags & 4 != 0 }
    set { flags = newValue ? flags | 4 : flags & ~4 }
  }
  /// The article began on the page at hand.
  var isOnFirstPage: Bool {
    get { flags & 8 != 0 }
    set { flags = newValue ? flags | 8 : flags & ~8 }
  }

  /// A number below `count`, for tables.
  var code: Int { Int(role.rawValue) << 4 | Int(flags) }

  static let count = Role.allCases.count << 4

  /// All states there are, each at its code.
  static let all: [ReadingState] = Role.allCases.flatMap { role in
    (UInt8(0)..<16).map { flags in
      var state = ReadingState(role: role, awaitsTitle: false, isClosed: false, isOpen: false)
      state.flags = flags
      return state
    }
  }
}
