/// The page marks of a text.
struct PageMarks: Sendable {
  /// By index of the line, as far as there are marks.
  private var marks: [PageMark?]

  init(_ marks: [PageMark?] = []) { self.marks = marks }

  /// Finds the marks among the lines of a text.
  init(in lines: [Line], of text: ScalarText) {
    marks = lines.map { PageMark(text.scalars[$0.text]) }
    dropFoliosOutOfStep()
    for (index, line) in lines.enumerated() where marks[index] == nil && Self.isLatinHead(text.scalars[line.text]) {
      if (1...2).contains(where: { self[index - $0] != nil || self[index + $0] != nil }) {
        marks[index] = .runningHead
      }
    }
  }

  /// The mark that a line is; `nil` for any other line, and for a line that is not there.
  subscript(index: Int) -> PageMark? { marks.indices.contains(index) ? marks[index] : nil }

  /// Numbers on lines of their own are folios only as far as they grow with the text (a table's figures do not): the
  /// longest run of growing numbers.
  private mutating func dropFoliosOutOfStep() {
    let folios = marks.indices.compactMap { index -> (index: Int, number: Int)? in
      if case .folio(let number) = marks[index] { (index, number) } else { nil }
    }
    guard folios.count > 1 else { return }
    for folio in folios { marks[folio.index] = nil }
    guard folios.count <= Self.mostFolios else { return }
    // For each length, the places where a run of that length may end; their numbers fall from one to the next.
    var ends: [[Int]] = []
    var previous: [Int] = []
    for (place, folio) in folios.enumerated() {
      let length = Self.firstIndex(below: ends.count) { folios[ends[$0][ends[$0].count - 1]].number >= folio.number }
      if length == ends.count { ends.append([]) }
      // Of the runs that may come before, the earliest.
      let before = length > 0 ? ends[length - 1] : []
      let earliest = Self.firstIndex(below: before.count) { folios[before[$0]].number < folio.number }
      previous.append(earliest < before.count ? before[earliest] : -1)
      ends[length].append(place)
    }
    var place = ends.last?.first ?? -1
    while place >= 0 {
      marks[folios[place].index] = .folio(folios[place].number)
      place = previous[place]
    }
  }

  /// The first index for which a condition holds that holds for all behind it; `count` where there is none.
  private static func firstIndex(below count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// More numbers on lines of their own than this are figures of a table.
  private static let mostFolios = 2_000

  /// `Qing Shi Qiao`, `QINGSHIQIAO`: letters and spaces only.
  private static func isLatinHead(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    (4...40).contains(text.count) && text.allSatisfy { $0.isASCIILetter || $0 == " " }
  }
}
