import CVterm
import Glibc

/// One cell as the emulator shows it.
struct ScreenCell: Equatable {
  var text: String
  var width: Int
  var bold: Bool
  var reverse: Bool
  var underline: Bool
  /// Colour numbers of the palette; -1 is the terminal's own.
  var foreground: Int
  var background: Int

  init(_ cell: inout VTermScreenCell) {
    var text = ""
    withUnsafeBytes(of: cell.chars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self).prefix(while: { $0 != 0 && $0 != UInt32.max }) {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }
    self.text = text
    width = Int(cell.width)
    bold = cell.attrs.bold != 0
    reverse = cell.attrs.reverse != 0
    underline = cell.attrs.underline != 0
    foreground = Int(cvterm_foreground(&cell))
    background = Int(cvterm_background(&cell))
  }
}

/// What a program has switched on in the emulator.
final class Properties {
  private(set) var isAlternateScreen = false
  private(set) var showsCursor = true

  func set(_ property: VTermProp, _ value: VTermValue) {
    switch property {
    case VTERM_PROP_ALTSCREEN: isAlternateScreen = value.boolean != 0
    case VTERM_PROP_CURSORVISIBLE: showsCursor = value.boolean != 0
    default: break
    }
  }
}

/// The line discipline's modes: what `stty -a` prints.
struct Modes: Equatable {
  private let flags: [tcflag_t]
  private let characters: [UInt8]

  init(_ descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    self.init(modes)
  }

  init(_ modes: termios) {
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  var echoes: Bool { flags[3] & tcflag_t(ECHO) != 0 }
}

/// How a program ended.
enum Exit: Equatable {
  case status(Int32)
  case signal(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .status(waitStatus >> 8 & 0xFF) : .signal(signal)
  }
}
