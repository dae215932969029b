/// One cell of the screen, as it is seen.
public struct Cell: Sendable, Equatable {
  /// A grapheme cluster; a space where nothing is drawn; empty in the second cell of a wide one.
  public let cluster: String
  public let style: Style

  public init(cluster: String, style: Style) {
    self.cluster = cluster
    self.style = style
  }

  /// Whether the cell is the second half of the wide cluster on its left.
  public var isContinuation: Bool { cluster.isEmpty }
}
