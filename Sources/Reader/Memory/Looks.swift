/// How the reader likes to see an issue. What keys change of it is remembered over starts.
public struct Looks: Sendable, Equatable {
  public enum Side: String, Sendable, CaseIterable { case left, right }

  public var palette = Palette.terminal
  /// The most cells of a row of text: 38 Chinese characters, about as long as a line of a book.
  public var lineLength = 76
  public var isJustified = false
  /// Columns of the contents pane; `nil` fits them to the screen.
  public var contentsWidth: Int?
  public var contentsSide = Side.left
  public var showsContents = true

  /// Cells that a row of text may be limited to.
  public static let lineLengths = 20...400
  /// Columns that the contents may be given; beside the text they never take more than leaves it room.
  public static let contentsWidths = 12...200

  public init() {}
}
