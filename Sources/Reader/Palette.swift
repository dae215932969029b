import Screen

/// The colours of a theme. What parts are is told by `Theme`, without colour; a palette only colours it.
public enum Palette: String, Sendable, CaseIterable {
  /// The terminal's own colours.
  case terminal
  case light, dark, paper

  private struct Colors {
    let ground: Color
    let text: Color
    /// Of titles and other bold text.
    let strong: Color
    /// Of rules and hints.
    let faint: Color
    let match: Color
  }

  /// From xterm's 256. On terminals of 8 colours each stays legible on its ground.
  private var colors: Colors? {
    switch self {
    case .terminal: nil
    case .light:
      Colors(
        ground: .palette(255), text: .palette(235), strong: .palette(19), faint: .palette(242), match: .palette(222))
    case .dark:
      Colors(
        ground: .palette(234), text: .palette(252), strong: .palette(223), faint: .palette(246), match: .palette(179))
    case .paper:
      Colors(
        ground: .palette(230), text: .palette(236), strong: .palette(130), faint: .palette(95), match: .palette(180))
    }
  }

  var next: Palette {
    let all = Palette.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  func color(_ canvas: inout Canvas) {
    guard let colors else { return }
    canvas.restyle { Self.style($0, colors) }
  }

  private static func style(_ style: Style, _ colors: Colors) -> Style {
    var style = style
    if style.background == .standard {
      style.background = colors.ground
    } else {
      // The only ground that `Theme` names is that of a match.
      style.background = colors.match
    }
    guard style.foreground == .standard else { return style }
    if style.attributes.contains(.reverse) {
      // Its ink is the ground of a bar, which has one colour: bold ink would be another one in many terminals.
      style.attributes.remove(.bold)
      style.foreground = colors.text
    } else if style.attributes.contains(.dim) {
      style.attributes.remove(.dim)
      style.foreground = colors.faint
    } else {
      style.foreground = style.attributes.contains(.bold) ? colors.strong : colors.text
    }
    return style
  }
}
