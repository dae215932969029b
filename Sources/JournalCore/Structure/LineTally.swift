/// What the characters of a line add up to, counted in one pass over them.
struct LineTally {
  /// Quotation marks, brackets and 、, each of which a typesetter may squeeze by half.
  private(set) var squeezable = 0
  /// Closing brackets less opening ones.
  private(set) var bracketBalance = 0
  private(set) var commas = 0
  private(set) var hasSemicolon = false
  /// White space, of any width.
  private(set) var blanks = 0
  /// Scalars before the first 。.
  private(set) var firstStop: Int?
  /// The last quotation mark is an opening one.
  private(set) var isInQuotation = false
  /// 日, as a date has it, and 图, as a caption.
  private(set) var hasDay = false
  private(set) var hasPicture = false

  init(_ text: ArraySlice<Unicode.Scalar>) {
    for index in text.indices {
      switch text[index] {
      // Most of any line.
      case "\u{4E00}"..."\u{9FFF}":
        if text[index] == "日" { hasDay = true } else if text[index] == "图" { hasPicture = true }
      case "，": commas += 1
      case "。": firstStop = firstStop ?? index - text.startIndex
      case "、", "《", "》", "‘", "’", "『", "』": squeezable += 1
      case "；": hasSemicolon = true
      case "（":
        squeezable += 1
        bracketBalance -= 1
      case "）":
        squeezable += 1
        bracketBalance += 1
      case "(": bracketBalance -= 1
      case ")": bracketBalance += 1
      case "“", "「":
        squeezable += 1
        isInQuotation = true
      case "”", "」":
        squeezable += 1
        isInQuotation = false
      default: if text[index].isBlank { blanks += 1 }
      }
    }
  }
}
