/// What the search bar says besides.
extension Strings {
  var searching: String { say("正在找……", "searching…") }
  /// Stands before the number of matches.
  var byPinyin: String { say("按拼音：", "by pinyin: ") }
  /// Where there is no room for what is wrong with a query.
  var wrongQuery: String { say("写法有误", "malformed") }

  /// What can be typed into the search bar, for the help.
  var queryHelp: [(typed: String, meaning: String)] {
    [
      (say("茶馆 账本", "one two"), say("两个词都有的文章，每一处都标出", "articles that hold both words; every place is marked")),
      ("“…”  \"…\"", say("引号里的是一个词", "a phrase")),
      (say("-渡口", "-word"), say("不要有这个词的文章", "no article that holds the word")),
      (
        say("标题: 作者: 栏目:", "title: author:"),
        say("在这一项里找，如 作者:林舟", "in this field (section: too), as in author:lin")
      ),
      ("/…/", say("正则表达式（PCRE2），找原文，不分大小写", "regular expression (PCRE2), over the text as it stands")),
      (
        "~zb ~zhuanban",
        say("按拼音；原文没有时，字母也当作拼音试试", "by pinyin; letters are tried so where nothing is found")
      ),
      ("↑ ↓", say("以前找过的", "earlier searches")),
      (
        "Ctrl-A E U K W",
        say("到开头、到末尾；删到开头、删到末尾、删一个词", "start, end; delete to the start, to the end, a word")
      ),
    ]
  }
  var queryHelpTitle: String { say("搜索的写法", "What to type into a search") }
}
