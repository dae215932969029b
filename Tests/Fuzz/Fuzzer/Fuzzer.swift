import FuzzTargets

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let target = ChosenTarget.target else {
    fatalError("QIKAN_FUZZ names none of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  let faults = target.faults(Array(UnsafeBufferPointer(start: bytes, count: count)))
  guard faults.isEmpty else { fatalError("\(faults)") }
  return 0
}
