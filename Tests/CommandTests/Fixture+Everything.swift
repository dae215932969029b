import Foundation

extension Fixture {
  /// Some of everything that Markdown has, and text that would break out of XML.
  static let everything = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "../EndToEnd/everything.md"
  ).path
}
