/// What a line shows of its part in the page: measured once, judged by `LineReading`.
struct LineEvidence: Sendable {
  /// How a line opens that counts something.
  enum Number: Sendable {
    case none
    /// 一、
    case chinese
    /// （一）
    case bracketed
    /// 1. 1、 ⒈ ①
    case arabic
    /// 第一， 一是
    case ordinal
  }

  var width: Int
  /// Of the column that the line stands in, in cells.
  var column: Int
  /// Quotation marks and brackets, each of which a typesetter may have squeezed by half; `nil` where all marks are set
  /// half as wide and the width allows for it.
  var squeezable: Int?
  var endsSentence: Bool
  /// Ends with ，、；： — a clause, not a phrase.
  var endsClause: Bool
  /// Ends with ；, behind which a new item may stand.
  var endsItem: Bool
  /// Ends with ：, which introduces what follows and breaks no sentence off.
  var endsColon: Bool
  var startsProhibited: Bool
  /// A full stop and the text behind it: the words before it, set in another font, were not extracted.
  var startsWithStop: Bool
  var startsQuoted: Bool
  var number: Number
  /// Two ideographic spaces stand before the line.
  var opensParagraph: Bool
  var isTight: Bool
  var isNextTight: Bool
  /// A page begins with this line.
  var startsPage: Bool
  /// A page ends with this line.
  var endsPage = false
  /// The column that the line may name is another than the one named before.
  var opensSection = false
  /// The first text of a page whose column is another than the page before had, and there the text had ended.
  var entersColumn = false
  /// The second column of the page may begin with the line.
  var opensColumn = false
  /// The page before ended early, where pages are else equally long: its article may have come to its end.
  var followsShortPage = false
  /// The page holds as many lines as any: it has no room for a title block.
  var isOnFullPage = false
  /// One of many short lines one under another.
  var isScrap = false
  /// One ideograph, and so are its neighbours: a title set from top to bottom.
  var isVertical = false
  /// The line takes up text that a jump tail interrupted.
  var resumes = false
  /// The text goes on on another page: （下转 N 页） stood at the line's end.
  var leaps = false
  /// The line names a column for certain.
  var namesSection: Bool
  /// The printed contents list the line as a title.
  var isListed = false
  /// A short line of ideographs and figures only.
  var isPlainPhrase: Bool
  /// `白鹭县`: a place and nothing else, which stands over a title rather than over a column.
  var isPlace: Bool
  /// Single ideographs with spaces between them.
  var isLetterSpaced: Bool
  /// White space between two phrases.
  var hasInnerSpace: Bool
  var hasDash: Bool
  var byline: BylineShape
  var isEndnote: Bool
  var isQuotedSource: Bool
  /// Closing brackets less opening ones.
  var bracketBalance: Int
  /// A quotation begins in the line and ends in another.
  var opensQuotation: Bool
  /// The first character joins what stands before it: no sentence and no paragraph begins so.
  var startsInsidePhrase: Bool
  /// The last character joins what comes after it: no phrase and no heading ends so.
  var endsInsidePhrase: Bool
  /// The whole line stands in brackets: （上）, （节选）.
  var isParenthesized: Bool
  var isNote: Bool
  var isCaption: Bool
  var isDateline: Bool
  var isKicker: Bool
  /// Marks that only running text holds: ，。；
  var hasClauses: Bool
  /// Commas, each of which parts two phrases.
  var commas: Int
  /// A sentence ends inside the line and another one begins.
  var hasInnerStop: Bool
  /// A sentence ends within the first characters: more often the end of one begun before than a short one.
  var hasEarlyStop: Bool
  /// The same, behind a single character: the end of a word.
  var hasImmediateStop: Bool

  /// As wide as its column.
  var isFull: Bool { width >= column - ColumnMeasure.raggedness }
  /// Full as counted, but it may have been set with an indent: its marks squeezed, the last one hung in the margin.
  var isSqueezed: Bool {
    guard isFull else { return false }
    guard let squeezable else { return width == column - ColumnMeasure.raggedness }
    return width - squeezable - (endsClause || endsSentence ? 2 : 0) <= column - 3
  }
  /// Narrower than its column by about the two-em indent of a first line.
  var isIndented: Bool { (column - 6)..<(column - 1) ~= width && !isFull }
  /// Too narrow for a first line or a full one.
  var isShort: Bool { width < column - 6 }
  /// Wider than the column can be.
  var isWide: Bool { width > column + 5 }
}

extension LineEvidence {
  init(
    line: Line, column: Int, nextIsTight: Bool, startsPage: Bool, namesSection: Bool, scalars: [Unicode.Scalar]
  ) {
    let text = scalars[line.text]
    let first = text[text.startIndex]
    let last = text[text.endIndex - 1]
    width = line.width
    self.column = column
    let tally = LineTally(text)
    squeezable = tally.squeezable
    endsSentence = line.endsSentence
    endsClause = Self.parts(last)
    endsItem = last == "；" || last == ";"
    endsColon = last == "：" || last == ":"
    startsProhibited = first.isLineStartProhibited
    startsWithStop = first == "。" && text.count > 1
    startsQuoted = ["“", "‘", "《", "「"].contains(first)
    number = Self.number(text)
    opensParagraph = line.opensParagraph
    isTight = line.isTight && !startsPage
    isNextTight = nextIsTight
    self.startsPage = startsPage
    self.namesSection = namesSection
    isPlainPhrase = SectionNames.isPlain(text)
    isPlace = isPlainPhrase && text.count <= 6 && ["县", "市", "区", "镇", "乡", "州", "旗", "省"].contains(last)
    isLetterSpaced = tally.blanks > 1 && Self.isLetterSpaced(text)
    hasInnerSpace = tally.blanks > 0 && !isLetterSpaced && Self.hasPhraseGap(text)
    hasDash = Self.opensWithDash(text)
    byline = number == .none ? BylineShape(text, width: line.width) : .none
    isEndnote = Endnote.opens(text)
    isQuotedSource = hasDash && Endnote.isQuotedSource(text)
    bracketBalance = tally.bracketBalance
    opensQuotation = tally.isInQuotation
    startsInsidePhrase = ["的", "却", "们", "也", "吗", "呢"].contains(first)
    endsInsidePhrase = TitlePhrases.joins(last)
    isParenthesized = text.count > 2 && first == "（" && text.firstIndex(of: "）") == text.endIndex - 1
    isNote = Self.opensNote(text)
    isCaption =
      Self.opensWithPictureMark(text) || tally.hasPicture && Self.namesPicture(text) || Self.namesPhotographer(text)
    isDateline = tally.hasDay && Self.isDateline(text)
    isKicker = Self.isKicker(text)
    hasInnerStop = tally.firstStop.map { $0 < text.count - 2 } ?? false
    hasEarlyStop = text.prefix(Self.earlyStop).contains(where: \.isSentenceFinal) && text.count > Self.earlyStop + 2
    hasImmediateStop = text.count > 2 && text[text.startIndex + 1] == "。"
    commas = tally.commas
    hasClauses = tally.commas > 0 || tally.hasSemicolon || tally.firstStop != nil
  }

  /// A mark inside a sentence.
  private static func parts(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "，", "、", "；", "：", ",", ";", ":": true
    default: false
    }
  }

  /// Scalars within which a stop is early.
  private static let earlyStop = 8

  static func number(_ text: ArraySlice<Unicode.Scalar>) -> Number {
    var index = text.startIndex
    let end = text.endIndex
    let bracketed = text[index] == "（" || text[index] == "("
    if bracketed { index += 1 }
    while index < end, text[index].isBlank { index += 1 }
    guard index < end else { return .none }
    let start = index
    while index < end, text[index].isChineseNumeral { index += 1 }
    if index > start, index < end {
      if bracketed { return text[index] == "）" || text[index] == ")" ? .bracketed : .none }
      if text[index] == "、" || text[index] == "．" { return .chinese }
      if ["是", "要", "则", "曰"].contains(text[index]), index == start + 1 { return .ordinal }
      return .none
    }
    if text[start] == "第" {
      let digits = text[(start + 1)...].prefix { $0.isChineseNumeral || $0.isASCIIDigit || $0 == "百" || $0 == "千" }
      guard !digits.isEmpty, digits.endIndex < end else { return .none }
      switch text[digits.endIndex] {
      case "章", "回", "节", "卷", "部", "篇", "辑": return .chinese
      case "，", "、", "：": return .ordinal
      default: return .none
      }
    }
    if isLabelled(text) { return .chinese }
    while index < end, text[index].isASCIIDigit { index += 1 }
    if index > start, index - start <= 2, index < end {
      if bracketed { return text[index] == "）" || text[index] == ")" ? .arabic : .none }
      if ["、", "．"].contains(text[index]) { return .arabic }
      if text[index] == ".", index + 1 < end, !text[index + 1].isASCIIDigit { return .arabic }
      return .none
    }
    // ⒈ … ⒛, ①… ⑩, ⑴…
    return (0x2460...0x249B).contains(text[start].value) ? .arabic : .none
  }

  /// `启示一：`, `行动三：`: a word with a number before a colon.
  private static func isLabelled(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let colon = text.prefix(5).firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    let label = text[..<colon]
    return label.count >= 3 && label.last.map(\.isChineseNumeral) == true && label.dropLast().allSatisfy(\.isHan)
  }

  private static func isLetterSpaced(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var singles = 0
    var run = 0
    var groups = 0
    for scalar in text {
      if scalar.isBlank {
        if run > 0 { groups += 1 }
        if run == 1 { singles += 1 }
        run = 0
      } else {
        run += 1
      }
    }
    groups += 1
    if run == 1 { singles += 1 }
    return groups >= 3 && singles * 4 >= groups * 3
  }

  /// `人在干 云在算`: white space between ideographs, not beside figures or stops, where extractors add it.
  static func hasPhraseGap(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.dropFirst().dropLast().contains { index in
      guard text[index].isBlank else { return false }
      let (before, after) = (text[index - 1], text[index + 1])
      return (before.isHan || ["”", "》", "」", "』"].contains(before))
        && (after.isHan || ["“", "《", "「", "『"].contains(after))
    }
  }

  static func opensWithDash(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count > 3 && text.prefix(2).allSatisfy { ["—", "―", "─", "－", "–"].contains($0) }
  }

  private static func opensNote(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.prefix(8).contains(where: { $0 == "编" || $0 == "按" }) else { return false }
    let compact = text.lazy.filter { !$0.isBlank && !$0.isBylineMark && $0 != "【" && $0 != "[" }.prefix(4)
    let opening = String(Array(compact)[...])
    return opening.hasPrefix("编者按") || opening.hasPrefix("编者语") || opening.hasPrefix("按语：")
      || opening == "编前按语" || opening.hasPrefix("编前语")
  }

  private static func opensWithPictureMark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, text.count > 8 else { return false }
    switch first {
    case "▲", "▼", "◀", "▶", "◄", "►", "△": return true
    default: return false
    }
  }

  /// `图为新修的渡船`, at a clause's start.
  private static func namesPicture(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let picture = text.indices.first(where: { text[$0] == "图" && $0 + 1 < text.endIndex && text[$0 + 1] == "为" })
    else { return false }
    return picture == text.startIndex || ["，", "。", "（", "("].contains(text[picture - 1])
  }

  /// `西墙上的账板。周 砚 摄`, `（周砚摄影）`: behind a sentence, a name and what it did.
  private static func namesPhotographer(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last, last == "摄" || last == "影" || last == "）" else { return false }
    let end = last == "）" ? text.dropLast() : text
    guard let deed = end.lastIndex(of: "摄"), end[deed...].count == 1 || end[(deed + 1)...].elementsEqual(["影"]),
      let stop = end[..<deed].lastIndex(where: { $0 == "。" || $0 == "（" || $0 == "／" || $0 == "/" })
    else { return false }
    let name = end[(stop + 1)..<deed].filter { !$0.isBlank }
    return (2...4).contains(name.count) && name.allSatisfy(\.isHan) && name.last != "拍"
  }

  private static func isDateline(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= 20 else { return false }
    let inside = text.filter { !$0.isBlank && $0 != "（" && $0 != "）" && $0 != "(" && $0 != ")" }
    guard (6...11).contains(inside.count), inside.last == "日" else { return false }
    return inside.allSatisfy { $0.isASCIIDigit || $0 == "年" || $0 == "月" || $0 == "日" || $0.isChineseNumeral }
  }

  private static func isKicker(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if let last = text.last, last == "：" || last == ":" { return true }
    guard text.count > 2 else { return false }
    switch (text[text.endIndex - 2], text[text.endIndex - 1]) {
    case ("强", "调"), ("指", "出"), ("要", "求"), ("提", "出"), ("表", "示"): return true
    default: return false
    }
  }
}
