/// What a canvas keeps of a cell: small and without references, for a screen has thousands of them and is drawn anew at
/// every key.
public struct Glyph: Sendable, Equatable {
  /// The cluster's only scalar; 0 in the second cell of a wide cluster; from `firstCluster` on, which of the canvas's
  /// `clusters` it is.
  var code: UInt32
  public var style: Style

  static var space: UInt32 { UInt32(UInt8(ascii: " ")) }
  static var continuation: UInt32 { 0 }
  /// After the last scalar of Unicode.
  static var firstCluster: UInt32 { 0x11_0000 }

  init(code: UInt32 = Self.space, style: Style = .plain) {
    self.code = code
    self.style = style
  }

  /// Whether the cell is as it was before anything was drawn.
  public var isBlank: Bool { code == Self.space && style == .plain }

  /// Whether the cell is the second half of the wide cluster on its left.
  public var isContinuation: Bool { code == Self.continuation }

  /// The scalar that the cell shows; `nil` if there are several, or none.
  public var scalar: Unicode.Scalar? { isContinuation ? nil : Unicode.Scalar(code) }
}
