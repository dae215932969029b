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

  var isLeading: Bool { rawValue >= Role.leadingSection.rawValue && rawValue <= Role.leadingDateline.rawValue }
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
