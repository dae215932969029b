import Typesetting

/// What a terminal is asked about widths that terminals don't agree on, and what its answers say.
///
/// It is asked once, on a clear screen, and nothing waits for the answers: they come among the keys.
struct WidthQuestions {
  struct Answer: Equatable {
    var width: CellWidth
    /// Emoji tied by zero width joiners are drawn as one.
    var joinsEmoji: Bool
  }

  /// A symbol, a letter and a line of ambiguous width, an emoji, and three of them tied together.
  static let texts = ["“", "ā", "─", "😀", "👨\u{200D}👩\u{200D}👧"]
  /// After so long nobody waits for an answer any more.
  static let patience = Duration.milliseconds(500)
  /// The row that the cursor is asked in, 1-based.
  private static let row = 2

  /// Cells of an ambiguous symbol, if the user has said.
  let ambiguous: Int?
  private var cells: [Int] = []

  init(ambiguous: Int?) { self.ambiguous = ambiguous }

  /// Answers are still to come.
  var areOpen: Bool { cells.count < Self.texts.count }

  /// Takes a cursor position report.
  ///
  /// - Returns: the answer, if this was its last part and it makes sense.
  mutating func take(_ report: CursorReport) -> Answer? {
    guard areOpen, report.row == Self.row else { return nil }
    cells.append(report.column - 1)
    guard !areOpen, cells[..<4].allSatisfy((1...2).contains) else { return nil }
    return Answer(
      width: CellWidth(
        ambiguous: ambiguous ?? cells[0], ambiguousLetters: cells[1], boxDrawing: cells[2], emoji: cells[3]),
      joinsEmoji: cells[4] == 2)
  }
}

/// Where the terminal says its cursor is (ECMA-48 CPR), 1-based.
struct CursorReport: Equatable {
  var row: Int
  var column: Int

  /// From the parameters of `CSI row ; column R`.
  init?(parameters: [UInt8]) {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2, let row = numbers[0], let column = numbers[1] else { return nil }
    (self.row, self.column) = (row, column)
  }
}
