/// The authors that a printed byline names.
struct Byline: Sendable, Equatable {
  /// One string an author, without inner spaces; a corporate author whole.
  var authors: [String] = []
  /// The post or body that stands beside a name.
  var affiliation: String?

  /// - Parameter printed: `■市文化站站长 林 舟`, `● 本刊评论员`, `林舟 陈渡`; `nil` where none is printed.
  init(_ printed: String?) {
    guard let printed else { return }
    let text = printed.unicodeScalars.map { $0.isBylineMark ? " " : $0 }
    var words = text.split { $0.isBlank || $0 == "/" || $0 == "，" }.map(Array.init).filter { !$0.isEmpty }
    words = words.map(Self.withoutLabel).filter { !$0.isEmpty }
    words = Self.joiningSpacedNames(words)
    words = words.flatMap(Self.splittingEnumeration)
    let names = words.filter(Self.isName)
    if !names.isEmpty, names.count < words.count {
      authors = names.map { String($0[...]) }
      affiliation = words.filter { !Self.isName($0) }.map { String($0[...]) }.joined()
    } else if names.count == words.count {
      authors = words.map { String($0[...]) }
    } else {
      authors = [words.map { String($0[...]) }.joined()].filter { !$0.isEmpty }
    }
  }

  /// `文/林舟`, `作者：林舟`: the label goes.
  private static func withoutLabel(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    for label in ["作者：", "作者:", "执笔：", "文：", "记者", "通讯员"] where word.starts(with: Array(label.unicodeScalars)) {
      return Array(word.dropFirst(label.unicodeScalars.count))
    }
    return word == ["文"] ? [] : word
  }

  /// `林 舟` stands for the name 林舟: single ideographs pair up.
  private static func joiningSpacedNames(_ words: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    var joined: [[Unicode.Scalar]] = []
    var half: [Unicode.Scalar]?
    for word in words {
      if let first = half {
        if word.count == 1 {
          joined.append(first + word)
          half = nil
          continue
        }
        joined.append(first)
        half = nil
      }
      if word.count == 1 { half = word } else { joined.append(word) }
    }
    if let half { joined.append(half) }
    return joined
  }

  /// `林舟、陈渡` are two names; `县委、县政府` is one body.
  private static func splittingEnumeration(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let parts = word.split(separator: "、").map(Array.init)
    return parts.count > 1 && parts.allSatisfy(isName) ? parts : [word]
  }

  /// Two to four ideographs that open with a surname and do not end as a body or a post does.
  private static func isName(_ word: [Unicode.Scalar]) -> Bool {
    guard (2...4).contains(word.count), word.allSatisfy({ $0.isHan || $0 == "·" }) else { return false }
    guard Surnames.opens(word[...]) else { return false }
    return word.count < 4 || !BylineShape.endings.contains { word.ends(with: $0) }
  }

  /// The authors that an endnote credits: （林 舟） alone in its brackets, or the names behind `…报记者` at its end; none for
  /// other endnotes.
  static func authors(inEndnote endnote: String) -> [String] {
    let text = Array(endnote.unicodeScalars)
    var names = text[...]
    let reporter = Array("记者".unicodeScalars)
    if let label = text.indices.last(where: { text[$0...].starts(with: reporter) }) {
      names = text[(label + reporter.count)...]
    } else if text.first != "（" && text.first != "(" {
      return []
    }
    let bare = names.filter { !["（", "）", "(", ")", "：", ":"].contains($0) }
    let words = joiningSpacedNames(bare.split { $0.isBlank || $0 == "、" }.map(Array.init))
    return words.allSatisfy(isName) && text.last(where: \.isHan) != "完" ? words.map { String($0[...]) } : []
  }

  /// The unit in （作者单位：白鹭镇文化站） or （作者系白鹭镇镇长）; `nil` for other endnotes.
  static func affiliation(inEndnote endnote: String) -> String? {
    let text = endnote.unicodeScalars.filter { !$0.isBlank }
    let inside = String(String.UnicodeScalarView(text.drop { $0 == "（" || $0 == "(" }))
    for label in ["作者单位：", "作者单位:", "作者系", "作者为", "作者："] where inside.hasPrefix(label) {
      let unit = inside.dropFirst(label.count).prefix { $0 != "）" && $0 != ")" }
      return unit.isEmpty ? nil : String(unit)
    }
    return nil
  }
}

extension Array where Element == Unicode.Scalar {
  fileprivate func ends(with ending: String) -> Bool {
    let ending = Array(ending.unicodeScalars)
    return count >= ending.count && Array(suffix(ending.count)) == ending
  }
}
