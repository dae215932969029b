import Glibc
import Screen
import Terminal

/// A program for the tests of the terminal layer: it has a screen, shows what arrives, and misbehaves on request.
@main
struct TerminalProbe {
  static func main() {
    do throws(TerminalError) {
      exit(try run(CommandLine.arguments.dropFirst()))
    } catch {
      complain("\(error)")
      exit(1)
    }
  }

  static func run(_ arguments: ArraySlice<String>) throws(TerminalError) -> Int32 {
    let terminal = try Terminal(input: arguments.contains("--tty") ? .controllingTerminal : .standardInput)
    defer { terminal.close() }
    switch arguments.last {
    case "canvases": return showCanvases(on: terminal)
    case let command: return showEvents(on: terminal, command: command)
    }
  }

  /// Row 0: the size. Below: the events, the last one on top.
  private static func showEvents(on terminal: Terminal, command: String?) -> Int32 {
    var events: [String] = []
    while true {
      var canvas = Canvas(size: terminal.size)
      canvas.write("\(terminal.size.columns)x\(terminal.size.rows)", row: 0, column: 0)
      for (row, event) in events.reversed().enumerated() { canvas.write(event, row: row + 1, column: 0) }
      canvas.cursor = events.isEmpty ? nil : (row: 1, column: 2)
      terminal.show(canvas)
      guard let event = terminal.next() else { continue }
      if case .quit(let status) = event { return status }
      if event == .interrupt { return 130 }
      if case .widths = event, command != "widths" { continue }
      if event == .key(.character("q")) { return 0 }
      if event == .key(.character("!")) { misbehave(command) }
      events.append(describe(event))
    }
  }

  private static func misbehave(_ command: String?) {
    switch command {
    case "trap":
      let empty: [Int] = []
      print(empty[events: 1])
    case "abort": abort()
    case "exit": exit(3)
    case "complain": complain("said meanwhile")
    default: break
    }
  }

  private static func complain(_ message: String) {
    let line = message + "\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
  }

  private static func describe(_ event: Event) -> String {
    switch event {
    case .key(.character(let character)): "character \(character)"
    case .key(let key): "\(key)"
    case .paste(let text): "paste \(text.debugDescription)"
    case .mouse(let mouse): "\(mouse.button) \(mouse.row),\(mouse.column)"
    case .widths(let width):
      "widths \(width.ambiguous) \(width.ambiguousLetters) \(width.boxDrawing) \(width.emoji)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .wake: "wake"
    case .interrupt: "interrupt"
    case .quit(let status): "quit \(status)"
    }
  }

  /// Each key shows the next canvas.
  private static func showCanvases(on terminal: Terminal) -> Int32 {
    var number = 0
    while true {
      terminal.show(RandomCanvas.canvas(number: number, size: terminal.size))
      switch terminal.next() {
      case .quit(let status): return status
      case .interrupt: return 130
      case .key(.character("q")): return 0
      case .key: number += 1
      default: break
      }
    }
  }
}

extension [Int] {
  /// Reads past the end.
  fileprivate subscript(events index: Int) -> Int { self[index] }
}
