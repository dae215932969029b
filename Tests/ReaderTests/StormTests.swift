import Screen
import TestSupport
import Testing

@testable import Reader

/// Keys as a cat on the keyboard presses them: what they do is not asked, only that the screen stays whole.
@Suite struct StormTests {
  @Test(arguments: [UInt64(1), 2, 3, 4], [1, 2])
  func anyKeyAtAnySizeLeavesAWholeScreen(seed: UInt64, ambiguous: Int) {
    var random = SeededGenerator(seed: seed)
    var story = Story(ambiguous: ambiguous)
    story.reader.showShelf([ShelfEntry(name: "青石桥", path: "a.txt"), ShelfEntry(name: "白鹭", path: "b.txt")])
    let issue = seed % 2 == 0 ? FictionalIssue.odd : FictionalIssue.qingshiqiao
    story.reader.open(issue)
    let bound = Action.all.flatMap(\.keys).joined().filter { $0 != "q" }
    let typed: [Key] = [
      "渡", "口", "年", "账", "，", "e", "\u{301}", .backspace, .control("w"), .control("u"), .delete, "/",
    ]
    let keys = Array(bound) + typed + [.enter, .enter, .escape, "q", "X", .alt("j"), .function(9)]
    for step in 0..<2500 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0:
        story.resize(rows: .random(in: 0...30, using: &random), columns: .random(in: 0...130, using: &random))
      case 1:
        let button: MouseEvent.Button = [.left, .wheelUp, .wheelDown].randomElement(using: &random) ?? .left
        story.mouse(
          button, row: .random(in: -1...31, using: &random), column: .random(in: -1...131, using: &random))
      case 2: story.paste("渡\n口\u{7}")
      default: story.press(keys.randomElement(using: &random) ?? "j")
      }
      if case .openIssue = story.effect { story.reader.open(issue) }
      guard step % 3 == 0 else { continue }
      let canvas = story.canvas
      #expect(canvas.size == story.size)
      #expect(canvas.cells.count == story.size.rows * story.size.columns)
      if let cursor = canvas.cursor {
        #expect((0..<story.size.rows).contains(cursor.row) && (0..<story.size.columns).contains(cursor.column))
      }
    }
    // After it all the reader still answers.
    story.resize(rows: 24, columns: 80)
    story.press(.escape, .escape, .escape, "?")
    story.press("q")
    story.press("?")
    #expect(story.lines[0].contains("帮助"))
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 10), (10, 3), (1, 80), (24, 2), (5, 20), (4, 59)])
  func tinyTerminalsAreDrawnInEveryState(size: (rows: Int, columns: Int)) {
    for keys in [[], [.enter], [.enter, "f"], ["/", "年"], ["/", "年", .enter, "s"], ["?"], ["t"], ["z", "R", "G"]]
      as [[Key]]
    {
      var story = Story(rows: size.rows, columns: size.columns)
      for key in keys { story.press(key) }
      #expect(story.canvas.cells.count == size.rows * size.columns)
      // Where a Chinese character has room, something is to be seen.
      if size.columns >= 3 { #expect(story.lines.contains { !$0.isEmpty }, "\(keys)") }
    }
  }
}
