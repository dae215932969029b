/// What a reader typed into the search bar.
public struct Query: Sendable, Equatable {
  public var pattern: String

  public init(_ pattern: String) { self.pattern = pattern }

  /// There is nothing to look for: no character that shows.
  public var isEmpty: Bool { folded.isEmpty }

  /// The pattern as UTF-8, folded like the text that it is looked for in.
  var folded: [UInt8] {
    var folder = Folder()
    var folded: [UInt8] = []
    for scalar in pattern.unicodeScalars {
      if let output = folder.fold(scalar.value) { output.append(to: &folded) }
    }
    return folded
  }
}
