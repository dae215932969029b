import FuzzTargets
import Glibc

enum ChosenTarget {
  /// The target that `QIKAN_FUZZ` names.
  static let target = getenv("QIKAN_FUZZ").flatMap { FuzzTarget(rawValue: String(cString: $0)) }
}
