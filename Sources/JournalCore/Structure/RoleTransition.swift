private typealias W = ReadingWeights

/// What may follow what, and how well: the grammar of pages. Flow from line to line inside a page, over page breaks,
/// and from article to article.
struct RoleTransition {
  let line: LineEvidence
  let previous: LineEvidence

  /// What the line may be whatever comes before it.
  let possible: RoleSet

  init(line: LineEvidence, previous: LineEvidence) {
    self.line = line
    self.previous = previous
    var possible = RoleSet(rawValue: .max)
    if !line.startsPage || !line.isShort { possible.subtract(RoleSet(.articleHeading)) }
    if !line.isCaption, !line.isShort || !line.endsSentence { possible.subtract(RoleSet(.caption)) }
    if line.startsPage {
      possible.subtract(.trailing)
      possible.subtract(RoleSet(.leadingSubtitle, .leadingByline, .leadingDateline))
    }
    if line.startsPage || previous.endsSentence { possible.subtract(RoleSet(.headingContinued)) }
    if line.startsPage || line.byline == .marked { possible.subtract(RoleSet(.endnoteContinued)) }
    if line.startsWithStop, !previous.endsSentence { possible.subtract(RoleSet(.paragraphStart)) }
    if previous.endsSentence {
      possible.subtract(RoleSet(.captionContinued))
      if previous.isShort { possible.subtract(RoleSet(.noteContinued)) }
    }
    self.possible = possible
  }

  /// The worth of reading the line as `role` after `state`, and the state that this leads to; `nil` where it can't be.
  @inline(__always)
  func step(_ state: ReadingState, _ role: Role) -> (score: Worth, state: ReadingState)? {
    // Tried behind every state, and hardly ever found.
    if role == .trailingNote, state.role != .trailingNote, !opensTrailingNote { return nil }
    var state = state
    var score = 0.0
    if line.startsPage { state.isOnFirstPage = false }
    // A title is printed on its article's first page; past that page there is none.
    if line.startsPage, state.awaitsTitle, role.isText || role.isTrailing {
      score += W.articleWithoutTitle
      state.awaitsTitle = false
    }
    // A block at the foot ends with its page; another article may begin below where its own has come to its end.
    if state.role.isTrailing, !line.startsPage, !role.isTrailing {
      let startsAnother = role == .articleStart && !state.isOpen && !state.awaitsTitle
      guard startsAnother || role == .bodyLine && state.role == .trailingByline && line.isFull || role == .caption
      else {
        return nil
      }
    }
    guard let step = transition(state, role) else { return nil }
    return (score + step.score, step.state)
  }

  /// A note at the foot may begin with the line.
  var opensTrailingNote: Bool { line.isNote || line.isWide && line.hasClauses }

  @inline(__always)
  private func transition(_ state: ReadingState, _ role: Role) -> (score: Worth, state: ReadingState)? {
    switch role {
    case .leadingKicker, .leadingTitle, .leadingSubtitle, .leadingByline, .leadingDateline: leading(state, role)
    default: sameByAnyHabit(state, role).map { (Worth(repeating: $0.score), $0.state) }
    }
  }

  @inline(__always)
  private func sameByAnyHabit(_ state: ReadingState, _ role: Role) -> (score: Double, state: ReadingState)? {
    switch role {
    case .bodyLine: bodyLine(state)
    case .paragraphStart: paragraphStart(state)
    case .articleStart: articleStart(state, isOpen: breaksOff)
    case .articleHeading: line.startsPage && line.isShort ? articleStart(state, .articleHeading, isOpen: false) : nil
    case .heading: heading(state)
    case .headingContinued: headingContinued(state)
    case .endnote: endnote(state)
    case .endnoteContinued: endnoteContinued(state)
    case .note: note(state)
    case .noteContinued: noteContinued(state)
    case .caption: caption(state)
    case .captionContinued:
      state.role == .caption || state.role == .captionContinued ? (0, moved(state, role)) : nil
    case .leadingSection: leadingSection(state)
    case .leadingKicker, .leadingTitle, .leadingSubtitle, .leadingByline, .leadingDateline: nil
    case .trailingSection, .trailingKicker, .trailingTitle, .trailingSubtitle, .trailingByline, .trailingDateline,
      .trailingNote:
      trailing(state, role)
    }
  }

  func moved(_ state: ReadingState, _ role: Role) -> ReadingState {
    var next = state
    next.role = role
    return next
  }

  func inText(_ state: ReadingState, _ role: Role = .bodyLine) -> ReadingState {
    ReadingState(
      role: role, awaitsTitle: state.awaitsTitle, isClosed: line.leaps, isOpen: breaksOff,
      isOnFirstPage: state.isOnFirstPage)
  }

  /// The line leaves its sentence unfinished.
  var breaksOff: Bool { !line.endsSentence && !line.endsColon && !line.leaps }

  /// Under a title block at the foot, a sentence on a line of its own tells of the picture beside it.
  func caption(_ state: ReadingState) -> (Double, ReadingState)? {
    guard line.isCaption || state.role.isTrailing && !line.startsPage && line.isShort && line.endsSentence else {
      return nil
    }
    return (0, moved(state, .caption))
  }

  // MARK: Running text

  /// What a paragraph's first line is to the next one: a run-in head in bold fills its line with fewer characters.
  private var startRole: Role {
    line.number != .none && line.width * 4 >= line.column * 3 ? .paragraphStart : .bodyLine
  }

  func bodyLine(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !state.isClosed else { return nil }
    switch state.role {
    case .bodyLine, .paragraphStart:
      var score = line.startsWithStop && previous.endsSentence ? W.stopAfterStop : 0
      if previous.isShort {
        let mayBeRunIn = state.role == .paragraphStart
        score +=
          previous.endsSentence ? W.paragraphAfterShortLine : mayBeRunIn ? 0 : W.lineAfterShortUnfinished
      }
      if previous.endsSentence {
        if line.isIndented { score += W.indentedAfterFullStop }
      } else {
        score += W.sentenceGoesOn
        if line.isIndented && previous.isIndented { score += W.raggedAfterRagged }
      }
      return (score, inText(state))
    case .caption, .captionContinued:
      return (state.isOpen ? W.textResumesSentence : W.textResumesElsewhere, inText(state))
    case .leadingSection:
      let score = state.isOpen ? W.textResumesSentence : W.textResumesElsewhere
      return (score + underSection, inText(state))
    case _ where state.role.isTrailing:
      if !line.startsPage { return (W.textUnderBlock, inText(state)) }
      return (state.isOpen ? W.textResumesSentence : W.textResumesElsewhere, inText(state))
    default:
      return nil
    }
  }

  func paragraphStart(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !state.isClosed else { return nil }
    switch state.role {
    case .bodyLine, .paragraphStart:
      let score =
        previous.endsSentence
        ? W.afterFullStop
        : previous.endsColon
          ? W.afterColon
          : previous.endsItem
            ? (previous.isShort ? W.afterShortItem : W.afterItem)
            : previous.endsClause ? W.afterClause : W.afterUnfinished
      return (score, inText(state, startRole))
    case .heading, .headingContinued, .articleHeading:
      // Under a line that may be a run-in head a full line goes on; a short heading has ended.
      let mayGoOn = previous.width * 5 >= previous.column * 3
      let isFull = mayGoOn && line.isFull && !line.isSqueezed && !line.startsQuoted && line.number == .none
      let isUnfinished = previous.opensQuotation || previous.endsInsidePhrase
      return (
        W.headingBeforeStart + (isFull ? W.fullStartUnderHeading : 0)
          + (isUnfinished ? W.startUnderUnfinishedHeading : 0),
        inText(state, startRole)
      )
    case .note, .noteContinued:
      return (0, inText(state, startRole))
    case .endnote, .endnoteContinued:
      return nil
    case _ where state.role.isLeading && state.role != .leadingSection:
      var score = state.awaitsTitle ? W.startWithoutTitle : W.startUnderTitle
      if line.startsPage { score += W.textOnNextPage }
      if line.isTight, !previous.startsPage { score += W.textTiedToBlock }
      if line.isFull, !line.isSqueezed { score += W.fullStartUnderTitle }
      return (score, inText(state, startRole))
    default:
      // After a page's head or foot, or a caption.
      let score = (state.isOpen ? W.afterUnfinished : 0) + (state.role == .leadingSection ? underSection : 0)
      return (score, inText(state, startRole))
    }
  }

  /// A head at the top of a page may be a running head, over which the text goes on; one inside a page is not, nor is
  /// one that names another column.
  var underSection: Double {
    previous.startsPage ? (previous.opensSection ? W.textUnderNewSection : 0) : W.textUnderSectionInPage
  }

  /// What a head just above says for a new article.
  var articleUnderSection: Double {
    (previous.opensSection ? W.articleUnderNewSection : 0)
      + (previous.startsPage || line.startsPage ? 0 : W.articleUnderSectionInPage)
  }

  func articleStart(
    _ state: ReadingState, _ role: Role = .bodyLine, isOpen: Bool
  ) -> (Double, ReadingState)? {
    guard !state.role.isLeading || state.role == .leadingSection else { return nil }
    var score =
      line.startsPage || state.role == .leadingSection
      ? W.newArticleAtPage
      : state.role == .trailingByline
        ? W.newArticleUnderBlock
        : line.opensColumn && previous.endsSentence ? W.newArticleAtColumn : W.newArticleInPage
    score += boundary(state)
    if state.role.isTrailing, !state.isOpen { score += W.newArticleAfterFinishedBlock }
    if line.entersColumn, line.isIndented { score += W.newArticleInNewColumn }
    if state.role == .leadingSection {
      score += W.newArticleUnderHead + articleUnderSection
    } else if previous.isShort, previous.endsSentence {
      score += W.newArticleAfterFinishedPage
    }
    return (
      score, ReadingState(role: role, awaitsTitle: true, isClosed: false, isOpen: isOpen)
    )
  }

  /// What leaving the article before costs or gains.
  func boundary(_ state: ReadingState) -> Double {
    (state.awaitsTitle ? W.articleWithoutTitle : 0) + (state.isOpen ? W.articleBrokenOff : 0)
      + (state.isClosed ? W.afterClosedArticle : 0)
  }

  func heading(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !state.isClosed, state.role != .endnote else { return nil }
    var score = 0.0
    if state.isOpen { score += W.headingInsideSentence }
    let isAfterHeading = state.role.isHeading
    if isAfterHeading, line.number == .none || line.number == previous.number { score += W.headingAfterHeading }
    if state.role == .leadingSection { score += underSection }
    let opensDeeper = isAfterHeading && line.number != .none && line.number != previous.number
    if opensDeeper || (!isAfterHeading && (previous.endsSentence || previous.endsColon)) { score += W.headingAfterStop }
    if state.role.isLeading, state.role != .leadingSection, state.awaitsTitle { return nil }
    return (
      score,
      ReadingState(
        role: .heading, awaitsTitle: state.awaitsTitle, isClosed: false, isOpen: false,
        isOnFirstPage: state.isOnFirstPage)
    )
  }

  func headingContinued(_ state: ReadingState) -> (Double, ReadingState)? {
    guard state.role.isHeading else { return nil }
    // A numbered heading may be set in a wider face, and wraps before its line is full as counted.
    let isWrapped = previous.width * 5 >= previous.column * 3
    let isUnfilled = previous.isShort && (previous.number == .none || !isWrapped)
    return (isUnfilled ? W.headingContinuedAfterShort : 0, moved(state, .headingContinued))
  }

  func endnote(_ state: ReadingState) -> (Double, ReadingState)? {
    guard !state.isClosed, !state.role.isLeading || state.role == .leadingSection else { return nil }
    var next = moved(state, .endnote)
    next.isClosed = true
    next.isOpen = line.isEndnote && line.bracketBalance < 0
    return (state.isOpen ? W.afterUnfinished : 0, next)
  }

  /// An endnote goes on until its bracket closes; a quoted source over as many lines as it fills.
  func endnoteContinued(_ state: ReadingState) -> (Double, ReadingState)? {
    switch state.role {
    case .endnote:
      let goesOn = previous.isEndnote ? previous.bracketBalance < 0 : !previous.isShort && line.isShort
      return goesOn ? (0, closing(state)) : nil
    case .endnoteContinued:
      return previous.bracketBalance <= 0 && !previous.isShort ? (0, closing(state)) : nil
    default: return nil
    }
  }

  func closing(_ state: ReadingState) -> ReadingState {
    var next = moved(state, .endnoteContinued)
    if line.bracketBalance > 0 { next.isOpen = false }
    return next
  }

  func note(_ state: ReadingState) -> (Double, ReadingState)? {
    guard state.role.isLeading else { return nil }
    var next = moved(state, .note)
    next.isOpen = false
    guard state.role == .leadingSection else { return (0, next) }
    // Under the head of a column it opens an article.
    next.awaitsTitle = true
    next.isClosed = false
    next.isOnFirstPage = true
    return (W.newArticleAtPage + W.newArticleUnderHead + articleUnderSection + boundary(state), next)
  }

  func noteContinued(_ state: ReadingState) -> (Double, ReadingState)? {
    guard state.role == .note || state.role == .noteContinued else { return nil }
    return (0, moved(state, .noteContinued))
  }
}
