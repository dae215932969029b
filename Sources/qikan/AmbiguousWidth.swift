import ArgumentParser
import Typesetting

/// What `--ambiguous-width` takes: cells of the symbols that UAX #11 calls ambiguous (`“ ” … — ·`).
enum AmbiguousWidth: String, ExpressibleByArgument, CaseIterable {
  case one = "1"
  case two = "2"
  case auto

  /// `nil` where nobody has said.
  var cells: Int? {
    switch self {
    case .one: 1
    case .two: 2
    case .auto: nil
    }
  }

  /// What is taken for granted until a terminal answers.
  var cellWidth: CellWidth { CellWidth(ambiguous: cells ?? 1) }
}
