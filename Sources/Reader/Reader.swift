import JournalCore
import JournalSearch
import Screen
import Typesetting

/// What the program around the reader has to do after an event.
public enum Effect: Sendable, Equatable {
  case none
  /// Leave, with this exit status.
  case quit(status: Int32)
  /// Load this issue of the shelf (an index into the entries given) and call `open`, or `report` why not.
  case openIssue(Int)
}

/// One line of the shelf: an issue that can be opened.
public struct ShelfEntry: Sendable, Equatable {
  /// What the list shows: the journal and issue where they are known, else the file's name.
  public var name: String
  public var path: String

  public init(name: String, path: String) {
    self.name = name
    self.path = path
  }
}

/// The reader: events in, a canvas out. It knows no terminal and does no input or output.
public struct Reader: Sendable {
  let language: Language
  let cellWidth: CellWidth
  var last = ""

  public init(language: Language, cellWidth: CellWidth = CellWidth()) {
    self.language = language
    self.cellWidth = cellWidth
  }

  /// Shows a list of issues to choose from.
  public mutating func showShelf(_ entries: [ShelfEntry]) {}

  /// Shows an issue, at its beginning.
  public mutating func open(_ issue: Issue) { last = issue.articles.first?.title ?? "" }

  /// Says something in the status line, until the next key.
  public mutating func report(_ message: String) { last = message }

  /// Takes an event and changes the state.
  public mutating func handle(_ event: Event) -> Effect {
    switch event {
    case .key(.character("q")): return .quit(status: 0)
    case .quit(let status): return .quit(status: status)
    case .resize(let size): last = "\(size.columns)x\(size.rows)"
    case let other: last = "\(other)"
    }
    return .none
  }

  /// Draws the state. Pages are set when first looked at, so drawing may fill the cache of set rows.
  public mutating func canvas(size: Size) -> Canvas {
    var canvas = Canvas(size: size, cellWidth: cellWidth)
    canvas.write("qikan", row: 0, column: 0)
    canvas.write(last, row: 1, column: 0)
    return canvas
  }
}
