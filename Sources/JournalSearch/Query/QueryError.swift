import JournalCore

/// Why a query can't be answered.
public enum QueryError: Error, Sendable, Equatable {
  /// There are only words to leave out, and none to find.
  case onlyExclusions
  case tooManyWords(most: Int)
  /// A regular expression that breaks the rules: at a character of the query (from 1), with PCRE2's number and words.
  case malformedExpression(column: Int, code: Int, words: String)
  /// A regular expression that would try for ever.
  case expressionTooCostly(String)

  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.onlyExclusions, .chinese): "只有要排除的词：再写一个要找的词"
    case (.onlyExclusions, .english): "There are only words to leave out: add one to find"
    case (.tooManyWords(let most), .chinese): "词太多了，最多 \(most) 个；整句话请放在引号里"
    case (.tooManyWords(let most), .english): "Too many words, \(most) at most; put a sentence in quotation marks"
    case (.malformedExpression(let column, let code, let words), .chinese):
      "正则表达式有误，第 \(column) 个字：\(ExpressionFault.chinese(code) ?? words)"
    case (.malformedExpression(let column, _, let words), .english):
      "The regular expression is wrong at character \(column): \(words)"
    case (.expressionTooCostly(let pattern), .chinese): "/\(pattern)/ 要试的可能太多，请写得更确切些"
    case (.expressionTooCostly(let pattern), .english): "/\(pattern)/ has too many ways to match; make it more definite"
    }
  }
}

/// The faults of regular expressions that people make, in Chinese: by the numbers of PCRE2 10 (pcre2api(3), pcre2.h).
enum ExpressionFault {
  static func chinese(_ code: Int) -> String? {
    switch code {
    case 101: "末尾的 \\ 后面缺字"
    case 102: "\\c 后面缺字"
    case 103: "\\ 后面的字没有这种用法"
    case 104: "{} 里的两个数次序颠倒"
    case 105: "{} 里的数太大"
    case 106: "[ 没有用 ] 收尾"
    case 107: "[] 里 \\ 后面的字没有这种用法"
    case 108: "[] 里的范围首尾颠倒"
    case 109: "* + ? { 前面没有可重复的字"
    case 111, 112: "(? 后面的字没有这种用法"
    case 114: "( 没有用 ) 收尾"
    case 115: "引用了不存在的组"
    case 118: "(?# 注释没有用 ) 收尾"
    case 122: "多了一个 )"
    case 125: "回看 (?<=…) 里的长度不固定"
    case 130: "没有这个 [:字符类:]"
    case 134: "\\x{} 里的码位太大"
    case 142: "组名没有收尾"
    case 146, 147: "没有这种 \\p{} 字符类"
    case 162: "缺少组名"
    case 188: "正则表达式太长"
    default: nil
    }
  }
}
