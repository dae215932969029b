/// What each piece of evidence is worth when the lines of an issue are read (`LineReading`).
///
/// The unit is one: the worth of a line that simply looks like what it is. Evidence for a reading is positive, evidence
/// against it negative, and the reading of the issue with the highest sum wins. Everything that is weighed stands here.
enum ReadingWeights {
  // The shape of running text.
  static let fullBodyLine = 0.5
  static let shortLastLine = 0.3
  static let shortUnfinishedLine = -1.8
  static let scrapOfText = -0.6
  static let resumedLine = 5.0
  static let shortUnfinishedPage = -0.8
  static let raggedBodyLine = -0.8
  static let raggedAfterRagged = -1.0
  static let wideLine = -2.0
  static let prohibitedStartGoesOn = 2.0
  static let stopAfterStop = -5.0
  static let sentenceGoesOn = 0.8
  static let paragraphAfterShortLine = -2.0
  static let lineAfterShortUnfinished = -1.2
  static let indentedAfterFullStop = -1.0
  static let numberedLineGoesOn = -0.8

  // Paragraph starts.
  static let indentedStart = 1.2
  /// Two ideographic spaces that came through the extraction settle it.
  static let indentOpens = 4.0
  static let indentGoesOn = -4.0
  static let fullWidthStart = -1.4
  static let fullWidthQuotedStart = -0.3
  static let squeezedStart = -0.6
  static let shortParagraph = 0.2
  static let shortUnfinishedParagraph = -1.5
  static let numberedStart = 0.8
  static let afterFullStop = 0.8
  static let earlyStop = -1.2
  static let immediateStop = -3.0
  static let startsInsidePhrase = -1.5
  static let afterUnfinished = -2.5
  static let afterClause = -2.4
  static let afterItem = -0.6
  static let afterShortItem = 0.6
  static let afterColon = 0.4

  // Headings.
  static let numberedHeading = 0.8
  static let indentedHeading = 1.2
  static let ordinalHeading = -0.2
  static let ordinalHeadingOfClauses = -1.4
  static let plainHeading = -2.0
  static let plainHeadingLong = -0.4
  static let parallelHeading = 1.3
  static let headingOfTwoPhrases = 0.4
  static let headingOfManyPhrases = -0.4
  static let headingEndsSentence = -1.4
  static let numberedHeadingEndsSentence = 0.1
  static let headingEndsClause = -1.2
  static let headingTooWide = -2.0
  static let headingBeforeStart = 1.1
  static let headingInsideSentence = -4.0
  static let headingAfterHeading = -2.0
  static let headingAfterStop = 0.8
  static let headingContinued = 0.6
  static let headingContinuedLong = -0.2
  static let headingContinuedWithStop = 1.3
  static let headingContinuedAfterShort = -3.0

  // Title blocks.
  static let title = -0.8
  static let titleEndsSentence = -3.0
  static let titleEndsClause = -2.0
  static let titleNumbered = -2.0
  static let titleLooksLikeBody = -1.2
  static let titleListed = 4.0
  static let titleVertical = 1.5
  static let titleOfScraps = -2.5
  static let titleIsName = -1.6
  static let listedAsText = -3.0
  static let titleSpaced = 1.5
  static let titleOfTwoPhrases = 0.7
  static let trailingTitleOfTwoPhrases = 0.4
  static let titleTight = 1.0
  static let titleMarked = -5.0
  static let titleInBrackets = -2.0
  static let titleTooLong = -2.5
  static let titleIsSectionName = -2.5
  static let titleHasClauses = -1.2
  static let titleOfClauses = -3.4
  static let titleContinued = 0.2
  static let titleUnderShortPhrase = -1.0
  static let titleStub = -0.3
  static let kicker = -1.6
  static let kickerShape = 2.4
  static let subtitleWithDash = 3.5
  static let subtitleInBrackets = 0.5
  static let subtitlePlain = -4.0
  static let subtitleContinued = -0.8
  static let bylineMarked = 4.5
  static let bylineNames = 1.2
  static let bylineOrganization = 0.9
  static let dateline = 3.0
  static let sectionKnown = 3.5
  static let sectionSpaced = 0.5
  static let sectionShort = -1.0
  static let sectionPlain = -2.8
  static let sectionAtEdge = 1.4
  static let sectionInPage = -0.5
  static let blockTiedToText = -1.5
  static let textTiedToBlock = -2.0
  static let blockAfterCutText = -2.0
  static let blockOutOfOrder = -0.8

  // Endnotes, notes, captions.
  static let endnote = 4.0
  static let endnoteContinued = 1.5
  static let quotedSource = 2.2
  static let note = 5.0
  static let noteContinued = 1.2
  static let boxedNote = 0.8
  static let caption = 4.5
  static let captionSentence = -0.5

  // From article to article.
  static let newArticleAtPage = -1.2
  static let newArticleUnderHead = 0.9
  static let newArticleAfterFinishedPage = 0.8
  static let newArticleAfterFinishedBlock = 0.5
  static let newArticleInNewColumn = 6.5
  static let newArticleAfterShortPage = 1.5
  static let titleOnFullPage = -3.0
  static let titleInPageAgainstHabit = -4.0
  static let newArticleInPage = -4.5
  static let newArticleUnderBlock = -1.5
  static let newArticleAtColumn = -2.0
  static let leadingBlockAtPage = -0.6
  static let leadingBlockInPage = -1.4
  static let afterClosedArticle = 3.0
  static let articleWithoutTitle = -5.0
  static let articleBrokenOff = -3.4
  static let textResumesSentence = 1.0
  static let textUnderSectionInPage = -6.0
  static let textUnderNewSection = -1.0
  static let articleUnderNewSection = 1.4
  static let articleUnderSectionInPage = 3.0
  static let textResumesElsewhere = -0.8
  static let trailingBlock = 0.6
  static let gatheredTitle = -1.0
  static let bylineAloneAtFoot = -1.5
  static let bylineOnLaterPage = -4.0
  static let textUnderBlock = -2.0
  static let textOnNextPage = -6.0
  static let startUnderTitle = 1.1
  static let fullStartUnderHeading = -1.2
  static let startUnderUnfinishedHeading = -4.0
  static let fullStartUnderTitle = -1.5
  static let startWithoutTitle = -1.0
}
