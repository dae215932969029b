/// The part that a line plays in an issue.
enum Role: UInt8, Sendable, CaseIterable {
  // In an article's text.
  case bodyLine
  case paragraphStart
  /// The first line of an article whose title comes later on its page.
  case articleStart
  /// The same, where the article begins with a heading.
  case articleHeading
  case heading
  case headingContinued
  case endnote
  case endnoteContinued
  case note
  case noteContinued
  case caption
  case captionContinued
  // In a title block that stands before its text.
  case leadingSection
  case leadingKicker
  case leadingTitle
  case leadingSubtitle
  case leadingByline
  case leadingDateline
  // In a title block that stands at the foot of its article's first page.
  case trailingSection
  case trailingKicker
  case trailingTitle
  case trailingSubtitle
  case trailingByline
  case trailingDateline
  case trailingNote

  var isLeading: Bool { (Role.leadingSection.rawValue...Role.leadingDateline.rawValue).contains(rawValue) }
  var isTrailing: Bool { rawValue >= Role.trailingSection.rawValue }
  var isHeading: Bool { self == .heading || self == .headingContinued || self == .articleHeading }
  var isText: Bool { rawValue < Role.leadingSection.rawValue }

  /// What the line is at the head of an article; `nil` for a line of its text.
  var frontKind: Block.Kind? {
    switch self {
    case .leadingSection, .trailingSection: .section
    case .leadingKicker, .trailingKicker: .kicker
    case .leadingTitle, .trailingTitle: .title
    case .leadingSubtitle, .trailingSubtitle: .subtitle
    case .leadingByline, .trailingByline: .byline
    case .leadingDateline, .trailingDateline: .dateline
    default: nil
    }
  }
}

/// How far an article has come when a line has been read: what the next line may be depends on it.
struct ReadingState: Sendable, Hashable {
  var role: Role
  /// The article has begun, and its title is still to come.
  var awaitsTitle: Bool
  /// An endnote has closed the article.
  var isClosed: Bool
  /// The last line of text breaks off inside a sentence.
  var isOpen: Bool
  /// The article began on the page at hand.
  var isOnFirstPage = true

  /// A number below `count`, for tables.
  var code: Int {
    Int(role.rawValue) << 4 | (isOnFirstPage ? 8 : 0) | (awaitsTitle ? 4 : 0) | (isClosed ? 2 : 0) | (isOpen ? 1 : 0)
  }

  static let count = Role.allCases.count << 4
}
