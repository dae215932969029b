import FuzzTargets
import Glibc

/// The target that `QIKAN_FUZZ` names.
private let target = getenv("QIKAN_FUZZ").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let target else { fatalError("QIKAN_FUZZ names none of \(FuzzTarget.allCases.map(\.rawValue))") }
  let faults = target.faults(Array(UnsafeBufferPointer(start: bytes, count: count)))
  guard faults.isEmpty else { fatalError("\(faults)") }
  return 0
}
