/// Where 袁 is a surname: before a title, behind a post, or before a name that mostly stands where no comma can.
struct SurnameEvidence {
  /// A name stands at a line's head, behind a space or a mark in one of so many places at least.
  private static let mostPlacesAName = 3

  private let text: ScalarText
  /// Pairs of characters that follow 袁 as a name.
  private var names: Set<UInt64> = []

  init(_ text: ScalarText) {
    self.text = text
    var places: [UInt64: (sure: Int, all: Int)] = [:]
    for line in text.lines {
      for index in line where text.scalars[index] == "袁" {
        guard let name = pair(at: index + 1, in: line), text.scalars[index + 2].isHan else { continue }
        let before = index > line.lowerBound ? text.scalars[index - 1] : " "
        places[name, default: (0, 0)].all += 1
        if before.isBlank || before.isPhraseEnd || before.isOpening { places[name, default: (0, 0)].sure += 1 }
      }
    }
    for (name, count) in places where count.sure * Self.mostPlacesAName >= count.all && count.sure > 0 {
      names.insert(name)
    }
  }

  func isName(at index: Int, in line: Range<Int>) -> Bool {
    if let post = pair(at: index - 2, in: line), Self.posts.contains(post), isAlone(index, in: line) { return true }
    guard let name = pair(at: index + 1, in: line) else { return false }
    return Self.titles.contains(name) || names.contains(name)
  }

  /// Whether no more than a given name follows up to the line's end, a space or a mark.
  private func isAlone(_ index: Int, in line: Range<Int>) -> Bool {
    let name = text.scalars[(index + 1)..<line.upperBound].prefix(3).prefix { $0.isHan }
    return (1...2).contains(name.count)
  }

  /// Two characters of a line from an index on, in one number.
  private func pair(at index: Int, in line: Range<Int>) -> UInt64? {
    guard index >= line.lowerBound, index + 1 < line.upperBound else { return nil }
    return Self.pair(text.scalars[index], text.scalars[index + 1])
  }

  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  private static func pairs(_ words: String) -> Set<UInt64> {
    Set(
      words.unicodeScalars.split(separator: " ").compactMap { word in
        guard let first = word.first, let second = word.last else { return nil }
        return pair(first, second)
      })
  }

  private static let posts = pairs("记者 编辑 主编 作者 讯员 支书 村民 师傅")
  /// Not those of office, with which a clause may begin behind a comma.
  private static let titles = pairs(
    """
    师傅 先生 女士 老师 教授 同志 大爷 大妈 大叔 大娘 大哥 大姐 大婶 大嫂 奶奶 爷爷 叔叔 阿姨 大夫 老汉 老太
    """)
}
