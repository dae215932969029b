import Foundation

/// Real issues, which are no part of this package: the folder that `QIKAN_CORPUS` names, else `../shared/corpus` beside
/// the package. Beside it may lie a scorer (`../score/score.py`) and what careful readers found (`../truth`).
enum Corpus {
  static let folder: URL = {
    if let named = ProcessInfo.processInfo.environment["QIKAN_CORPUS"], !named.isEmpty {
      return URL(fileURLWithPath: named, isDirectory: true)
    }
    // …/Tests/JournalCoreTests/Support/Corpus.swift
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    return package.deletingLastPathComponent().appendingPathComponent("shared/corpus", isDirectory: true)
  }()

  /// The issues, by their file names; none where there is no corpus.
  static let files: [URL] = {
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }()

  static let scorer = folder.deletingLastPathComponent().appendingPathComponent("score/score.py").path
  static let truth = folder.deletingLastPathComponent().appendingPathComponent("truth").path
  static let python = Program.find("python3")

  static var isThere: Bool { !files.isEmpty }

  static var isScored: Bool {
    isThere && python != nil && FileManager.default.fileExists(atPath: scorer)
      && FileManager.default.fileExists(atPath: truth) && FileManager.default.isExecutableFile(atPath: Program.qikan)
  }
}
