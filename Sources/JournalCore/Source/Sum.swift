extension UnsafeBufferPointer {
  /// Adds up a number of each element. A loop without a check inside, which the compiler turns into vector instructions:
  /// for the counts that go over a whole text.
  @inline(__always)
  func sum(_ number: (Element) -> Int) -> Int {
    guard var next = baseAddress else { return 0 }
    let end = next + count
    var sum = 0
    while next != end {
      sum &+= number(next.pointee)
      next += 1
    }
    return sum
  }
}
