import Foundation

/// A way in which a reader may type a phrase of a text.
public enum PhraseSpelling: String, Sendable, CaseIterable {
  case asItStands
  case traditional
  case halfWidthPunctuation
  case withoutSpaces

  /// Whether it can be made here: traditional characters are made by the program `opencc`.
  public var isAvailable: Bool { self != .traditional || Self.opencc != nil }

  /// The phrases as they are typed so, in their order.
  public func of(_ phrases: [String]) throws -> [String] {
    switch self {
    case .asItStands: phrases
    case .traditional: try Self.converted(phrases)
    case .halfWidthPunctuation: phrases.map { String($0.map { Self.halfWidth[$0] ?? String($0) }.joined()) }
    case .withoutSpaces: phrases.map { $0.filter { !$0.isWhitespace } }
    }
  }

  private static let halfWidth: [Character: String] = [
    "，": ",", "。": ".", "：": ":", "；": ";", "！": "!", "？": "?", "（": "(", "）": ")", "“": "\"", "”": "\"",
    "‘": "'", "’": "'", "【": "[", "】": "]", "［": "[", "］": "]", "〔": "[", "〕": "]", "《": "<", "》": ">",
    "〈": "<", "〉": ">", "、": "､", "—": "-", "…": "...", "～": "~", "·": "･", "％": "%", "＋": "+", "／": "/",
  ]

  private static let opencc = ["/usr/bin/opencc", "/usr/local/bin/opencc"].first(
    where: FileManager.default.isExecutableFile)

  private static func converted(_ phrases: [String]) throws -> [String] {
    guard let opencc else { return [] }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qikan-phrases-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
    // A phrase of a list or a table may hold a line end: one that no issue holds stands in for it.
    let lines = phrases.map { $0.replacingOccurrences(of: "\n", with: "\u{1F}") }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: opencc)
    process.arguments = ["-c", "s2t.json", "-i", input.path, "-o", output.path]
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: output, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(phrases.count).map { $0.replacingOccurrences(of: "\u{1F}", with: "\n") }
  }
}
