/// A Chinese name in its parts, where that is certain.
struct PersonName: Equatable {
  var surname: String
  var given: String

  private static let compound = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "司空", "夏侯", "端木", "百里", "南宫", "宇文",
    "长孙", "轩辕", "独孤", "拓跋", "赫连", "澹台", "呼延", "申屠", "闻人", "钟离",
  ]

  /// `nil` for a body, a pen name, a name that may be cut in two ways, and one of another people.
  init?(_ name: String) {
    let scalars = Array(name.unicodeScalars)
    guard (2...4).contains(scalars.count), scalars.allSatisfy(\.isHan) else { return nil }
    // 文化站 opens with a surname too.
    if scalars.count > 2, BylineShape.endings.contains(where: { name.hasSuffix($0) }) { return nil }
    if Self.compound.contains(where: { name.hasPrefix($0) }) {
      guard scalars.count > 2 else { return nil }
      (surname, given) = (String(scalars[..<2]), String(scalars[2...]))
    } else {
      guard scalars.count < 4, Surnames.opens(scalars[...]) else { return nil }
      (surname, given) = (String(scalars[..<1]), String(scalars[1...]))
    }
  }

  /// An author who is no person: an office, a journal's staff. Ask only where there is no `PersonName`.
  static func isBody(_ name: String) -> Bool {
    BylineShape.endings.contains { name.hasSuffix($0) } || name.hasPrefix("本刊") || name.hasPrefix("本报")
      || name.unicodeScalars.count > 4 && name.unicodeScalars.allSatisfy(\.isHan)
  }
}
