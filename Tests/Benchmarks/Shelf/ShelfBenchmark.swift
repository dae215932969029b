import Glibc
import JournalCore
import JournalSearch
import ShelfIndex
import TestSupport

/// Times the index of a shelf of 1,000 issues (about 230 MB): how fast it is built, how fast a word of two characters is
/// answered from it, beside ripgrep on the same files in the same run.
///
/// The issues are those of QIKAN_CORPUS (a folder), each again and again with one character in two hundred changed; where
/// there is no corpus, the sample issue repeated to the same size.
///
/// usage: ShelfBenchmark SAMPLE [ISSUES]
@main
struct ShelfBenchmark {
  static let queryCount = 101
  static let changeDistance = 200
  static let issueSize = 233_000

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else { return print("usage: ShelfBenchmark SAMPLE [ISSUES]") }
    let count = arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000
    let seeds = seeds(sample: arguments[1])
    guard !seeds.isEmpty else { return print("ShelfBenchmark: nothing to read") }
    let work = try TemporaryFolder()
    var generator = SeededGenerator(seed: 1)
    var bytes = 0
    let files = try (0..<count).map { number in
      let issue = changed(seeds[number % seeds.count].bytes, with: &generator)
      bytes += issue.count
      return try work.write(issue, to: "issues/\(number)-\(seeds[number % seeds.count].name)")
    }
    print("\(count) issues, \(bytes / 1_000_000) MB, \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores")
    let index = ShelfIndex(folder: work.path, reader: [])
    let clock = ContinuousClock()
    let found = Found()
    let before = processorSeconds
    let building = try clock.measure { try update(index, files, found) }
    let processor = processorSeconds - before
    print(
      "built in \(seconds(building)) s: \(rate(bytes, building)) MB/s; \(work.size(of: "shelf.sqlite") / 1_000_000) MB on disk"
    )
    // What other programs leave of the cores changes the one, not the other.
    print("  \(seconds(processor)) s of processor time: \(rate(bytes, processor)) MB/s for each core")
    let again = try clock.measure { try update(index, files, Found()) }
    print("looked through again, unchanged: \(milliseconds(again)) ms")

    let words = words(of: seeds.map(\.bytes), with: &generator)
    let search = try ShelfSearch(index)
    let hasRipgrep = run(["rg", "--version"]) == 0
    if !hasRipgrep { print("ripgrep: skipped, rg is not installed") }
    var times: (index: [Duration], ripgrep: [Duration]) = ([], [])
    var holding = 0
    let issues = found.issues
    for word in words {
      let query = Query(literal: word)
      times.index.append(
        try clock.measure { holding += try search.count(query, in: issues)?.issues.count ?? 0 })
      if hasRipgrep {
        times.ripgrep.append(clock.measure { _ = run(["rg", "--count-matches", "-F", word, work.path + "/issues"]) })
      }
    }
    print("\(words.count) words of two characters, each in \(holding / words.count) issues on average")
    print(
      "index:   median \(milliseconds(median(times.index))) ms, slowest \(milliseconds(times.index.max() ?? .zero)) ms")
    if hasRipgrep {
      print(
        "ripgrep: median \(milliseconds(median(times.ripgrep))) ms (the lines as they stand, so it misses words broken over two)"
      )
      print("ratio of the medians: \(ratio(median(times.index), median(times.ripgrep)))")
    }
  }

  private static func update(_ index: ShelfIndex, _ files: [ShelfFile], _ found: Found) throws {
    try ShelfUpdate(
      index, files: files,
      load: { file throws(IssueError) in bytes(ofFile: String(decoding: file.absolutePath, as: UTF8.self)) ?? [] },
      tell: { news in
        if case .read(_, let summary) = news { found.add(summary.id) }
        return true
      }
    ).run()
  }
}
