/// The columns (栏目) that an issue's heads name, in clean form.
///
/// A head is told by its dress (`【乡村纪事】`), or by standing at the edge of several pages (`乡村纪事`, `乡 村 纪 事`).
struct SectionNames: Sendable {
  /// Columns that most journals have under the same name.
  private static let common: Set<String> = ["卷首语", "卷首", "刊首语", "刊首寄语", "编者的话", "卷首寄语"]
  /// Characters of the longest name.
  private static let longest = 12
  /// Cells of a head that only its place beside a page mark tells.
  private static let widestHead = 14
  /// Page edges at which an undressed head stands at least.
  private static let leastEdges = 2

  private let repeated: Set<String>

  /// - Parameters:
  ///   - edges: indices of the lines that stand first or last on a page.
  ///   - listed: columns that the printed contents name.
  ///   - besideMarks: indices of the lines beside a folio or a running head, where nothing but a head stands so short.
  init(lines: [Line], of text: ScalarText, edges: some Sequence<Int>, besideMarks: some Sequence<Int>, listed: [String])
  {
    var counts: [String: Int] = [:]
    for index in edges {
      if let name = Self.plainName(text.scalars[lines[index].text]) { counts[name, default: 0] += 1 }
    }
    for index in besideMarks where lines[index].width <= Self.widestHead {
      if let name = Self.plainName(text.scalars[lines[index].text]) { counts[name, default: 0] += Self.leastEdges }
    }
    for index in lines.indices where BoxedQuotation.end(of: index, lines, text) != nil {
      if let name = Self.plainName(text.scalars[lines[index].text]) { counts[name] = nil }
    }
    repeated = Set(counts.filter { $0.value >= Self.leastEdges }.keys).union(listed)
  }

  /// Whether a column is the one that opens an issue.
  static func isOpening(_ name: String) -> Bool { common.contains(name) }

  /// The column that a line names for certain, or `nil`.
  func name(of line: ArraySlice<Unicode.Scalar>) -> String? {
    if let name = Self.bracketedName(line) { return name }
    guard let name = Self.plainName(line) else { return nil }
    return repeated.contains(name) || Self.common.contains(name) ? name : nil
  }

  /// `【乡村纪事】`, also spaced.
  static func bracketedName(_ line: ArraySlice<Unicode.Scalar>) -> String? {
    guard let opening = line.first, opening == "【" || opening == "〖" || opening == "[" else { return nil }
    let text = line.filter { !$0.isBlank }
    guard let first = text.first, let last = text.last, (4...(longest + 2)).contains(text.count) else { return nil }
    guard (first == "【" && last == "】") || (first == "〖" && last == "〗") || (first == "[" && last == "]") else {
      return nil
    }
    return String(text[1..<(text.count - 1)])
  }

  /// A short line of ideographs and figures only, its white space dropped: what an undressed head may be.
  static func plainName(_ line: ArraySlice<Unicode.Scalar>) -> String? {
    isPlain(line) ? String(line.filter { !$0.isBlank }[...]) : nil
  }

  static func isPlain(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.count <= 2 * longest else { return false }
    var visible = 0
    var ideographs = 0
    for scalar in line where !scalar.isBlank {
      guard scalar.isHan || scalar.isWordCharacter else { return false }
      visible += 1
      if scalar.isHan { ideographs += 1 }
    }
    return (2...longest).contains(visible) && ideographs >= 2
  }
}
