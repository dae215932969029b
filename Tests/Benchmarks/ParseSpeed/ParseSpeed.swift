import Glibc
import JournalCore
import Reader
import Screen
import TestSupport

/// Times bytes → `Issue` in one process, on the largest of the files and on 10 and 100 times its size, and the setting of
/// its pages; and tells how much memory each size takes.
///
/// Rounds run every size once, so that a slow minute of the machine falls on all alike; what is printed is the median of
/// the rounds with the least and the greatest, and of each size the median of the ratios to 1 × in the same round, over
/// the size: 1.2 or less where the cost grows with the size alone.
///
/// usage: ParseSpeed FILE…      ROUNDS=5 and SIZES="1 10 100" may be set
@main
struct ParseSpeed {
  private static let megabyte = 1_000_000.0
  private static let screen = Size(rows: 40, columns: 120)
  private static let pages = 1_000

  static func main() throws {
    var largest: (path: String, bytes: [UInt8]) = ("", [])
    for path in CommandLine.arguments.dropFirst() {
      guard let bytes = bytes(ofFile: path) else {
        print("ParseSpeed: can't read \(path)")
        exit(1)
      }
      if bytes.count > largest.bytes.count { largest = (path, bytes) }
    }
    guard !largest.bytes.isEmpty else {
      print("usage: ParseSpeed FILE…")
      exit(64)
    }
    let sizes = setting("SIZES").map { $0.split(separator: " ").compactMap { Int($0) } } ?? [1, 10, 100]
    let rounds = setting("ROUNDS").flatMap { Int($0) } ?? 5
    try compare(sizes.sorted(), rounds: rounds, largest)
    try setPages(largest)
  }

  private static func setting(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  // MARK: Reading

  private static func compare(_ sizes: [Int], rounds: Int, _ file: (path: String, bytes: [UInt8])) throws {
    func repeated(_ size: Int) -> [UInt8] { Array(repeatElement(file.bytes, count: size).joined()) }
    // In ascending order, so that what a size leaves behind is but a fraction of the next one's peak.
    let start = status("VmRSS:")
    var memory: [Int?] = []
    for size in sizes { memory.append(try peak(of: repeated(size), file.path, since: start)) }
    let files = sizes.map(repeated)
    var times: [[Double]] = Array(repeating: [], count: sizes.count)
    for _ in 0..<rounds {
      for (place, bytes) in files.enumerated() {
        // A small file several times: one reading is too short to be told from the noise.
        let count = max(1, 20 / sizes[place])
        let time = try ContinuousClock().measure {
          for _ in 0..<count { _ = try IssueReader.read(bytes, path: file.path) }
        }
        times[place].append(seconds(time) / Double(count))
      }
    }
    for (place, bytes) in files.enumerated() {
      let own = times[place]
      let size = Double(bytes.count) / megabyte
      let growth = zip(own, times[0]).map { $0 / $1 / Double(bytes.count) * Double(files[0].count) }
      let speed = "\(rounded(size / median(own))) MB/s (\(rounded(size / worst(own))) to \(rounded(size / best(own))))"
      var line = "\(sizes[place]) x, \(rounded(size)) MB: \(rounded(median(own) * 1000)) ms, \(speed), "
      line += "time over size \(rounded(median(growth)))"
      if let peak = memory[place], let first = memory[0] {
        line += "; peak memory \(rounded(Double(peak) / megabyte)) MB, over size "
        line += "\(rounded(Double(peak) / Double(bytes.count) / (Double(first) / Double(files[0].count))))"
      }
      print(line)
    }
  }

  /// Bytes that a file and its reading take beyond what the process held at `start`, at most; `nil` where the system
  /// does not tell.
  private static func peak(of bytes: [UInt8], _ path: String, since start: Int?) throws -> Int? {
    guard let mark = fopen("/proc/self/clear_refs", "w") else { return nil }
    // 5 sets the peak to what is held now: proc(5).
    fputs("5", mark)
    fclose(mark)
    _ = try IssueReader.read(bytes, path: path)
    guard let start, let peak = status("VmHWM:") else { return nil }
    return peak - start
  }

  /// A line of `/proc/self/status`, in bytes.
  private static func status(_ name: String) -> Int? {
    guard let bytes = bytes(ofFile: "/proc/self/status") else { return nil }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }.map {
      $0 << 10
    }
  }

  // MARK: Pages

  /// Turns the pages of the issue, full screen: each is set and drawn for the first time.
  private static func setPages(_ file: (path: String, bytes: [UInt8])) throws {
    var reader = Reader(language: .chinese)
    reader.open(try IssueReader.read(file.bytes, path: file.path))
    _ = reader.handle(.resize(screen))
    _ = reader.handle(.key(.character("f")))
    var times: [Double] = []
    for _ in 0..<pages {
      let time = ContinuousClock().measure {
        _ = reader.handle(.key(.character(" ")))
        _ = reader.canvas(size: screen)
      }
      times.append(seconds(time))
    }
    print(
      "a page of \(screen.columns)x\(screen.rows) set and drawn: median \(rounded(median(times) * 1000, places: 3)) ms")
  }

  // MARK: Figures

  private static func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
  private static func best(_ values: [Double]) -> Double { values.min() ?? 0 }
  private static func worst(_ values: [Double]) -> Double { values.max() ?? 0 }

  private static func rounded(_ value: Double, places: Int = 2) -> Double {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    return (value * scale).rounded() / scale
  }
}
