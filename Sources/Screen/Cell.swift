/// One cell of the screen.
public struct Cell: Sendable, Equatable {
  /// A grapheme cluster; a space where nothing is drawn; empty in the second cell of a wide one.
  public var cluster: String
  public var style: Style

  public init(cluster: String = " ", style: Style = .plain) {
    self.cluster = cluster
    self.style = style
  }

  /// Whether the cell is the second half of the wide cluster on its left.
  public var isContinuation: Bool { cluster.isEmpty }
}
