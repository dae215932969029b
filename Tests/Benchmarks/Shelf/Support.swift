import Glibc
import ShelfIndex
import Synchronization
import TestSupport

/// The issues that an update met.
final class Found: Sendable {
  private let state = Mutex<Set<Int64>>([])
  func add(_ id: Int64) { state.withLock { _ = $0.insert(id) } }
  var issues: Set<Int64> { state.withLock { $0 } }
}

/// What this process has used of all cores.
var processorSeconds: Duration {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return .seconds(Int64(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec))
    + .microseconds(Int64(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec))
}

/// Runs a program, its output thrown away; its status, or -1 where it could not be run.
func run(_ arguments: [String]) -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor: Int32 in 0...2 { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0) }
  let strings = arguments.map { strdup($0) }
  defer { for string in strings { free(string) } }
  var child: pid_t = 0
  guard posix_spawnp(&child, arguments[0], &actions, nil, strings + [nil], environ) == 0 else { return -1 }
  var status: Int32 = 0
  waitpid(child, &status, 0)
  return status
}

/// A folder that goes when the benchmark ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/qikan-shelf-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    mkdir(path + "/issues", 0o700)
  }

  deinit { _ = run(["rm", "-rf", path]) }

  func write(_ bytes: [UInt8], to name: String) throws -> ShelfFile {
    let place = path + "/" + name
    guard let file = fopen(place, "w") else { throw Failure(errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(errno) }
    return ShelfFile(name: name, path: Array(place.utf8CString))
  }

  func size(of name: String) -> Int {
    var status = stat()
    return stat(path + "/" + name, &status) == 0 ? Int(status.st_size) : 0
  }

  struct Failure: Error {
    let reason: String
    init(_ code: Int32) { reason = String(cString: strerror(code)) }
  }
}

extension ShelfBenchmark {
  /// The issues to begin with.
  static func seeds(sample: String) -> [(name: String, bytes: [UInt8])] {
    if let folder = getenv("QIKAN_CORPUS").map({ String(cString: $0) }), let stream = opendir(folder) {
      defer { closedir(stream) }
      var names: [String] = []
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name.hasSuffix(".txt") || name.hasSuffix(".md") { names.append(name) }
      }
      let seeds = names.sorted().map { ($0, bytes(ofFile: "\(folder)/\($0)") ?? []) }
      if !seeds.isEmpty { return seeds }
    }
    print("no corpus (QIKAN_CORPUS): the sample issue, repeated")
    guard let bytes = bytes(ofFile: sample), !bytes.isEmpty else { return [] }
    return [("sample.txt", Array(repeatElement(bytes, count: issueSize / bytes.count + 1).joined()))]
  }

  /// A copy with some of its ideographs changed.
  static func changed(_ bytes: [UInt8], with generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    var place = Int.random(in: 0..<changeDistance, using: &generator) * 3
    while place + 2 < bytes.count {
      if (0xE4...0xE9).contains(bytes[place]) {
        bytes[place + 2] = 0x80 | UInt8.random(in: 0..<64, using: &generator)
        place += Int.random(in: 1..<2 * changeDistance, using: &generator) * 3
      }
      place += 1
    }
    return bytes
  }

  /// Two ideographs that stand side by side, at random places: frequent ones come up more often.
  static func words(of texts: [[UInt8]], with generator: inout SeededGenerator) -> [String] {
    var words: Set<String> = []
    var order: [String] = []
    for _ in 0..<100_000 where order.count < queryCount {
      guard let text = texts.randomElement(using: &generator), text.count > 6 else { continue }
      let place = Int.random(in: 0..<(text.count - 5), using: &generator)
      guard (0xE5...0xE9).contains(text[place]), (0xE5...0xE9).contains(text[place + 3]) else { continue }
      let word = String(decoding: text[place..<(place + 6)], as: UTF8.self)
      guard !word.unicodeScalars.contains("\u{FFFD}"), words.insert(word).inserted else { continue }
      order.append(word)
    }
    return order
  }

  static func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

  static func seconds(_ time: Duration) -> Double { (exact(time) * 10).rounded() / 10 }
  static func milliseconds(_ time: Duration) -> Double { (exact(time) * 10_000).rounded() / 10 }
  static func rate(_ bytes: Int, _ time: Duration) -> Double { (Double(bytes) / 100_000 / exact(time)).rounded() / 10 }
  static func ratio(_ a: Duration, _ b: Duration) -> Double { (exact(a) / exact(b) * 100).rounded() / 100 }

  private static func exact(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}
