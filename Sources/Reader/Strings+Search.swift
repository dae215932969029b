/// What the search bar says besides.
extension Strings {
  var searching: String { say("正在找……", "searching…") }
  /// Stands before the number of matches.
  var byPinyin: String { say("按拼音：", "by pinyin: ") }
  /// Where there is no room for what is wrong with a query.
  var wrongQuery: String { say("写法有误", "malformed") }
}
