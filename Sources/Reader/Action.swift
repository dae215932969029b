import JournalCore
import Screen

/// Something a reader can do. The table below is the one place that says which there are: it feeds the key map and the
/// help screen.
struct Action: Sendable {
  enum Name: String, Sendable, CaseIterable {
    case down, up, pageDown, pageUp, halfPageDown, halfPageUp, first, last
    case switchPane, open, inward, back, outward
    case nextArticle, previousArticle, nextHeading, previousHeading, jumpBack, jumpForward
    case goTo, bookmark, bookmarks
    case search, nextMatch, previousMatch, results
    case unfold, fold, foldAll, unfoldAll, filter
    case cite, copyParagraph, copyArticle
    case sort
    case fullScreen, contents, narrower, wider, original, justify, theme, tableLeft, tableRight
    case narrowerContents, widerContents, contentsSide
    case reload, help, quit
  }

  enum Group: Sendable, CaseIterable {
    case moving, opening, travelling, searching, folding, copying, looking, leaving
  }

  let name: Name
  let group: Group
  /// Each an alternative; a key after another where two are needed.
  var keys: [[Key]]
  private let chinese: String
  private let english: String

  /// - Parameters:
  ///   - characters: printable keys, each an alternative.
  ///   - others: other keys, each an alternative.
  ///   - sequence: printable keys to be pressed one after another.
  private init(
    _ name: Name, _ group: Group, _ characters: String, keys others: [Key] = [], sequence: String = "",
    _ chinese: String, _ english: String
  ) {
    self.name = name
    self.group = group
    keys =
      characters.map { [.character($0)] } + others.map { [$0] }
      + (sequence.isEmpty ? [] : [sequence.map { .character($0) }])
    self.chinese = chinese
    self.english = english
  }

  func help(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  static let all: [Action] = [
    Action(.down, .moving, "j", keys: [.down], "下一行", "one line down"),
    Action(.up, .moving, "k", keys: [.up], "上一行", "one line up"),
    Action(
      .pageDown, .moving, " ", keys: [.pageDown, .control("f")], "下一页；篇末再按接着读下一篇",
      "a page down; at an article's end, the next article"),
    Action(
      .pageUp, .moving, "b", keys: [.pageUp, .control("b")], "上一页；篇首再按回到上一篇",
      "a page up; at an article's start, the one before"),
    Action(.halfPageDown, .moving, "", keys: [.control("d")], "下半页", "half a page down"),
    Action(.halfPageUp, .moving, "", keys: [.control("u")], "上半页", "half a page up"),
    Action(.first, .moving, "g", keys: [.home], "到开头", "to the start"),
    Action(.last, .moving, "G", keys: [.end], "到末尾", "to the end"),

    Action(.switchPane, .opening, "", keys: [.tab, .backTab], "在目录和正文之间切换", "between contents and text"),
    Action(.open, .opening, "", keys: [.enter], "打开文章；在栏目上展开或收起", "open the article; on a section, unfold or fold"),
    Action(.inward, .opening, "l", keys: [.right], "打开文章，展开栏目", "open the article, unfold the section"),
    Action(
      .back, .opening, "", keys: [.escape], "有搜索标记时先清除；再返回：正文 → 目录 → 书架",
      "clear search marks, else back: text → contents → shelf"),
    Action(
      .outward, .opening, "h", keys: [.left], "返回目录；在目录里收起，或到上一层", "back to the contents; there, fold or go up a level"),

    Action(.nextArticle, .travelling, "]", "下一篇", "next article"),
    Action(.previousArticle, .travelling, "[", "上一篇", "previous article"),
    Action(.nextHeading, .travelling, "}", "下一个小标题", "next heading"),
    Action(.previousHeading, .travelling, "{", "上一个小标题", "previous heading"),
    Action(.jumpBack, .travelling, "", keys: [.control("o")], "回到跳转之前的位置", "back to where you were before a jump"),
    Action(
      .jumpForward, .travelling, "", keys: [.control("n")], "再往前，到返回之前的位置", "forward again, to where you went back from"
    ),
    Action(
      .goTo, .travelling, ":", "到第几篇 :12、第几页 :p34、百分之几 :50%", "to article :12, page :p34, or percentage :50%"),
    Action(.bookmark, .travelling, "m", "在读到的地方加书签，再按去掉", "set a bookmark where you read, or remove it"),
    Action(.bookmarks, .travelling, "'", "列出书签，回车前往", "list of bookmarks; Enter goes there"),

    Action(
      .search, .searching, "/", "搜索，边输入边找；回车留下，Esc 返回；空词回车清除标记",
      "search as you type: Enter stays, Esc returns, empty clears"),
    Action(.nextMatch, .searching, "n", "下一处", "next match"),
    Action(.previousMatch, .searching, "N", "上一处", "previous match"),
    Action(.results, .searching, "s", "列出全部结果，回车选取", "list of all matches; Enter chooses"),

    Action(.unfold, .folding, "+", "展开栏目，或展开文章的小标题", "unfold a section, or an article's headings"),
    Action(.fold, .folding, "-", "收起", "fold"),
    Action(.foldAll, .folding, "", sequence: "zM", "全部收起", "fold all"),
    Action(.unfoldAll, .folding, "", sequence: "zR", "全部展开", "unfold all"),
    Action(
      .filter, .folding, "\\", "目录或书架只留有这些字的；Esc 恢复", "narrow the contents or the shelf as you type; Esc shows all"),
    Action(.sort, .folding, "S", "书架换一种排列：刊期、日期、最近读过、文件名", "order of the shelf: issue, date, last read, name"),

    Action(.cite, .copying, "c", "显示并复制引文（GB/T 7714—2015）", "show and copy the reference (GB/T 7714-2015)"),
    Action(.copyParagraph, .copying, "y", "复制一段；再按复制下一段", "copy a paragraph; again, the next"),
    Action(.copyArticle, .copying, "Y", "复制这一篇", "copy the article"),

    Action(.fullScreen, .looking, "f", "全屏阅读", "full screen"),
    Action(.contents, .looking, "t", "显示或隐藏目录", "contents on or off"),
    Action(.narrowerContents, .looking, ",", "目录窄一些", "narrower contents"),
    Action(.widerContents, .looking, ".", "目录宽一些", "wider contents"),
    Action(.contentsSide, .looking, "C", "目录放左边或右边", "contents at the left or right"),
    Action(.narrower, .looking, "<", "行短一些", "shorter lines"),
    Action(.wider, .looking, ">", "行长一些", "longer lines"),
    Action(.original, .looking, "o", "看这一段在文件中的原样，标出修复之处", "this passage as it stands in the file, repairs marked"),
    Action(.justify, .looking, "J", "两端对齐或行末不齐", "justified or ragged lines"),
    Action(.tableRight, .looking, ")", "宽表格往右看", "see more of a wide table's right"),
    Action(.tableLeft, .looking, "(", "宽表格往左看", "see more of a wide table's left"),
    Action(.theme, .looking, "T", "换配色：终端、浅色、深色、纸色", "theme: terminal, light, dark, paper"),

    Action(.reload, .leaving, "R", "重新读入文件", "read the file again"),
    Action(.help, .leaving, "?", keys: [.function(1)], "帮助", "help"),
    Action(.quit, .leaving, "q", "退出；在帮助和结果列表里先关闭它们", "quit; closes help or the list of matches first"),
  ]
}
