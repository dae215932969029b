/// Random input that looks enough like what qikan reads to come deep into it.
public enum FuzzInput {
  /// Puts pieces together and damages them.
  ///
  /// - Parameter texts: texts to take pieces of.
  public static func random(of texts: [[UInt8]], using random: inout some RandomNumberGenerator) -> [UInt8] {
    var input: [UInt8] = [.random(in: 0...255, using: &random), .random(in: 0...255, using: &random)]
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      if let text = texts.randomElement(using: &random), !text.isEmpty, Bool.random(using: &random) {
        let start = Int.random(in: text.indices, using: &random)
        input += text[start..<min(text.count, start + .random(in: 1...400, using: &random))]
      } else {
        input += (pieces.randomElement(using: &random) ?? "").utf8
      }
    }
    for _ in 0..<Int.random(in: 0...6, using: &random) { damage(&input, using: &random) }
    return input
  }

  private static func damage(_ input: inout [UInt8], using random: inout some RandomNumberGenerator) {
    guard let index = input.indices.randomElement(using: &random) else { return }
    let end = min(input.count, index + .random(in: 1...40, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: input[index] = .random(in: 0...255, using: &random)
    case 1: input.removeSubrange(index..<end)
    case 2: input.insert(contentsOf: input[index..<end], at: index)
    case 3: input.insert(UInt8(ascii: "\n"), at: index)
    default: input.insert(.random(in: 0...255, using: &random), at: index)
    }
  }

  private static let pieces = [
    "\n", "\n\n", "\n \n", "\u{0C}", "\t", "　　", "■", "（下转 3 页）", "（上接 2 页）", "——", "……", "袁", "遥", "【【卷首卷首】】",
    "高 层 动 态",
    "一、", "（一）", "1.", "⒈", "2024·3", "第 3 期", "目 录", "（作者单位：", "编者按", "# ", "## ", "- ", "> ",
    "| a | b |\n|---|---|\n",
    "```\n", "**", "[", "](", "<div>", "&mdash;", "&#x4e00;", "\\", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}",
    "\u{FE0F}",
    "\u{202E}", "\u{1B}[31m", "\0", "\u{FEFF}", "\u{2028}", "\r\n", "ﬁ", "⽂", "\"", "/a+/", "-", "~zb", "标题:", "𠀀",
    "http://a.b/c",
  ]
}
