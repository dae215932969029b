import Glibc
import JournalCore
import SettingRules
import Typesetting

/// Sets whole issues at every width from 20 to 160 cells, for both widths of ambiguous characters, ragged and justified,
/// and counts what is wrong.
///
/// usage: TypesetCheck FILE…        exit status 1 if anything is
@main
struct TypesetCheck {
  static let measures = 20...160

  static func main() {
    var isFaultless = true
    for path in CommandLine.arguments.dropFirst() {
      do throws(IssueError) {
        guard let bytes = FileBytes.read(path) else {
          print("\(path): cannot be read")
          exit(1)
        }
        let checker = IssueChecker(try IssueReader.read(bytes, path: path))
        print("\(path.split(separator: "/").last ?? ""): \(checker.blocks.count) blocks")
        for ambiguous in 1...2 {
          for isJustified in [false, true] {
            let typesetter = Typesetter(
              measure: 20, cellWidth: CellWidth(ambiguous: ambiguous), isJustified: isJustified, scrollsTables: true)
            let count = checker.count(measures: measures, by: typesetter)
            report(count, "ambiguous width \(ambiguous), \(isJustified ? "justified" : "ragged")")
            isFaultless = isFaultless && count.isFaultless
          }
        }
      } catch {
        print("\(path): \(error.message(in: .english))")
        isFaultless = false
      }
    }
    exit(isFaultless ? 0 : 1)
  }

  private static func report(_ count: IssueChecker.Count, _ setting: String) {
    let figures = Fault.Kind.allCases.map { "\($0.name) \(count.faults[$0] ?? 0)" }
    print("  \(setting): \(count.rows) rows; \(figures.joined(separator: ", "))")
    for fault in count.examples { print("    \(fault)") }
  }
}
