import Screen

/// Makes events of what a terminal sends: characters of several bytes, Alt with a key, pasted text.
///
/// Curses has recognised the keys before. What arrives without a pause between is a batch; only its end tells the
/// Escape key from the start of a sequence, and one cluster of an input method from two characters.
struct InputDecoder {
  /// The smallest thing that arrives.
  enum Token: Equatable {
    case byte(UInt8)
    case key(Key)
    case mouse(MouseEvent)
    case pasteStart, pasteEnd
    /// A key without a meaning here.
    case unknown
  }

  private enum State: Equatable {
    case ground
    /// After ESC.
    case escape
    /// After ESC and `[` or `O`: a key that nobody knows, to be read to its end and dropped (ECMA-48 §5.4).
    case sequence(introducer: UInt8, parameters: [UInt8])
    case paste([UInt8])
  }

  private var state = State.ground
  /// Bytes of a character that has not arrived whole.
  private var partial: [UInt8] = []
  private var isAlt = false
  /// Characters of this batch, until it is clear where their clusters end.
  private var text = ""
  private var events: [Event] = []
  private var reports: [CursorReport] = []

  /// The cursor position reports that have arrived, oldest first; the decoder keeps none of them.
  mutating func takeReports() -> [CursorReport] {
    defer { reports.removeAll() }
    return reports
  }

  /// The events that are complete, oldest first; the decoder keeps none of them.
  mutating func takeEvents() -> [Event] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  mutating func feed(_ token: Token) {
    if case .paste = state { return feedPaste(token) }
    guard case .byte(let byte) = token else {
      finishBatch()
      state = .ground
      partial = []
      isAlt = false
      switch token {
      case .key(let key): emit(key)
      case .mouse(let mouse): events.append(.mouse(mouse))
      case .pasteStart: state = .paste([])
      case .byte, .pasteEnd, .unknown: break
      }
      return
    }
    switch state {
    case .ground, .paste: feedCharacter(byte)
    case .escape: feedEscape(byte)
    case .sequence(let introducer, let parameters):
      switch byte {
      case 0x40...0x7E:
        state = .ground
        if byte == UInt8(ascii: "R"), let report = CursorReport(parameters: parameters) { reports.append(report) }
      case 0x20...0x3F where introducer == UInt8(ascii: "["):
        // Longer than any report that means something; what is beyond is read all the same.
        let parameters = parameters.count < 32 ? parameters + [byte] : parameters
        state = .sequence(introducer: introducer, parameters: parameters)
      default:
        state = .ground
        feedCharacter(byte)
      }
    }
  }

  /// Nothing more has arrived for now.
  mutating func finishBatch() {
    flushText()
    switch state {
    case .escape:
      emit(.escape)
      state = .ground
    case .sequence(let introducer, parameters: []):
      emit(.alt(Character(Unicode.Scalar(introducer))))
      state = .ground
    case .ground, .sequence, .paste: break
    }
  }
}

extension InputDecoder {
  private mutating func emit(_ key: Key) { events.append(.key(key)) }

  private mutating func flushText() {
    for cluster in text { emit(.character(cluster)) }
    text = ""
  }

  private mutating func feedEscape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"): state = .sequence(introducer: byte, parameters: [])
    case 0x00...0x1F, 0x7F:
      emit(.escape)
      feedCharacter(byte)
    default:
      isAlt = true
      feedCharacter(byte)
    }
  }

  private mutating func feedCharacter(_ byte: UInt8) {
    switch byte {
    case 0x80...0xBF where !partial.isEmpty: partial.append(byte)
    case 0xC2...0xF4: partial = [byte]
    case 0x20...0x7E: finishCharacter(Unicode.Scalar(byte))
    case 0x80...0xFF: partial = []  // no UTF-8: nothing that could be meant
    default: feedControl(byte)
    }
    guard let first = partial.first, partial.count == Self.length(startingWith: first) else { return }
    if let scalar = String(validating: partial, as: UTF8.self)?.unicodeScalars.first { finishCharacter(scalar) }
    partial = []
  }

  private mutating func finishCharacter(_ scalar: Unicode.Scalar) {
    partial = []
    if isAlt {
      isAlt = false
      flushText()
      emit(.alt(Character(scalar)))
    } else if scalar.properties.generalCategory != .control {
      text.unicodeScalars.append(scalar)
    }
  }

  private mutating func feedControl(_ byte: UInt8) {
    partial = []
    isAlt = false
    flushText()
    switch byte {
    case 0x1B: state = .escape
    case 0x09: emit(.tab)
    case 0x0A, 0x0D: emit(.enter)
    case 0x08, 0x7F: emit(.backspace)
    case 0x00: emit(.control(" "))
    case 0x01...0x1A: emit(.control(Character(Unicode.Scalar(byte + 0x60))))
    default: emit(.control(Character(Unicode.Scalar(byte + 0x40))))
    }
  }

  /// Bytes of a UTF-8 sequence, by its first.
  private static func length(startingWith byte: UInt8) -> Int { byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

  private mutating func feedPaste(_ token: Token) {
    guard case .paste(var bytes) = state else { return }
    state = .ground  // so that the bytes have one owner and are not copied
    switch token {
    case .pasteEnd:
      events.append(.paste(Self.lines(bytes)))
      return
    case .byte(let byte): bytes.append(byte)
    // Curses has taken these sequences for keys; in a text they mean nothing.
    case .key, .mouse, .pasteStart, .unknown: break
    }
    state = .paste(bytes)
  }

  /// Terminals send a carriage return for each line end of what is pasted.
  private static func lines(_ bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0D: lines.append(0x0A)
      case 0x0A where index > 0 && bytes[index - 1] == 0x0D: break
      default: lines.append(byte)
      }
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
