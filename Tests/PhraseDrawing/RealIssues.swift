import Foundation
import JournalCore

/// Issues that are no part of the repository: those in the folder that `QIKAN_CORPUS` names, else in `../shared/corpus`
/// beside the package.
public enum RealIssues {
  /// Their paths, in the order of their names; none where there are none.
  public static let paths: [String] = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    folder = folder.deletingLastPathComponent().appendingPathComponent("shared/corpus", isDirectory: true)
    if let named = ProcessInfo.processInfo.environment["QIKAN_CORPUS"], !named.isEmpty {
      folder = URL(fileURLWithPath: named, isDirectory: true)
    }
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted().map { folder.path + "/" + $0 }
  }()

  public static func read() throws -> [JournalCore.Issue] {
    try paths.map { try IssueReader.read([UInt8](Data(contentsOf: URL(fileURLWithPath: $0))), path: $0) }
  }
}
