import Glibc

extension [UInt8] {
  /// Appends what one `read(2)` gives.
  ///
  /// - Parameter chunk: the most bytes to read.
  /// - Returns: how many were read; -1 where `errno` says why none could be.
  public mutating func append(from descriptor: Int32, chunk: Int) -> Int {
    var count = 0
    append(addingCapacity: chunk) { span in
      span.withUnsafeMutableBufferPointer { buffer, initialized in
        count = Glibc.read(
          descriptor, UnsafeMutableBufferPointer(rebasing: buffer[initialized...]).baseAddress, chunk)
        initialized += Swift.max(0, count)
      }
    }
    return count
  }
}
