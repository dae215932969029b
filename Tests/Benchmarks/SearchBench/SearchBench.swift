import Glibc
import JournalCore
import JournalSearch
import PhraseDrawing
import TestSupport

/// Times the search of an issue key by key: phrases of its text are typed character by character, and each character is
/// a search. First in the largest of the files, then in the same file repeated to 50 MB; each search is run beside
/// ripgrep's on the same text. Of three runs of a search the fastest counts, lest other work of the machine does.
///
/// usage: SearchBench FILE…
@main
struct SearchBench {
  private static let megabyte = 1_000_000
  private static let large = 50 * megabyte
  /// Phrases typed, of 2 to 6 characters each.
  private static let (phrases, phrasesInLarge) = (120, 24)

  static func main() throws {
    var largest: [UInt8] = []
    for path in CommandLine.arguments.dropFirst() {
      guard let bytes = bytes(ofFile: path) else {
        print("SearchBench: can't read \(path)")
        exit(1)
      }
      if bytes.count > largest.count { largest = bytes }
    }
    guard !largest.isEmpty else {
      print("usage: SearchBench FILE…")
      exit(64)
    }
    try bench(largest, phrases: phrases)
    var repeated: [UInt8] = []
    while repeated.count < large { repeated += largest }
    try bench(repeated, phrases: phrasesInLarge)
  }

  private static func bench(_ file: [UInt8], phrases count: Int) throws {
    let issue = try IssueReader.read(file, path: "bench.txt")
    var index: IssueIndex?
    let making = fastest { index = IssueIndex(issue) }
    guard let index else { return }
    let size = Double(issue.text.count / (megabyte / 100)) / 100
    print("\(size) MB of text, made ready in \(milliseconds(making)) ms")
    let rivals = Ripgrep(text: issue.text)
    if rivals == nil { print("  ripgrep: skipped, there is no rg") }
    var typist = Typist(issue)
    let kinds: [(name: String, phrases: [[String]], forRipgrep: (String) -> [String])] = [
      ("words", (0..<count).map { _ in typist.keys() }, { ["--fixed-strings", $0] }),
      ("two words", (0..<(count / 4)).map { _ in typist.keys(after: typist.word() + " ") }, { _ in [] }),
      (
        "/regular expressions/", (0..<(count / 4)).map { _ in ["/\(typist.word()).\(typist.word().prefix(1))/"] },
        { ["--ignore-case", String($0.dropFirst().dropLast())] }
      ),
      ("~pinyin", ["~zb", "~zhuan", "~zhuanban", "~gzjs", "~xianzai", "~shiyong"].map { [$0] }, { _ in [] }),
    ]
    for kind in kinds {
      var own: [Duration] = []
      var theirs: [Duration] = []
      var found = 0
      for text in kind.phrases.joined() {
        let query = try Query.parse(text)
        var results: SearchResults?
        own.append(try fastest { results = try index.search(query) })
        found += results?.matches.count ?? 0
        let arguments = kind.forRipgrep(text)
        if let rivals, !arguments.isEmpty { theirs.append(fastest { rivals.search(arguments) }) }
      }
      var line = "  \(padded(kind.name, to: 22))\(own.count) keys, \(found / max(1, own.count)) matches a key: "
      line += "median \(milliseconds(quantile(own, 50))) ms, 99th percentile \(milliseconds(quantile(own, 99))) ms"
      if !theirs.isEmpty {
        let ratio = Double((quantile(own, 50) / quantile(theirs, 50) * 100).rounded()) / 100
        line += "; rg \(milliseconds(quantile(theirs, 50))) ms, ratio \(ratio)"
      }
      print(line)
    }
    rivals?.remove()
  }

  private static func fastest(_ work: () throws -> Void) rethrows -> Duration {
    let clock = ContinuousClock()
    return try min(clock.measure(work), clock.measure(work), clock.measure(work))
  }

  private static func quantile(_ times: [Duration], _ percent: Int) -> Duration {
    let sorted = times.sorted()
    return sorted.isEmpty ? .zero : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }

  private static func milliseconds(_ time: Duration) -> Double {
    let microseconds = time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000
    return Double(microseconds) / 1000
  }

  private static func padded(_ text: String, to length: Int) -> String {
    text + String(repeating: " ", count: max(1, length - text.count))
  }
}

/// Types words of an issue, the same on every run.
private struct Typist {
  private let issue: Issue
  private let blocks: [Block]
  private var random = SeededGenerator(seed: 20_240_306)

  init(_ issue: Issue) {
    self.issue = issue
    blocks = issue.articles.flatMap(\.blocks).filter { $0.text.count > 60 }
  }

  mutating func word() -> String {
    while let block = blocks.randomElement(using: &random) {
      let start = Int.random(in: block.text, using: &random)
      let text = String(decoding: issue.text[start..<min(block.text.upperBound, start + 60)], as: UTF8.self)
      // Ideographs only: from the middle of a character on comes �.
      let run = text.drop { !("一"..."龥").contains($0) }.prefix { ("一"..."龥").contains($0) }
      if run.count >= 2 { return String(run.prefix(Int.random(in: 2...6, using: &random))) }
    }
    return "期刊"
  }

  /// What stands in the bar after each key.
  mutating func keys(after start: String = "") -> [String] {
    let word = word()
    return (1...word.count).map { start + word.prefix($0) }
  }
}

/// The program rg, and a file of text for it.
private struct Ripgrep {
  private static let program: String? = ["/usr/bin/rg", "/usr/local/bin/rg"].first { access($0, X_OK) == 0 }

  private let file: String

  /// `nil` where there is no rg, or no place for the file.
  init?(text: [UInt8]) {
    var template = Array("/tmp/qikan-bench-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard Self.program != nil, descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var written = 0
    while written < text.count {
      let count = text[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      written += count
    }
    file = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func remove() { unlink(file) }

  func search(_ arguments: [String]) {
    guard let program = Self.program else { return }
    let all = [program, "--count-matches", "--no-messages"] + arguments + [file]
    var strings: [UnsafeMutablePointer<CChar>?] = all.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    if posix_spawn(&process, program, &actions, nil, &strings, environ) == 0 { waitpid(process, nil, 0) }
  }
}
