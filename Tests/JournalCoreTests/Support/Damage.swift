import TestSupport

/// What goes wrong between a print and its text file.
enum Damage {
  static func apply(to lines: inout [Substring], using random: inout SeededGenerator) {
    guard !lines.isEmpty else { return }
    let index = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines.swapAt(index, Int.random(in: lines.indices, using: &random))
    case 3: lines[index] = lines[index].prefix(lines[index].count / 2)
    case 4: lines[index] = lines[index] + lines[index]
    case 5: lines.insert(" ", at: index)
    case 6: lines[index] = Substring(FounderGarbler.garble(String(lines[index])))
    case 7: lines[index] = [" ", "\u{0C}", "  ", "　　"].randomElement(using: &random).map { $0 + lines[index] } ?? ""
    default:
      let end = min(lines.count, index + Int.random(in: 1...30, using: &random))
      let page = lines[index..<end]
      lines.removeSubrange(index..<end)
      lines.insert(contentsOf: page, at: Int.random(in: 0...lines.count, using: &random))
    }
  }

  /// Pieces of Markdown, whole and broken. Left out is what `MarkdownConservationTests` knows to be lost.
  static let markdown = [
    "# 种树的人", "## 手艺", "### 守渠的人 ——南岭村记事", "###", "####### 七", "渠水\n===", "柏树\n---", "---", "***",
    "石坪坡上原来没有树，", "只有石头和茅草。", "■林 舟", "（作者单位：白鹭镇文化站）", "▲石坪坡上的柏树", "白鹭镇", "编者按",
    "- 柏树\n- 刺槐\n  - 栎树", "3. 添凳子\n4. 敲钟", "* ", "1)", "- [ ] 待办", "> 树又不是鸡\n> 不用天天数", "> # 引文\n>\n> - 柏",
    "\n| 树 | 棵 |\n|---|---|\n| 柏 | 19 |\n| 槐 |", "\n|树|\n", "```\n水 = 3\n```", "~~~伪代码\n打印", "`",
    "他**从不**埋怨，*很少*说话", "**账要摆在明处。**后来", "**未关", "~~旧账~~", "去看[柏树](https://example.org/石坪坡)",
    "[柏树](", "![柏树](a.png)", "![](图.png)", "\n[柏树]: https://example.org/a\n", "<br>", "<p title=\"树\">文</p>",
    "<!-- 待查 -->",
    "<!-- 两行\n注释 -->", "<div>\n树\n</div>", "\\*不斜\\*", "a_b_c", "https://example.org/", "05/ 老茶馆里的新账本", "种树的人 …… 8",
    "《青石桥》 2024年第3期", "\t\t", "　　全角空格", "一、添两条长凳", "第 3 条 River Room 的事",
  ]
}
