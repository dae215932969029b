import JournalCore

/// The words of the commands, in the user's language.
struct Messages {
  let language: Language

  func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  // MARK: Outline

  var noSection: String { say("（无栏目）", "(no section)") }

  func authors(_ names: [String]) -> String { names.joined(separator: say("、", ", ")) }

  func page(_ number: Int) -> String { say("第 \(number) 页", "p. \(number)") }

  // MARK: Check

  func line(_ number: Int, _ text: String) -> String { say("第 \(number) 行：\(text)", "line \(number): \(text)") }

  func source(_ source: SourceDescription) -> String {
    let format = formatName(source.format)
    let path = source.path == "-" ? say("标准输入", "standard input") : source.path
    return say(
      "\(path)：\(format)，\(source.encoding)，\(source.byteCount) 字节，\(source.lineCount) 行",
      "\(path): \(format), \(source.encoding), \(counted(source.byteCount, "byte")), \(counted(source.lineCount, "line"))"
    )
  }

  func articles(_ count: Int, sections: Int, untitled: Int) -> String {
    say(
      "文章：\(count) 篇，栏目 \(sections) 个，无标题 \(untitled) 篇",
      "articles: \(count), in \(counted(sections, "section")), \(untitled) without a title")
  }

  func repairs(_ count: Int) -> String { say("修复：\(count) 处", "repairs: \(count)") }

  func repairKind(_ kind: Repair.Kind) -> String {
    switch kind {
    case .founderPunctuation: say("方正标点", "Founder punctuation")
    case .doubledText: say("重复的粗体", "doubled bold")
    case .controlCharacter: say("控制字符", "control characters")
    case .compatibilityCharacter: say("兼容字符", "compatibility characters")
    case .halfWidthPunctuation: say("半角标点", "half-width punctuation")
    case .letterSpacing: say("汉字间的空格", "spaces between ideographs")
    case .overlongMark: say("过长的破折号、省略号", "overlong dashes and ellipses")
    case .entity: say("HTML 实体", "HTML entities")
    }
  }

  /// A kind, and how often it was met.
  func count(_ name: String, _ count: Int) -> String { say("\(name)：\(count)", "\(name): \(count)") }

  func furniture(_ count: Int) -> String { say("正文之外：\(count) 处", "outside the articles: \(count)") }

  func furnitureKind(_ kind: Furniture.Kind) -> String {
    switch kind {
    case .runningHead: say("页眉", "running heads")
    case .folio: say("页码", "page numbers")
    case .jump: say("转接标记", "jump marks")
    case .stray: say("散落的文字", "stray text")
    case .repeated: say("重复提取的文字", "text extracted twice")
    }
  }

  func warnings(_ count: Int) -> String { say("存疑：\(count) 处", "in doubt: \(count)") }

  private func formatName(_ format: SourceFormat) -> String {
    switch format {
    case .text: say("纯文本", "plain text")
    case .markdown: "Markdown"
    }
  }

  /// English only: `1 line`, `2 lines`.
  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
