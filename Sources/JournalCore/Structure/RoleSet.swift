/// Roles, a bit each.
struct RoleSet: OptionSet, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ roles: Role...) {
    rawValue = roles.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  func contains(_ role: Role) -> Bool { rawValue >> UInt32(role.rawValue) & 1 != 0 }
}

extension RoleSet {
  static let trailing = RoleSet(
    .trailingSection, .trailingKicker, .trailingTitle, .trailingSubtitle, .trailingByline, .trailingDateline,
    .trailingNote)

  /// What may come next, whatever the lines show: all that `RoleTransition` need look at.
  ///
  /// - Returns: by the code of a `ReadingState`.
  static let successors: [RoleSet] = ReadingState.all.map { state in
    var next = successors(of: state.role)
    if state.isClosed { next.subtract(RoleSet(.bodyLine, .paragraphStart, .heading, .endnote)) }
    if !state.awaitsTitle, !state.role.isTrailing { next.subtract(RoleSet(.trailingTitle, .trailingKicker)) }
    if !state.awaitsTitle, ![.trailingTitle, .trailingByline].contains(state.role) {
      next.subtract(RoleSet(.trailingTitle))
    }
    if ![.trailingTitle, .trailingSubtitle].contains(state.role) { next.subtract(RoleSet(.trailingSubtitle)) }
    return next
  }

  private static func successors(of role: Role) -> RoleSet {
    let leading = RoleSet(.leadingKicker, .leadingTitle, .leadingSubtitle, .leadingByline, .leadingDateline)
    // Behind anything but a title block before its text: another article, a block at the foot, a caption.
    let others = trailing.union(
      RoleSet(.articleStart, .articleHeading, .endnote, .caption, .leadingSection, .leadingKicker, .leadingTitle))
    return switch role {
    case .bodyLine, .paragraphStart, .articleStart: others.union(RoleSet(.bodyLine, .paragraphStart, .heading))
    case .heading, .headingContinued, .articleHeading:
      others.union(RoleSet(.paragraphStart, .heading, .headingContinued))
    case .endnote, .endnoteContinued: others.union(RoleSet(.heading, .endnoteContinued))
    case .note, .noteContinued: others.union(RoleSet(.paragraphStart, .heading, .noteContinued))
    case .caption, .captionContinued:
      others.union(RoleSet(.bodyLine, .paragraphStart, .heading, .captionContinued))
    case .leadingSection: others.union(RoleSet(.bodyLine, .paragraphStart, .heading, .note)).subtracting(trailing)
    case .leadingKicker, .leadingTitle, .leadingSubtitle, .leadingByline, .leadingDateline:
      leading.union(RoleSet(.paragraphStart, .heading, .note, .caption, .leadingSection))
    case .trailingSection, .trailingKicker, .trailingTitle, .trailingSubtitle, .trailingByline, .trailingDateline,
      .trailingNote:
      others.union(RoleSet(.bodyLine, .paragraphStart, .heading))
    }
  }
}
