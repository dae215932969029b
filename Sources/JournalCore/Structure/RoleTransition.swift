private typealias W = ReadingWeights

/// What may follow what, and how well: the grammar of pages. Flow from line to line inside a page, over page breaks,
/// and from article to article.
struct RoleTransition {
  let line: LineEvidence
  let previous: LineEvidence

  /// The worth of reading the line as `role` after `state`, and the state that this leads to; `nil` where it can't be.
  func step(_ state: ReadingState, _ role: Role) -> (score: Double, state: ReadingState)? {
    var state = state
    var score = 0.0
    // A title is printed on its article's first page; past that page there is none.
    if line.startsPage, state.awaitsTitle, role.isText || role.isTrailing {
      score += W.articleWithoutTitle
      state.awaitsTitle = false
    }
    // A block at the foot ends with its page; only where an endnote has closed its article may another begin below.
    if state.role.isTrailing, !line.startsPage, !role.isTrailing {
      guard role == .articleStart, state.isClosed, !state.awaitsTitle else { return nil }
    }
    guard let step = transition(state, role) else { return nil }
    return (score + step.score, step.state)
  }

  private func transition(_ state: ReadingState, _ role: Role) -> (score: Double, state: ReadingState)? {
    switch role {
    case .bodyLine: bodyLine(state)
    case .paragraphStart: paragraphStart(state)
    case .articleStart: articleStart(state)
    case .heading: heading(state)
    case .headingContinued: headingContinued(state)
    case .endnote: endnote(state)
    case .endnoteContinued: endnoteContinued(state)
    case .note: note(state)
    case .noteContinued: noteContinued(state)
    case .caption: state.role.isTrailing && !line.startsPage ? nil : (0, moved(state, role))
    case .captionContinued:
      (state.role == .caption || state.role == .captionContinued) && !previous.endsSentence
        ? (0, moved(state, role)) : nil
    case .leadingSection: leadingSection(state)
    case .leadingKicker, .leadingTitle, .leadingSubtitle, .leadingByline, .leadingDateline: leading(state, role)
    case .trailingSection, .trailingKicker, .trailingTitle, .trailingSubtitle, .trailingByline, .trailingDateline,
      .trailingNote:
      trailing(state, role)
    }
  }

  private func moved(_ state: ReadingState, _ role: Role) -> ReadingState {
    var next = state
    next.role = role
    return next
  }

  private func inText(_ state: ReadingState, _ role: Role) -> ReadingState {
    ReadingState(role: role, awaitsTitle: state.awaitsTitle, isClosed: false, isOpen: breaksOff)
  }

  /// The line leaves its sentence unfinished.
  private var breaksOff: Bool { !line.endsSentence && !line.endsColon && !line.leaps }

  // MARK: Running text

  private func bodyLine(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !state.isClosed else { return nil }
    switch state.role {
    case .bodyLine, .paragraphStart, .articleStart:
      var score = 0.0
      if previous.isShort {
        // A run-in head in bold fills its line with fewer characters.
        let isRunIn =
          previous.number != .none && state.role == .paragraphStart && previous.width * 4 >= previous.column * 3
        score +=
          previous.endsSentence ? W.paragraphAfterShortLine : isRunIn ? 0 : W.lineAfterShortUnfinished
      }
      if previous.endsSentence {
        if line.isIndented { score += W.indentedAfterFullStop }
      } else {
        score += W.sentenceGoesOn
        if line.isIndented && previous.isIndented { score += W.raggedAfterRagged }
      }
      return (score, inText(state, .bodyLine))
    case .caption, .captionContinued:
      return (state.isOpen ? W.textResumesSentence : W.textResumesElsewhere, inText(state, .bodyLine))
    case .leadingSection:
      let score = state.isOpen ? W.textResumesSentence : W.textResumesElsewhere
      return (score + underSection, inText(state, .bodyLine))
    case _ where state.role.isTrailing:
      return (state.isOpen ? W.textResumesSentence : W.textResumesElsewhere, inText(state, .bodyLine))
    default:
      return nil
    }
  }

  private func paragraphStart(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !state.isClosed else { return nil }
    switch state.role {
    case .bodyLine, .paragraphStart, .articleStart:
      let score =
        previous.endsSentence
        ? W.afterFullStop
        : previous.endsColon
          ? W.afterColon : previous.endsItem ? W.afterItem : previous.endsClause ? W.afterClause : W.afterUnfinished
      return (score, inText(state, .paragraphStart))
    case .heading, .headingContinued:
      // Under a line that may be a run-in head a full line goes on; a short heading has ended.
      let mayGoOn = previous.width * 5 >= previous.column * 3
      let isFull = mayGoOn && line.isFull && !line.isSqueezed && !line.startsQuoted && line.number == .none
      return (W.headingBeforeStart + (isFull ? W.fullStartUnderHeading : 0), inText(state, .paragraphStart))
    case .note, .noteContinued:
      return (0, inText(state, .paragraphStart))
    case .endnote, .endnoteContinued:
      return nil
    case _ where state.role.isLeading && state.role != .leadingSection:
      var score = state.awaitsTitle ? W.startWithoutTitle : W.startUnderTitle
      if line.startsPage { score += W.textOnNextPage }
      return (score, inText(state, .paragraphStart))
    default:
      // After a page's head or foot, or a caption.
      let score = (state.isOpen ? W.afterUnfinished : 0) + (state.role == .leadingSection ? underSection : 0)
      return (score, inText(state, .paragraphStart))
    }
  }

  /// A head at the top of a page may be a running head, over which the text goes on; one inside a page is not, nor is
  /// one that names another column.
  private var underSection: Double {
    previous.startsPage ? (previous.opensSection ? W.textUnderNewSection : 0) : W.textUnderSectionInPage
  }

  /// What a head just above says for a new article.
  private var articleUnderSection: Double {
    (previous.opensSection ? W.articleUnderNewSection : 0)
      + (previous.startsPage || line.startsPage ? 0 : W.articleUnderSectionInPage)
  }

  private func articleStart(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !state.role.isLeading || state.role == .leadingSection else { return nil }
    var score = line.startsPage || state.role == .leadingSection ? W.newArticleAtPage : W.newArticleInPage
    score += boundary(state)
    if state.role.isTrailing, !state.isOpen { score += W.newArticleAfterFinishedBlock }
    if state.role == .leadingSection {
      score += W.newArticleUnderHead + articleUnderSection
    } else if previous.isShort, previous.endsSentence {
      score += W.newArticleAfterFinishedPage
    }
    return (
      score, ReadingState(role: .articleStart, awaitsTitle: true, isClosed: false, isOpen: breaksOff)
    )
  }

  /// What leaving the article before costs or gains.
  private func boundary(_ state: ReadingState) -> Double {
    (state.awaitsTitle ? W.articleWithoutTitle : 0) + (state.isOpen ? W.articleBrokenOff : 0)
      + (state.isClosed ? W.afterClosedArticle : 0)
  }

  private func heading(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !state.isClosed, state.role != .endnote else { return nil }
    var score = 0.0
    if state.isOpen { score += W.headingInsideSentence }
    let isAfterHeading = state.role == .heading || state.role == .headingContinued
    if isAfterHeading, line.number == .none || line.number == previous.number { score += W.headingAfterHeading }
    if state.role == .leadingSection { score += underSection }
    let opensDeeper = isAfterHeading && line.number != .none && line.number != previous.number
    if opensDeeper || (!isAfterHeading && (previous.endsSentence || previous.endsColon)) { score += W.headingAfterStop }
    if state.role.isLeading, state.role != .leadingSection, state.awaitsTitle { return nil }
    return (score, ReadingState(role: .heading, awaitsTitle: state.awaitsTitle, isClosed: false, isOpen: false))
  }

  private func headingContinued(_ state: ReadingState) -> (Double, ReadingState)? {
    guard state.role == .heading || state.role == .headingContinued, !line.startsPage else { return nil }
    guard !previous.endsSentence else { return nil }
    // A numbered heading may be set in a wider face, and wraps before its line is full as counted.
    let isWrapped = previous.width * 5 >= previous.column * 3
    let isUnfilled = previous.isShort && (previous.number == .none || !isWrapped)
    return (isUnfilled ? W.headingContinuedAfterShort : 0, moved(state, .headingContinued))
  }

  private func endnote(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !state.isClosed, !state.role.isLeading || state.role == .leadingSection else { return nil }
    var next = moved(state, .endnote)
    next.isClosed = true
    next.isOpen = line.isEndnote && line.bracketBalance < 0
    return (state.isOpen ? W.afterUnfinished : 0, next)
  }

  /// An endnote goes on until its bracket closes; a quoted source over as many lines as it fills.
  private func endnoteContinued(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !line.startsPage, line.byline != .marked else { return nil }
    switch state.role {
    case .endnote:
      let goesOn = previous.isEndnote ? previous.bracketBalance < 0 : !previous.isShort && line.isShort
      return goesOn ? (0, closing(state)) : nil
    case .endnoteContinued:
      return previous.bracketBalance <= 0 && !previous.isShort ? (0, closing(state)) : nil
    default: return nil
    }
  }

  private func closing(_ state: ReadingState) -> ReadingState {
    var next = moved(state, .endnoteContinued)
    if line.bracketBalance > 0 { next.isOpen = false }
    return next
  }

  private func note(_ state: ReadingState) -> (Double, ReadingState)? {
    guard state.role.isLeading else { return nil }
    var next = moved(state, .note)
    next.isOpen = false
    guard state.role == .leadingSection else { return (0, next) }
    // Under the head of a column it opens an article.
    next.awaitsTitle = true
    next.isClosed = false
    return (W.newArticleAtPage + W.newArticleUnderHead + articleUnderSection + boundary(state), next)
  }

  private func noteContinued(_ state: ReadingState) -> (Double, ReadingState)? {
    guard state.role == .note || state.role == .noteContinued, !previous.endsSentence || !previous.isShort else {
      return nil
    }
    return (0, moved(state, .noteContinued))
  }

  // MARK: Title blocks before their text

  /// A head at the top of a page belongs to no article yet: what it means shows in what follows.
  private func leadingSection(_ state: ReadingState) -> (Double, ReadingState)? {
    if line.startsPage || state.role == .leadingSection { return (0, moved(state, .leadingSection)) }
    if state.role.isLeading { return nil }
    if state.role == .heading || state.role == .headingContinued { return nil }
    guard state.role.isText, line.sectionName != nil || (line.isLetterSpaced && state.isClosed) else { return nil }
    return (state.isClosed ? 0 : W.sectionInPage, moved(state, .leadingSection))
  }

  private func leading(_ state: ReadingState, _ role: Role) -> (Double, ReadingState)? {
    if state.role.isLeading, state.role != .leadingSection {
      guard !line.startsPage, let score = order(of: role, after: state.role) else { return nil }
      var next = moved(state, role)
      if role == .leadingTitle { next.awaitsTitle = false }
      return (score, next)
    }
    guard role == .leadingTitle || role == .leadingKicker else { return nil }
    if state.role == .note || state.role == .noteContinued, state.awaitsTitle {
      var next = moved(state, role)
      next.awaitsTitle = role != .leadingTitle
      return (0, next)
    }
    let isAtPage = line.startsPage || state.role == .leadingSection
    if state.role.isTrailing, !line.startsPage { return nil }
    var score = (isAtPage ? W.leadingBlockAtPage : W.leadingBlockInPage) + boundary(state)
    if state.role.isText, previous.endsSentence { score += W.headingAfterStop }
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
    let isStub = line.width * 2 < previous.width && line.width > Self.wrappedStub
    return isStub && !previous.isFull && !line.isTight ? W.titleStub : W.titleContinued
  }

  /// Cells of a title's second line that can only be what did not fit the first.
  private static let wrappedStub = 4

  /// A line that follows the text without the usual blank line belongs to it, and text that a title block interrupts
  /// fills its line.
  private func entrance(_ state: ReadingState) -> Double {
    let isCutShort = state.isOpen && previous.isShort
    return (line.isTight ? W.blockTiedToText : 0) + (isCutShort ? W.blockAfterCutText : 0)
  }

  /// A title as wide as running text, and set like it, is seldom one.
  private func looksLikeBody(_ role: Role) -> Bool {
    guard line.isFull || line.isIndented, !line.isTight, !line.isNextTight, !line.hasInnerSpace else { return false }
    return role == .leadingTitle || role == .trailingTitle || (role == .trailingKicker && !line.isKicker)
  }

  /// Lines of one block: section, kicker, title, subtitle, byline and dateline, mostly in that order.
  private func order(of role: Role, after last: Role) -> Double? {
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

  private func trailing(_ state: ReadingState, _ role: Role) -> (Double, ReadingState)? {
    guard state.role.isText || state.role.isTrailing, !line.startsPage else { return nil }
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
        guard state.awaitsTitle else { return nil }
        next.awaitsTitle = false
        if state.role == .trailingByline, previous.byline != .marked { score += W.blockOutOfOrder }
      }
    case .trailingNote:
      guard state.role.isTrailing || state.awaitsTitle || state.isClosed else { return nil }
      let goesOn = state.role == .trailingNote && !previous.endsSentence
      guard goesOn || line.isNote || line.isWide && line.hasClauses else { return nil }
    case .trailingKicker:
      guard state.role.isTrailing || state.awaitsTitle else { return nil }
    case .trailingSubtitle:
      guard state.role == .trailingTitle || state.role == .trailingSubtitle else { return nil }
      if state.role == .trailingSubtitle { score += W.subtitleContinued }
    case .trailingByline:
      if state.role.isText { score += state.awaitsTitle ? 0 : W.bylineAloneAtFoot }
    default:
      break
    }
    return (score, next)
  }
}
