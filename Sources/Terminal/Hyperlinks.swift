import CTerminal
import Glibc
import Screen

/// Links that a terminal opens at a click (OSC 8). Curses knows nothing of them: they are written over what it has drawn.
enum Hyperlinks {
  /// Whether the terminal is one of those that are known to have them. Others should ignore the sequence, but do not all.
  static let areUnderstood: Bool = {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    if Int(variable("VTE_VERSION")) ?? 0 >= 5000 { return true }
    if !variable("KONSOLE_VERSION").isEmpty || !variable("WT_SESSION").isEmpty { return true }
    if ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"].contains(variable("TERM_PROGRAM")) { return true }
    return ["xterm-kitty", "foot", "alacritty", "wezterm", "contour", "xterm-ghostty"]
      .contains { variable("TERM").hasPrefix($0) }
  }()

  /// A run of cells that lead to the same address.
  struct Run {
    var column: Int
    var text: String
    var style: Style
  }

  static func runs(in cells: ArraySlice<Cell>) -> [Run] {
    var runs: [Run] = []
    var isOpen = false
    for (column, cell) in cells.enumerated() where !cell.isContinuation {
      if cell.style.link == 0 {
        isOpen = false
      } else if isOpen, runs.last?.style == cell.style {
        runs[runs.count - 1].text += cell.cluster
      } else {
        runs.append(Run(column: column, text: cell.cluster, style: cell.style))
        isOpen = true
      }
    }
    return runs
  }

  /// An address as the sequence can carry it; `nil` if it is no address that a terminal could open, or an endless one.
  static func sequenceAddress(_ address: String) -> String? {
    guard ["http://", "https://", "mailto:", "ftp://"].contains(where: address.lowercased().hasPrefix) else {
      return nil
    }
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in address.utf8 {
      if (0x21...0x7E).contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result.utf8.count <= longest ? result : nil
  }

  /// Bytes that terminals take at most (the OSC 8 draft names 2083).
  private static let longest = 2083
}
