private typealias W = ReadingWeights

/// Title blocks: before their text, and at the foot of their article's first page.
extension RoleTransition {
  // MARK: Title blocks before their text

  /// A head at the top of a page belongs to no article yet: what it means shows in what follows.
  func leadingSection(_ state: ReadingState) -> (Double, ReadingState)? {
    if line.startsPage || state.role == .leadingSection { return (0, moved(state, .leadingSection)) }
    if state.role.isLeading { return nil }
    if state.role.isHeading { return nil }
    guard state.role.isText, line.namesSection || (line.isLetterSpaced && state.isClosed) else { return nil }
    return (state.isClosed ? 0 : W.sectionInPage, moved(state, .leadingSection))
  }

  func leading(_ state: ReadingState, _ role: Role) -> (Worth, ReadingState)? {
    if state.role.isLeading, state.role != .leadingSection {
      guard !line.startsPage, let score = order(of: role, after: state.role) else { return nil }
      var next = moved(state, role)
      if role == .leadingTitle { next.awaitsTitle = false }
      return (Worth(repeating: score), next)
    }
    guard role == .leadingTitle || role == .leadingKicker else { return nil }
    if state.role == .note || state.role == .noteContinued, state.awaitsTitle {
      var next = moved(state, role)
      next.awaitsTitle = role != .leadingTitle
      return (.zero, next)
    }
    let isAtPage = line.startsPage || state.role == .leadingSection
    if state.role.isTrailing, !line.startsPage { return nil }
    var score = Worth(repeating: (isAtPage ? W.leadingBlockAtPage : W.leadingBlockInPage) + boundary(state))
    if state.role.isText, previous.endsSentence { score += W.headingAfterStop }
    if !isAtPage { score[Habit.titlesOpenPages.rawValue] += W.titleInPageAgainstHabit }
    if line.startsPage {
      score += (line.followsShortPage ? W.newArticleAfterShortPage : 0) + (line.isOnFullPage ? W.titleOnFullPage : 0)
    }
    if state.role == .leadingSection { score += articleUnderSection }
    if looksLikeBody(role), !isAtPage, !(previous.endsSentence && previous.isShort && !line.isIndented) {
      score += W.titleLooksLikeBody
    }
    return (
      score, ReadingState(role: role, awaitsTitle: role != .leadingTitle, isClosed: false, isOpen: false)
    )
  }

  /// A title wraps where its line is full; lines of a title are else of a length.
  private var titleContinued: Double {
    // `乡村纪事` over a title twice as long is a column's name.
    if previous.isPlainPhrase, previous.width <= RoleScore.fourIdeographs, line.width >= 2 * previous.width {
      return W.titleUnderShortPhrase
    }
    let isStub = line.width * 2 < previous.width && line.width > Self.wrappedStub
    return isStub && !previous.isFull && !line.isTight ? W.titleStub : W.titleContinued
  }

  /// Cells of a title's second line that can only be what did not fit the first.
  static let wrappedStub = 4

  /// A line that follows the text without the usual blank line belongs to it, and text that a title block interrupts
  /// fills its line.
  func entrance(_ state: ReadingState) -> Double {
    let isCutShort = state.isOpen && previous.isShort
    return (line.isTight ? W.blockTiedToText : 0) + (isCutShort ? W.blockAfterCutText : 0)
  }

  /// A title as wide as running text, and set like it, is seldom one.
  func looksLikeBody(_ role: Role) -> Bool {
    guard line.isFull || line.isIndented, !line.isTight, !line.isNextTight, !line.hasInnerSpace else { return false }
    return role == .leadingTitle || role == .trailingTitle || (role == .trailingKicker && !line.isKicker)
  }

  /// Lines of one block: section, kicker, title, subtitle, byline and dateline, mostly in that order.
  func order(of role: Role, after last: Role) -> Double? {
    switch (last, role) {
    case (.leadingTitle, .leadingTitle): titleContinued
    case (.leadingKicker, .leadingKicker), (.leadingByline, .leadingByline): 0
    case (.leadingSubtitle, .leadingSubtitle): W.subtitleContinued
    case (.leadingKicker, .leadingTitle), (.leadingTitle, .leadingSubtitle): 0.3
    case (_, .leadingByline) where last != .leadingKicker: 0
    case (_, .leadingDateline): 0
    case (.leadingByline, .leadingTitle), (.leadingTitle, .leadingKicker): W.blockOutOfOrder * 2
    default: nil
    }
  }

  // MARK: Title blocks at the foot of their article's first page

  func trailing(_ state: ReadingState, _ role: Role) -> (Double, ReadingState)? {
    guard state.role.isText || state.role.isTrailing else { return nil }
    // Text goes on from line to line, so a block that interrupts it starts where its article still lacks a title.
    var score = state.role.isText ? W.trailingBlock : 0
    if state.role.isText {
      score += entrance(state)
      if looksLikeBody(role) { score += W.titleLooksLikeBody }
    }
    var next = moved(state, role)
    switch role {
    case .trailingTitle:
      if state.role == .trailingTitle {
        score += titleContinued
      } else {
        if !state.awaitsTitle {
          // The titles of several short pieces may be gathered at the foot, each with its byline.
          guard state.role == .trailingByline, previous.byline == .marked else { return nil }
          score += W.gatheredTitle
        }
        next.awaitsTitle = false
        if state.role == .trailingByline, previous.byline != .marked { score += W.blockOutOfOrder }
      }
    case .trailingNote:
      guard state.role.isTrailing || state.awaitsTitle || state.isClosed else { return nil }
      let goesOn = state.role == .trailingNote && !previous.endsSentence
      guard goesOn || opensTrailingNote else { return nil }
    case .trailingKicker:
      guard state.role.isTrailing || state.awaitsTitle else { return nil }
    case .trailingSubtitle:
      guard state.role == .trailingTitle || state.role == .trailingSubtitle else { return nil }
      if state.role == .trailingSubtitle { score += W.subtitleContinued }
    case .trailingByline:
      let opensBlock = state.role.isText || state.role == .trailingSection
      if opensBlock, !state.awaitsTitle {
        score += state.isOnFirstPage ? W.bylineAloneAtFoot : W.bylineOnLaterPage
      }
    default:
      break
    }
    return (score, next)
  }
}
