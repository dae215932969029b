/// A text that may be damaged, with what each of its table ideographs may be: the common ground of the steps of
/// `FounderPunctuation`.
struct DamagedText {
  let text: ScalarText
  let table: FounderTable
  let context: HonestContext
  private let surname: SurnameEvidence
  /// Whether the text shows figures in full width: `员怨怨苑年` again and again.
  private let hasFigures: Bool

  init(_ text: ScalarText, table: FounderTable, context: HonestContext) {
    self.text = text
    self.table = table
    self.context = context
    surname = SurnameEvidence(text)
    hasFigures = Self.figureCount(text, table) >= Self.leastFigures
  }

  /// Figures of at least three digits that tell a text of full-width ones.
  private static let leastFigures = 3
  private static let longFigure = 3

  private static func figureCount(_ text: ScalarText, _ table: FounderTable) -> Int {
    var count = 0
    var length = 0
    for scalar in text.scalars {
      length = table.symbol(for: scalar)?.isDigit == true ? length + 1 : 0
      if length == longFigure { count += 1 }
    }
    return count
  }

  /// How much likelier a mark is than the ideograph that stands here, as a logarithm; `nil` for other characters.
  ///
  /// - Parameters:
  ///   - line: the line, without white space at either end.
  ///   - previous: what the character before was read as: itself or a mark; `nil` at the line's head.
  func gain(at index: Int, in line: Range<Int>, previous: Unicode.Scalar?) -> Double? {
    guard let mark = table.symbol(for: text.scalars[index]) else { return nil }
    let chance = markChance(mark, at: index, in: line, previous: previous)
    return chance - honestChance(at: index, in: line, previous: previous)
  }

  func honestChance(at index: Int, in line: Range<Int>, previous: Unicode.Scalar?) -> Double {
    let next = index + 1 < line.upperBound ? text.scalars[index + 1] : nil
    let ideograph = text.scalars[index]
    if previous?.isDigit == true, ideograph == "月" || ideograph == "元" { return MarkChances.wordOfFigure }
    if previous?.isDigit == true, ideograph == "页" { return MarkChances.pageOfFigure }
    if ideograph == "袁", surname.isName(at: index, in: line) { return 0 }
    // A word may run over a line's end.
    let previous = previous ?? lastScalar(before: line)
    return context.chance(of: ideograph, after: previous, before: next)
  }

  private func lastScalar(before line: Range<Int>) -> Unicode.Scalar? {
    text.scalars[..<line.lowerBound].last { !$0.isBlank }
  }

  func markChance(
    _ mark: Unicode.Scalar, at index: Int, in line: Range<Int>, previous: Unicode.Scalar?
  ) -> Double {
    let next = index + 1 < line.upperBound ? text.scalars[index + 1] : nil
    let share = MarkChances.share(of: mark)
    switch MarkChances.kind(of: mark) {
    case .stop, .closing:
      // clreq 3.1.3: no stop at a line's start; nor behind a space or an opening mark.
      guard let previous else {
        // A narrow setting leaves a closing mark there now and then.
        let kind = MarkChances.kind(of: mark)
        return kind == .closing && mark != "〕" ? share + MarkChances.illPlaced : MarkChances.impossible
      }
      guard !previous.isBlank, !previous.isOpening else { return MarkChances.impossible }
      if mark == "…" { return ellipsisOrDash(mark, previous, next) }
      if next?.isPhraseEnd == true || next?.isClosing == true, Self.marksInsideSentence.contains(mark) {
        return share + MarkChances.stopBehindStop
      }
      if previous.isPhraseEnd, mark != "”", mark != "’", mark != "）", mark != "》" {
        let isExclaimed = (previous == "！" || previous == "？") && (mark == "！" || mark == "？")
        if isExclaimed { return MarkChances.exclamations }
        return isOneOfSeveral(index, in: line) ? MarkChances.secondOfTwo : share + MarkChances.stopBehindStop
      }
      if mark == "〕" { return previous.isDigit ? MarkChances.bracketOfFigure : MarkChances.strayFigure }
      if mark == "、", index - line.lowerBound <= Self.longestNumber,
        text.scalars[line.lowerBound..<index].allSatisfy(\.isChineseNumeral)
      {
        return MarkChances.stopBehindNumber
      }
      if mark == "：", isBehindSaying(index, in: line) || next.flatMap(table.symbol) == "“" {
        return MarkChances.colonOfSpeech
      }
      if mark == "：", index - line.lowerBound <= Self.longestHead, followsSentence(line) {
        return MarkChances.colonOfHead
      }
      if MarkChances.kind(of: mark) == .stop, Self.finalParticles.contains(previous) {
        return share + MarkChances.finalParticle
      }
      return mark != "：" && isInWord(index, in: line) ? share + MarkChances.illPlaced : share
    case .opening:
      if mark == "〔" { return next.map(isDigit) == true ? MarkChances.bracketOfFigure : MarkChances.strayFigure }
      if mark == "“", previous == "：" { return MarkChances.quoteOfSpeech }
      guard let next, !next.isBlank else { return share + MarkChances.illPlaced }
      return next.isLineStartProhibited ? MarkChances.impossible : share
    case .dash: return ellipsisOrDash(mark, previous, next)
    case .bullet where mark == "○" && (previous == "○" || previous?.isChineseNumeral == true):
      return MarkChances.zero
    case .bullet: return index == line.lowerBound ? headChance(of: mark) : MarkChances.strayFigure
    case .letter, .digit: return letterChance(mark, previous, next, line)
    case .figure:
      if previous == mark { return MarkChances.secondOfTwo }
      if next.flatMap(table.symbol) == mark { return MarkChances.firstOfSeveral }
      let isByDigit = previous?.isDigit == true || next.map(isDigit) == true
      return isByDigit ? MarkChances.figureBesideDigit : MarkChances.strayFigure
    case .other where mark == "·":
      let isDecimal = previous?.isDigit == true && next.map(isDigit) == true
      return isDecimal ? MarkChances.figureBesideDigit : share
    case .enumerator, .other: return MarkChances.strayFigure
    case .space: return share
    }
  }

  /// A word or name alone in its line or between spaces ends with no stop.
  private func isInWord(_ index: Int, in line: Range<Int>) -> Bool {
    var (start, end) = (index, index)
    while start > line.lowerBound, !text.scalars[start - 1].isBlank, end - start <= Self.longestWord { start -= 1 }
    while end < line.upperBound, !text.scalars[end].isBlank, end - start <= Self.longestWord { end += 1 }
    return end - start <= Self.longestWord
  }

  /// Scalars of a name, and of most words.
  private static let longestWord = 4

  /// `。。。` as they stand in letters and chats.
  private func isOneOfSeveral(_ index: Int, in line: Range<Int>) -> Bool {
    let around = line.clamped(to: index - 2..<index + 3)
    return text.scalars[around].count { $0 == text.scalars[index] } > 2
  }

  /// Marks that no other one follows.
  private static let marksInsideSentence = ScalarSet("，、；：")
  /// Scalars of a run-in head, at most.
  private static let longestHead = 8

  private static let finalParticles = ScalarSet("了吗呢吧啊呀")

  /// 说, 指出 and the like.
  private func isBehindSaying(_ index: Int, in line: Range<Int>) -> Bool {
    guard index - line.lowerBound >= 2 else { return false }
    let word = String(text.scalars[(index - 2)..<index])
    return word.hasSuffix("说") || word.hasSuffix("道") || Self.sayings.contains(word)
  }

  private static let sayings: Set<String> = ["指出", "提出", "建议", "强调", "认为", "表示", "要求", "写着", "如下", "例如"]

  private func followsSentence(_ line: Range<Int>) -> Bool {
    guard let last = text.scalars[..<line.lowerBound].last(where: { !$0.isBlank }) else { return true }
    return last.isSentenceFinal || last.isClosing
  }

  /// Chinese numerals before a `、` that numbers a heading, at most.
  private static let longestNumber = 3

  /// Both stand in pairs.
  private func ellipsisOrDash(
    _ mark: Unicode.Scalar, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> Double {
    if previous == mark { return MarkChances.secondOfTwo }
    if mark == "—", previous?.isDigit == true, next.map(isDigit) == true { return MarkChances.figureBesideDigit }
    return next.flatMap(table.symbol) == mark ? MarkChances.share(of: mark) : MarkChances.strayFigure
  }

  private func letterChance(
    _ mark: Unicode.Scalar, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?, _ line: Range<Int>
  ) -> Double {
    if mark.isDigit { return digitChance(previous, next, line) + (hasFigures ? MarkChances.figuresBonus : 0) }
    if previous?.isFullWidthLetter == true { return MarkChances.letterBehindLetter }
    if previous?.isDigit == true { return MarkChances.letterBesideDigit }
    let isFirst = next.flatMap(table.symbol)?.isFullWidthLetter == true
    return isFirst ? MarkChances.firstLetter : MarkChances.strayFigure
  }

  private func digitChance(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?, _ line: Range<Int>) -> Double {
    // A figure may run over a line's end.
    let previous = previous ?? lastScalar(before: line).map { isDigit($0) ? "０" : $0 }
    if previous.map(isDigitOrFigure) == true { return MarkChances.digitBehindDigit }
    if previous?.isFullWidthLetter == true { return MarkChances.letterBesideDigit }
    guard let next else { return previous == "第" ? MarkChances.expectedDigit : MarkChances.digitAtLineEnd }
    if previous == "第" || Self.counters.contains(next) { return MarkChances.expectedDigit }
    if isDigit(next) { return MarkChances.firstDigit }
    let isFigure = table.symbol(for: next).map { MarkChances.kind(of: $0) == .figure } ?? false
    let standsAlone = isMarkOrNothing(previous) && table.symbol(for: next).map(isMarkOrNothing) == true
    return isFigure || standsAlone || Self.measures.contains(next)
      ? MarkChances.countingDigit : MarkChances.strayFigure
  }

  /// Words that a figure stands before: for certain, and often.
  private static let counters = ScalarSet("年月日时万亿％%")
  private static let measures = ScalarSet(
    "个件张名人号位家项条次度岁枚支套级元米公分点小平千百天周届版章卷吨美倍种层座台只期辆本所处户口斤克里")

  private func isDigitOrFigure(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || table.isSymbol(scalar) && MarkChances.kind(of: scalar) == .figure
  }

  private func isMarkOrNothing(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    switch MarkChances.kind(of: scalar) {
    case .stop, .opening, .closing: return true
    default: return false
    }
  }

  private func headChance(of mark: Unicode.Scalar) -> Double {
    mark == "■" ? MarkChances.blockAtHead : MarkChances.bulletAtHead
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || table.symbol(for: scalar)?.isDigit == true
  }
}

extension Unicode.Scalar {
  /// ASCII or full width.
  var isDigit: Bool { isASCIIDigit || (0xFF10...0xFF19).contains(value) }
  var isFullWidthLetter: Bool { (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value) }
  /// A mark that opens a quotation, a bracket or a title.
  var isOpening: Bool {
    switch self {
    case "“", "‘", "「", "『", "（", "(", "《", "〈", "【", "〔", "〖", "［": true
    default: false
    }
  }
  /// A stop, with which no other follows.
  var isPhraseEnd: Bool {
    switch self {
    case "，", "。", "、", "；", "：", "？", "！", ",", ";", ":", "!", "?": true
    default: false
    }
  }
}
