/// A colour: the terminal's own, one of its first eight, which its theme decides, or one of xterm's 256.
public struct Color: Sendable, Hashable {
  /// -1 for the terminal's own; 0 to 7 as in ISO 6429; up to 255 as in xterm's palette.
  public var index: Int { Int(number) }
  /// Small, for every cell of a screen has two.
  private let number: Int16

  private init(_ index: Int) { number = Int16(index) }

  public static var standard: Color { Color(-1) }
  public static var black: Color { Color(0) }
  public static var red: Color { Color(1) }
  public static var green: Color { Color(2) }
  public static var yellow: Color { Color(3) }
  public static var blue: Color { Color(4) }
  public static var magenta: Color { Color(5) }
  public static var cyan: Color { Color(6) }
  public static var white: Color { Color(7) }

  public static func palette(_ index: UInt8) -> Color { Color(Int(index)) }

  /// The nearest that a terminal of so many colours has.
  public func nearest(of colors: Int) -> Color {
    guard index >= colors, index >= 8 else { return self }
    let levels: (red: Int, green: Int, blue: Int)
    switch index {
    case 8...15: return Color(index - 8)
    case 16...231:
      let cube = index - 16
      levels = (cube / 36, cube / 6 % 6, cube % 6)
    default:
      // 24 greys, on the cube's scale of 0 to 5.
      let grey = (index - 232) * 6 / 24
      levels = (grey, grey, grey)
    }
    let bit = { (level: Int) in level >= 3 ? 1 : 0 }
    return Color(bit(levels.red) | bit(levels.green) << 1 | bit(levels.blue) << 2)
  }
}
