private typealias W = ReadingWeights

/// How well one line fits each role, by what it shows itself; `nil` where it can't play that part at all.
enum RoleScore {
  static func score(_ role: Role, _ line: LineEvidence) -> Double? {
    switch role {
    case .bodyLine: bodyLine(line)
    case .paragraphStart, .articleStart: paragraphStart(line)
    case .heading, .articleHeading: heading(line)
    case .headingContinued: headingContinued(line)
    case .endnote: line.isEndnote ? W.endnote : line.isQuotedSource ? W.quotedSource : nil
    case .endnoteContinued: W.endnoteContinued
    case .note: line.isNote ? W.note : nil
    case .noteContinued: line.isFull || line.isShort && line.endsSentence ? W.noteContinued : 0
    case .caption: line.isCaption ? W.caption : W.captionSentence
    case .captionContinued: line.isFull || line.isShort ? 0 : nil
    case .leadingSection, .trailingSection: section(line)
    case .leadingKicker, .trailingKicker: kicker(line)
    case .leadingTitle: title(line)
    case .trailingTitle:
      title(line).map { score in
        score + (line.isTight || line.isNextTight ? W.titleTight : 0)
          + (line.hasInnerSpace ? W.trailingTitleOfTwoPhrases : 0)
      }
    case .leadingSubtitle, .trailingSubtitle: subtitle(line)
    case .leadingByline, .trailingByline: byline(line)
    case .leadingDateline, .trailingDateline: line.isDateline ? W.dateline : nil
    case .trailingNote: trailingNote(line)
    }
  }

  private static func bodyLine(_ line: LineEvidence) -> Double? {
    if line.byline == .marked { return nil }
    var score = line.resumes ? W.resumedLine : 0
    if line.isListed || line.isVertical { score += W.listedAsText }
    if line.isFull { score += W.fullBodyLine }
    if line.isWide { score += W.wideLine }
    if line.isShort {
      score +=
        line.endsSentence || line.endsItem ? W.shortLastLine : line.isScrap ? W.scrapOfText : W.shortUnfinishedLine
    }
    score += cutShortAtFoot(line)
    if line.isIndented && !line.endsSentence { score += W.raggedBodyLine }
    if line.startsProhibited { score += W.prohibitedStartGoesOn }
    if line.opensParagraph { score += W.indentGoesOn }
    if line.number != .none && line.number != .ordinal { score += W.numberedLineGoesOn }
    if line.namesSection { score -= W.sectionKnown }
    return score
  }

  /// Text that goes on over the page fills the page's last line.
  private static func cutShortAtFoot(_ line: LineEvidence) -> Double {
    line.endsPage && !line.isFull && !line.endsSentence && !line.endsColon ? W.shortUnfinishedPage : 0
  }

  private static func paragraphStart(_ line: LineEvidence) -> Double? {
    if line.byline == .marked || line.startsProhibited && !line.startsWithStop { return nil }
    var score = line.isListed || line.isVertical ? W.listedAsText : 0
    if line.isIndented {
      score += W.indentedStart
    } else if line.isFull {
      score +=
        line.startsQuoted
        ? W.fullWidthQuotedStart
        : line.isSqueezed || (line.number != .none && line.number != .ordinal) ? W.squeezedStart : W.fullWidthStart
    } else if line.isShort {
      score += line.endsSentence || line.endsClause ? W.shortParagraph : W.shortUnfinishedParagraph
    }
    if line.isWide { score += W.wideLine }
    if line.startsInsidePhrase { score += W.startsInsidePhrase }
    if line.hasEarlyStop { score += line.hasImmediateStop ? W.immediateStop : W.earlyStop }
    if line.opensParagraph { score += W.indentOpens }
    score += cutShortAtFoot(line)
    if line.number != .none { score += W.numberedStart }
    if line.namesSection { score -= W.sectionKnown }
    return score
  }

  private static func heading(_ line: LineEvidence) -> Double? {
    if line.byline == .marked || line.startsProhibited || line.isWide || line.isEndnote || line.hasDash || line.leaps
      || line.isListed || line.isVertical
    {
      return nil
    }
    if line.hasInnerStop { return nil }
    var score: Double
    switch line.number {
    case .chinese, .bracketed, .arabic: score = W.numberedHeading
    case .ordinal: score = line.hasClauses ? W.ordinalHeadingOfClauses : W.ordinalHeading
    case .none: score = line.hasInnerSpace ? W.plainHeading + W.parallelHeading : W.plainHeading
    }
    if line.number == .none, line.width * 4 >= line.column * 3 { score += W.plainHeadingLong }
    if line.number == .none, line.commas > 0 {
      score += line.commas == 1 ? W.headingOfTwoPhrases : W.headingOfManyPhrases
    }
    if line.isIndented { score += W.indentedHeading }
    if line.endsSentence {
      let isNumbered = line.number == .chinese || line.number == .bracketed
      score += isNumbered ? W.numberedHeadingEndsSentence : W.headingEndsSentence
    }
    if line.endsClause && !line.isIndented { score += W.headingEndsClause }
    if line.isFull { score += W.headingTooWide }
    return score
  }

  /// The second line of a heading: no sentence begins in it.
  private static func headingContinued(_ line: LineEvidence) -> Double? {
    if line.hasInnerStop || line.endsItem || line.number != .none || line.isWide || line.byline == .marked {
      return nil
    }
    if !line.isShort { return line.endsSentence ? nil : W.headingContinuedLong }
    return line.endsSentence ? W.headingContinuedWithStop : W.headingContinued
  }

  private static func title(_ line: LineEvidence) -> Double? {
    if line.byline == .marked || line.startsProhibited || line.isEndnote || line.isDateline { return nil }
    var score = W.title
    if line.isListed { score += W.titleListed }
    if line.isVertical { score += W.titleVertical } else if line.isScrap { score += W.titleOfScraps }
    if line.byline == .names, !line.isListed { score += W.titleIsName }
    if line.endsSentence && line.hasClauses { score += W.titleEndsSentence }
    if line.endsClause { score += W.titleEndsClause }
    if line.number != .none { score += W.titleNumbered }
    if line.isLetterSpaced { score += W.titleSpaced }
    if line.hasInnerSpace { score += W.titleOfTwoPhrases }
    if line.width > longestTitle { score += W.titleTooLong }
    if line.namesSection { score += W.titleIsSectionName }
    if line.hasClauses {
      score +=
        (line.isFull || line.isIndented) && !line.endsSentence && !line.isListed ? W.titleOfClauses : W.titleHasClauses
    }
    if line.hasDash { score += W.titleMarked }
    if line.isParenthesized { score += W.titleInBrackets }
    return score
  }

  /// Cells of a title line, at most.
  private static let longestTitle = 90

  private static func kicker(_ line: LineEvidence) -> Double? {
    guard !line.endsSentence, line.byline != .marked, !line.isEndnote, line.number == .none, !line.isScrap else {
      return nil
    }
    return W.kicker + (line.isKicker || line.isPlace ? W.kickerShape : 0) + (line.hasClauses ? W.titleHasClauses : 0)
  }

  private static func subtitle(_ line: LineEvidence) -> Double? {
    if line.byline == .marked || line.isEndnote { return nil }
    return line.hasDash ? W.subtitleWithDash : line.isParenthesized ? W.subtitleInBrackets : W.subtitlePlain
  }

  private static func byline(_ line: LineEvidence) -> Double? {
    switch line.byline {
    case .marked: W.bylineMarked
    case .names: line.isListed ? nil : W.bylineNames
    case .organization: line.isListed ? nil : W.bylineOrganization
    case .none: nil
    }
  }

  private static func section(_ line: LineEvidence) -> Double? {
    if line.namesSection { return W.sectionKnown }
    guard line.isPlainPhrase, line.isShort, !line.isPlace, !line.isScrap else { return nil }
    guard line.width <= widestPlainSection || line.isLetterSpaced else { return nil }
    guard !line.hasInnerSpace else { return nil }
    let shape =
      line.isLetterSpaced ? W.sectionSpaced : line.width <= fourIdeographs ? W.sectionShort : W.sectionPlain
    return shape
      + (line.startsPage || line.endsPage ? W.sectionAtEdge : 0)
  }

  /// Cells of the usual column name.
  static let fourIdeographs = 8
  /// Cells of the widest column name that nothing but its place tells.
  private static let widestPlainSection = 16

  private static func trailingNote(_ line: LineEvidence) -> Double? {
    if line.isNote { return W.note }
    return line.hasClauses && (line.isWide || line.width > boxedNoteWidth) ? W.boxedNote : 0
  }

  /// Cells from which a line is as wide as a box over two columns.
  private static let boxedNoteWidth = 64
}
