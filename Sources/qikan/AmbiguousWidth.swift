import ArgumentParser
import Typesetting
import UserFiles

/// What `--ambiguous-width` takes: cells of the symbols that UAX #11 calls ambiguous (`“ ” … — ·`).
enum AmbiguousWidth: String, ExpressibleByArgument, CaseIterable {
  case one = "1"
  case two = "2"
  case auto

  /// What the command line says, or else the settings.
  static func chosen(_ argument: AmbiguousWidth?, _ settings: Settings) -> AmbiguousWidth {
    argument ?? settings.values.ambiguousWidth.flatMap { AmbiguousWidth(rawValue: "\($0)") } ?? .auto
  }

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
