/// The line that closes an article: （作者单位：…）（执笔：…）（来源：…）（本文转自…）, or `——周某某《书名》`.
enum Endnote {
  private static let openings = Openings([
    "作者", "执笔", "来源", "原载", "本文", "摘自", "转自", "转摘", "选自", "摘编", "责任编辑", "责编", "供稿", "撰稿", "整理", "记者", "通讯员", "课题组",
    "文章", "节选", "据", "编辑",
  ])

  /// Whether a line opens an endnote in brackets: （作者单位：白鹭镇文化站）.
  static func opens(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, first == "（" || first == "(" || first == "[" else { return false }
    if isName(text) { return true }
    return openings.open(text.dropFirst(), longest: 4)
  }

  private static let credits = Openings(["原文刊", "原文载", "原载", "本文原载", "本文转自", "转自《", "转载自", "摘自《", "选自《"])

  /// Scalars of the longest credit.
  private static let longestCredit = 80

  /// `原文刊登于《河边日报》（2021年2月19日）河边日报记者 林 舟`: where the text comes from, on a line without brackets.
  static func isCredit(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longestCredit, let last = text.last, !last.isSentenceFinal else { return false }
    return credits.open(text, longest: 5)
  }

  /// （林 舟）: the writer of a short item.
  private static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.last == "）" || text.last == ")" else { return false }
    let inside = text.dropFirst().dropLast()
    guard inside.allSatisfy({ $0.isHan || $0.isBlank }) else { return false }
    let name = inside.filter { !$0.isBlank }
    return (2...3).contains(name.count) && Surnames.opens(name[...]) && name.last != "完"
  }

  /// Whether a line that opens with a dash names where or by whom the text was said.
  static func isQuotedSource(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let line = String(text)
    return line.hasSuffix("强调") || line.hasSuffix("指出") || line.hasSuffix("》") || line.hasSuffix("讲话")
      || text.filter(\.isASCIIDigit).count >= 4 && text.contains("年") && text.contains("月")
  }
}
