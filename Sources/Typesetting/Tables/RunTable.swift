/// Looks scalars up in a generated table: runs in ascending order, each a number that holds the run's first scalar, and in
/// its low bits the value that all scalars of the run have. The first run starts at 0.
enum RunTable {
  @inline(__always)
  static func value(of scalar: UInt32, in runs: [UInt32], bits: UInt32) -> UInt8 {
    let mask = (UInt32(1) << bits) - 1
    let key = scalar << bits | mask
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle } else { high = middle }
    }
    return UInt8(truncatingIfNeeded: runs[low] & mask)
  }
}
